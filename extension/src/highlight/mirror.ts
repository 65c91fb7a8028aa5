import type { Span } from "../editors/editor";
import type { Field } from "../editors/field-editor";

/** What makes the copy a copy that is never seen, whatever the field's own style says. */
const hidden: Readonly<Record<string, string>> = {
  position: "absolute",
  inset: "auto",
  margin: "0",
  border: "0",
  visibility: "hidden",
  overflow: "hidden",
  "box-sizing": "content-box",
  "min-width": "0",
  "min-height": "0",
  "max-width": "none",
  "max-height": "none",
  "pointer-events": "none",
  transition: "none",
  animation: "none",
  resize: "none",
  display: "block",
  float: "none",
  contain: "none",
  transform: "none",
  "will-change": "auto",
  filter: "none",
  "content-visibility": "visible",
};

/**
 * A copy of a field's text laid out as the field lays it out, to measure where words are in browsers that cannot say. All of the field's
 * computed style is copied, as any of it may move a letter; then the copy has to prove that it agrees.
 */
export class Mirror {
  readonly element = document.createElement("div");
  readonly #text = document.createTextNode("");
  readonly #field: Field;
  #lines = 0;

  constructor(field: Field) {
    this.#field = field;
    this.element.append(this.#text);
    this.restyle();
  }

  /** Copies the field's style; needed again when the field may look different. */
  restyle(): void {
    const style = getComputedStyle(this.#field);
    const copy = this.element.style;
    copy.cssText = "";
    for (const name of style) copy.setProperty(name, style.getPropertyValue(name));
    for (const [name, value] of Object.entries(hidden)) copy.setProperty(name, value, "important");
    const single = this.#field instanceof HTMLInputElement;
    copy.setProperty("white-space", single || this.#field.getAttribute("wrap") === "off" ? "pre" : style.whiteSpace);
    const across = this.#field.clientWidth - number(style.paddingLeft) - number(style.paddingRight);
    const down = this.#field.clientHeight - number(style.paddingTop) - number(style.paddingBottom);
    copy.setProperty("width", `${across}px`);
    copy.setProperty("height", `${down}px`);
    // A single line stands in the middle of its field.
    if (single) copy.setProperty("line-height", `${down}px`);
    this.#lines = down;
  }

  /** Takes over the text, the place and the scroll of the field. Whether the copy agrees with it. */
  follow(): boolean {
    const field = this.#field;
    const { value } = field;
    // An empty last line has no height in a block, while in a field it has.
    const shown = value.endsWith("\n") ? `${value}\u200b` : value;
    if (this.#text.data !== shown) this.#text.data = shown;
    const box = field.getBoundingClientRect();
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    this.element.style.setProperty("transform-origin", "0 0", "important");
    this.element.style.setProperty("transform", scale === 1 ? "none" : `scale(${scale})`, "important");
    this.element.style.setProperty("left", `${box.left + field.clientLeft * scale}px`, "important");
    this.element.style.setProperty("top", `${box.top + field.clientTop * scale}px`, "important");
    this.element.scrollTop = field.scrollTop;
    this.element.scrollLeft = field.scrollLeft;
    const agrees = (own: number, theirs: number): boolean => Math.abs(own - theirs) <= 1;
    if (field instanceof HTMLInputElement) return agrees(this.element.clientHeight, field.clientHeight) && this.#lines > 0;
    return agrees(this.element.scrollHeight, field.scrollHeight) && agrees(this.element.clientWidth, field.clientWidth);
  }

  /** Where a stretch of the text is on the screen. */
  rects({ start, end }: Span): DOMRect[] {
    if (end > this.#text.length) return [];
    const range = document.createRange();
    range.setStart(this.#text, start);
    range.setEnd(this.#text, end);
    return [...range.getClientRects()];
  }
}

const number = (length: string): number => Number.parseFloat(length) || 0;
