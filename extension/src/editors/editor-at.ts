import type { Editor } from "./editor";
import { FieldEditor } from "./field-editor";
import { RichEditor } from "./rich-editor";
import { focusedIn, parentOf, shadowOf } from "./shadow";

const search = /搜索|查找|搜一搜|search/i;
const searchName = /^(q|query|keyword|kw|wd)$|search/i;
const editors = new WeakMap<Element, Editor>();

/** The editor an event happened in, or `undefined` where nothing of ours may be: passwords, searches, what cannot be written in. */
export function editorAt(path: readonly EventTarget[]): Editor | undefined {
  const [target] = path;
  let element = target instanceof Element ? target : undefined;
  // A closed shadow tree shows its host only; the focus tells the rest.
  if (element && !element.shadowRoot && shadowOf(element)) element = focusedIn(element.ownerDocument);
  else if (target instanceof Document) element = focusedIn(target);
  return element && editorOf(element);
}

/** The editor an element is or belongs to. */
export function editorOf(element: Element): Editor | undefined {
  const known = editors.get(element);
  if (known) return writable(known.element) ? known : undefined;
  const editor = make(element);
  if (!editor || !writable(editor.element)) return undefined;
  const same = editors.get(editor.element) ?? editor;
  editors.set(editor.element, same);
  return same;
}

function make(element: Element): Editor | undefined {
  if (element instanceof HTMLTextAreaElement) return new FieldEditor(element);
  if (element instanceof HTMLInputElement) return element.type === "text" ? new FieldEditor(element) : undefined;
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return undefined;
  // A document in design mode is editable up to its root; what is written is in its body.
  if (element.ownerDocument.designMode === "on") return new RichEditor(element.ownerDocument.body);
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return new RichEditor(host);
}

function writable(element: HTMLElement): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    // A field can turn into one for passwords while it is known.
    if (element.readOnly || element.matches(":disabled") || !["textarea", "text"].includes(element.type)) return false;
  } else if (element.getAttribute("aria-readonly") === "true") return false;
  return !isSearch(element) && !optsOut(element);
}

function isSearch(element: HTMLElement): boolean {
  if (element.getAttribute("role") === "searchbox" || element.inputMode === "search" || element.enterKeyHint === "search") return true;
  if (element.closest("[role=search],search")) return true;
  if (element instanceof HTMLInputElement && searchName.test(element.name)) return true;
  return ["placeholder", "data-placeholder", "aria-label", "aria-placeholder"].some((name) => search.test(element.getAttribute(name) ?? ""));
}

function optsOut(element: Element): boolean {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    if (box.getAttribute("data-redline") === "false") return true;
  }
  return false;
}
