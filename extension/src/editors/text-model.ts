import type { Span } from "./editor";

/** A stretch of text that comes from one node. An element stands for its whole stretch. */
interface Piece {
  readonly node: Text | Element;
  /** Where it begins in the text, and in the node's own data. */
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** Elements that do not break the line, whatever is inside. Anything unknown is asked for its style. */
const inline = new Set(
  "A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(" "),
);
const block = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL".split(
    " ",
  ),
);
const silent = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT".split(" "));
/** Stands for something that is no text: a picture, a control, a mention. */
const object = "\uFFFC";
/** Characters editors put in to hold a place; they are not sent. */
const placeholder = /[\u200B\uFEFF]/;

/** The text of rich text with the way back to its nodes. */
export class TextModel {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #root: Element;

  constructor(root: Element) {
    const reader = new Reader(root);
    this.text = reader.text;
    this.#pieces = reader.pieces;
    this.#root = root;
  }

  /** A live range over a stretch; `undefined` when its nodes are no longer there. */
  range({ start, end }: Span): Range | undefined {
    const first = this.#pieces[this.#firstEndingAfter(start)];
    const last = this.#pieces[this.#firstEndingAfter(end - 1)];
    if (!first || !last || !this.#root.contains(first.node) || !this.#root.contains(last.node)) return undefined;
    const range = this.#root.ownerDocument.createRange();
    const from = pointIn(first, start);
    const to = pointIn(last, end);
    if (from.offset > lengthOf(from.node) || to.offset > lengthOf(to.node)) return undefined;
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** Whether a range is the one that this stretch would be given. */
  covers({ startContainer, startOffset, endContainer, endOffset }: AbstractRange, { start, end }: Span): boolean {
    const first = this.#pieces[this.#firstEndingAfter(start)];
    const last = this.#pieces[this.#firstEndingAfter(end - 1)];
    if (!first || !last) return false;
    const from = pointIn(first, start);
    const to = pointIn(last, end);
    return from.node === startContainer && from.offset === startOffset && to.node === endContainer && to.offset === endOffset;
  }

  /** The point of an offset, for the caret: at the end of what comes before it rather than at the start of what comes after. */
  point(offset: number): { node: Node; offset: number } {
    const before = this.#pieces[this.#firstEndingAfter(offset - 1)];
    if (before && before.at < offset) return pointIn(before, offset);
    const after = this.#pieces[this.#firstEndingAfter(offset)];
    return after ? pointIn(after, offset) : { node: this.#root, offset: 0 };
  }

  /** The offset of a point of the document inside the root. */
  offset(node: Node, offset: number): number {
    const range = this.#root.ownerDocument.createRange();
    let at = 0;
    for (const piece of this.#pieces) {
      if (piece.node === node) {
        if (offset < piece.from) return at;
        at = piece.at + Math.min(offset - piece.from, piece.length);
        if (offset <= piece.from + piece.length) return at;
        continue;
      }
      range.setStartBefore(piece.node);
      range.collapse(true);
      if (range.comparePoint(node, offset) <= 0) return at;
      at = piece.at + piece.length;
    }
    return at;
  }

  /** Pieces lie in order, so this is a search by halves. */
  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle];
      if (piece && piece.at + piece.length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const lengthOf = (node: Node): number => (node instanceof CharacterData ? node.length : node.childNodes.length);

function pointIn({ node, at, from, length }: Piece, offset: number): { node: Node; offset: number } {
  const into = Math.min(Math.max(0, offset - at), length);
  if (node instanceof Text) return { node, offset: from + into };
  const parent = node.parentNode ?? node;
  const index = Array.prototype.indexOf.call(parent.childNodes, node);
  return { node: parent, offset: into === 0 ? index : index + 1 };
}

/** Walks rich text once and writes down what a person reads there. */
class Reader {
  text = "";
  readonly pieces: Piece[] = [];
  readonly #keepsSpace: boolean;
  /** A line ended; whatever comes next begins another. */
  #breaks = false;
  /** The line at hand has something on it. */
  #written = false;

  constructor(root: Element) {
    this.#keepsSpace = /pre|break-spaces/.test(getComputedStyle(root).whiteSpace);
    this.#children(root);
  }

  #children(parent: Node): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) this.#words(node);
      else if (node instanceof Element) this.#element(node);
    }
  }

  #element(element: Element): void {
    const tag = element.tagName;
    if (silent.has(tag)) return;
    if (tag === "BR") this.#break();
    else if (tag === "IMG") this.#image(element);
    else if (tag === "INPUT" || tag === "SELECT" || tag === "BUTTON" || tag === "VIDEO" || tag === "CANVAS") this.#object(element, object);
    else if (element instanceof HTMLElement && element.contentEditable === "false") this.#island(element);
    else if (inline.has(tag)) this.#children(element);
    else if (block.has(tag) || !getComputedStyle(element).display.startsWith("inline")) this.#block(element);
    else this.#children(element);
  }

  #block(element: Element): void {
    this.#endLine();
    this.#children(element);
    this.#endLine();
  }

  #endLine(): void {
    this.#breaks ||= this.#written;
    this.#written = false;
  }

  #break(): void {
    this.#flush();
    this.#breaks = true;
    this.#written = false;
  }

  #flush(): void {
    if (this.#breaks) this.text += "\n";
    this.#breaks = false;
  }

  #words(node: Text): void {
    const { data } = node;
    // Outside of preformatted text, line breaks between tags are how somebody wrote the markup.
    if (data === "" || (!this.#keepsSpace && data.includes("\n") && data.trim() === "")) return;
    let from = 0;
    for (const run of data.split(placeholder)) {
      if (run !== "") this.#piece(node, from, this.#spaces(run));
      from += run.length + 1;
    }
  }

  #spaces(run: string): string {
    return this.#keepsSpace ? run.replaceAll("\u00A0", " ") : run.replace(/[\u00A0\n\t\r]/g, " ");
  }

  #image(element: Element): void {
    const alt = element.getAttribute("alt");
    if (alt !== "") this.#object(element, alt ?? object);
  }

  /** A part that is not edited as text: a mention counts as one character, a hint shown while there is no text as nothing. */
  #island(element: HTMLElement): void {
    if (element.getAttribute("aria-hidden") === "true" || element.textContent === "") return;
    const { position, userSelect, display } = getComputedStyle(element);
    if (position === "absolute" || userSelect === "none" || display === "none") return;
    if (element.textContent?.replace(placeholder, "") === "") return;
    this.#object(element, object);
  }

  #object(element: Element, words: string): void {
    this.#piece(element, 0, words);
  }

  #piece(node: Text | Element, from: number, words: string): void {
    this.#flush();
    this.pieces.push({ node, at: this.text.length, from, length: words.length });
    this.text += words;
    this.#written = true;
  }
}
