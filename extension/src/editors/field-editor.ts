import type { Editor, Selected, Span, TextRange } from "./editor";

/** A form field that holds text. */
export type Field = HTMLTextAreaElement | HTMLInputElement;

/** Whether an element is a form field that holds text. */
export const isField = (element: Element): element is Field => element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** Chromium's ranges inside a field's value, where it has them. */
interface WithValueRange {
  createValueRange?(start: number, end: number): TextRange;
}

/** Whether fields can be painted by the browser itself. */
export const hasValueRanges = (): boolean => "createValueRange" in HTMLTextAreaElement.prototype;

/** A `textarea` or a text `input`. */
export class FieldEditor implements Editor {
  readonly element: Field;

  constructor(element: Field) {
    this.element = element;
  }

  get scroller(): Element {
    return this.element;
  }

  read(): string {
    return this.element.value;
  }

  range({ start, end }: Span): TextRange | undefined {
    if (end > this.element.value.length) return undefined;
    return (this.element as Field & WithValueRange).createValueRange?.(start, end);
  }

  covers(range: TextRange, { start, end }: Span): boolean {
    return range.startOffset === start && range.endOffset === end;
  }

  selected(): Selected | undefined {
    const { selectionStart: start, selectionEnd: end, selectionDirection } = this.element;
    return start === null || end === null ? undefined : { start, end, backward: selectionDirection === "backward" };
  }

  select({ start, end, backward }: Selected): void {
    this.element.setSelectionRange(start, end, backward ? "backward" : "forward");
  }
}
