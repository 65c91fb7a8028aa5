import type { Finding, Level } from "../../engine/types";

/** A text area that can say where its characters are; older browsers cannot. */
interface RangedField {
  createValueRange?(start: number, end: number): AbstractRange;
}

const levels: readonly Level[] = ["block", "warn", "hint"];

/** Underlines findings in a text area of our own page. Where the browser cannot, the list beside it has to do. */
export function markField(field: HTMLTextAreaElement & RangedField, findings: readonly Finding[]): void {
  if (!field.createValueRange || typeof Highlight !== "function") return;
  for (const level of levels) {
    const ranges = findings
      .filter((finding) => finding.level === level && finding.end <= field.value.length)
      .flatMap(({ start, end }) => field.createValueRange?.(start, end) ?? []);
    if (ranges.length > 0) CSS.highlights.set(`redline-${level}`, new Highlight(...ranges));
    else CSS.highlights.delete(`redline-${level}`);
  }
}

/** Puts words in place of a span as if they were typed, so that undo takes them back. */
export function typeInto(field: HTMLTextAreaElement, start: number, end: number, words: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (words === "") document.execCommand("delete");
  else document.execCommand("insertText", false, words);
}
