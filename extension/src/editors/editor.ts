/** A stretch of an editor's text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is selected, and which end the caret is at. */
export interface Selected extends Span {
  readonly backward: boolean;
}

/** A range the browser keeps in place while the text around it changes, in rich text or inside a field. */
export interface TextRange extends AbstractRange {
  getClientRects(): DOMRectList;
}

/** An editor of any make, as text. Offsets are those of the text read last. */
export interface Editor {
  readonly element: HTMLElement;
  /** The text as it would be sent. Blocks and breaks are `\n`. */
  read(): string;
  /** A live range over a stretch; `undefined` when the browser has none there or the editor changed since. */
  range(span: Span): TextRange | undefined;
  /** Whether a range made before lies over a stretch now: the browser moves it along with its words. */
  covers(range: TextRange, span: Span): boolean;
  selected(): Selected | undefined;
  select(selected: Selected): void;
  /** The nearest thing that scrolls the text, to be left where it is. */
  readonly scroller: Element;
}
