import type { Editor, Selected, Span, TextRange } from "./editor";
import { TextModel } from "./text-model";

/** Chromium tells the selection inside a shadow tree by its root only. */
interface WithSelection {
  getSelection?(): Selection | null;
}

/** An editable block of any make: plain, or drawn by an editor's own model. */
export class RichEditor implements Editor {
  readonly element: HTMLElement;
  #model: TextModel | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  get scroller(): Element {
    let box: Element = this.element;
    while (box.scrollHeight <= box.clientHeight && box.parentElement) box = box.parentElement;
    return box;
  }

  read(): string {
    this.#model = new TextModel(this.element);
    return this.#model.text;
  }

  range(span: Span): TextRange | undefined {
    return (this.#model ?? new TextModel(this.element)).range(span);
  }

  covers(range: TextRange, span: Span): boolean {
    return this.#model?.covers(range, span) ?? false;
  }

  selected(): Selected | undefined {
    const { anchorNode, focusNode, anchorOffset, focusOffset } = this.#selection() ?? {};
    if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return undefined;
    if (!this.element.contains(anchorNode) || !this.element.contains(focusNode)) return undefined;
    const model = new TextModel(this.element);
    const anchor = model.offset(anchorNode, anchorOffset);
    const focus = model.offset(focusNode, focusOffset);
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus), backward: focus < anchor };
  }

  select({ start, end, backward }: Selected): void {
    const model = new TextModel(this.element);
    const range = start < end ? model.range({ start, end }) : undefined;
    const from = range ? { node: range.startContainer, offset: range.startOffset } : model.point(start);
    const to = range ? { node: range.endContainer, offset: range.endOffset } : model.point(end);
    const [anchor, focus] = backward ? [to, from] : [from, to];
    this.#selection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  #selection(): Selection | null {
    const root = this.element.getRootNode() as Node & WithSelection;
    return root.getSelection?.() ?? this.element.ownerDocument.getSelection();
  }
}
