/** Puts words in place of a span as if they were typed, so that undo takes them back. */
export function typeInto(field: HTMLTextAreaElement, start: number, end: number, words: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (words === "") document.execCommand("delete");
  else document.execCommand("insertText", false, words);
}
