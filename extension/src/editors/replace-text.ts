import { editBetween, moveOffset } from "./edit";
import type { Editor, Selected, Span } from "./editor";
import { isField } from "./field-editor";
import { focusedIn } from "./shadow";

/**
 * Puts words in the place of a stretch through the editor's own input path, so that its undo, its formatting and its model know of it.
 * Afterwards the text is read back: whether it is exactly what was meant. If not, the write is undone.
 */
export async function replaceText(editor: Editor, span: Span, words: string): Promise<boolean> {
  const before = editor.read();
  const meant = before.slice(0, span.start) + words + before.slice(span.end);
  const selected = editor.selected();
  const { scroller } = editor;
  const { scrollTop, scrollLeft } = scroller;
  await write(editor, span, words);
  const done = await reads(editor, meant);
  if (!done && editor.read() !== before) {
    editor.element.ownerDocument.execCommand("undo");
    await reads(editor, before);
  }
  const edit = done ? editBetween(before, meant) : undefined;
  if (selected) editor.select(edit ? { ...selected, start: moveOffset(selected.start, edit), end: moveOffset(selected.end, edit) } : selected);
  scroller.scrollTo({ top: scrollTop, left: scrollLeft, behavior: "instant" });
  return done;
}

/** Makes a reply the whole text and selects its first `{placeholder}`, so that the next word typed fills it. */
export async function writeReply(editor: Editor, reply: string): Promise<boolean> {
  await write(editor, { start: 0, end: editor.read().length }, reply);
  const done = await reads(editor, reply);
  const blank = /\{[^{}]+\}/.exec(reply);
  if (done && blank) editor.select({ start: blank.index, end: blank.index + blank[0].length, backward: false });
  return done;
}

async function write(editor: Editor, span: Span, words: string): Promise<void> {
  const { element } = editor;
  const page = element.ownerDocument;
  if (!hasFocus(element)) element.focus({ preventScroll: true });
  const selected: Selected = { ...span, backward: false };
  const rich = !isField(element);
  // An editor with a model of its own learns of the selection by an event, and would write where it last knew it.
  const known = rich ? selectionSeen(page) : undefined;
  editor.select(selected);
  await known;
  if (rich && takes(editor, span, words)) return;
  if (words === "") page.execCommand("delete");
  else page.execCommand("insertText", false, words);
}

/**
 * Offers a write to the page first. Editors that draw their text from a model of their own listen to this event and do it themselves;
 * behind their back the browser would write into what they believe to be theirs. Whether one took it.
 */
function takes(editor: Editor, span: Span, words: string): boolean {
  const range = editor.range(span);
  if (!range) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const event = new InputEvent("beforeinput", {
    inputType: words === "" ? "deleteContentBackward" : "insertText",
    data: words === "" ? null : words,
    bubbles: true,
    cancelable: true,
    composed: true,
    targetRanges: [new StaticRange({ startContainer, startOffset, endContainer, endOffset })],
  });
  const target = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return !(target ?? editor.element).dispatchEvent(event);
}

const hasFocus = (element: HTMLElement): boolean => {
  const focused = focusedIn(element.ownerDocument);
  return focused === element || (focused !== undefined && element.contains(focused) && !(element instanceof HTMLBodyElement));
};

/** The next frame in which the page has been told of a new selection. */
function selectionSeen(page: Document): Promise<void> {
  return new Promise((resolve) => {
    page.addEventListener("selectionchange", () => setTimeout(resolve), { once: true });
    // The selection may be the same as before, and then nobody is told.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Whether an editor comes to read as it should, at once or when its model has drawn itself, and goes on to after the page had its turn. */
async function reads(editor: Editor, text: string): Promise<boolean> {
  for (let frame = 0; frame < 4; frame += 1) {
    if (editor.read() === text) {
      await new Promise((resolve) => setTimeout(resolve));
      if (editor.read() === text) return true;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return editor.read() === text;
}
