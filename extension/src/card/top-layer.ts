import { modalAround } from "../editors/modal-around";
import type { Placing } from "./place-card";

/** What of a person's input stays inside: a page closes its own menus and dialogs when it sees a press outside of them. */
const kept = [
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "click",
  "dblclick",
  "contextmenu",
  "touchstart",
  "touchend",
  "keydown",
  "keyup",
] as const;

/**
 * One element of ours above the page: in the top layer where the browser has one for it, with a shadow tree that keeps styles apart.
 * Pressing it moves neither the focus nor the caret.
 */
export class TopLayer {
  readonly #host: HTMLElement;
  readonly #slot = document.createElement("div");
  readonly #status = document.createElement("div");

  constructor(name: string, css: string) {
    this.#host = document.createElement(name);
    this.#host.popover = "manual";
    const root = this.#host.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = css;
    this.#status.className = "spoken";
    this.#status.setAttribute("role", "status");
    root.append(style, this.#slot, this.#status);
    this.#slot.addEventListener("mousedown", (event) => event.preventDefault());
    for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
  }

  /** The theme chosen in the settings; anything but light and dark follows the system. */
  set theme(theme: string) {
    this.#host.dataset["theme"] = theme;
  }

  /** Shows one element above everything, beside an editor. */
  show(element: Element, editor: Element): void {
    this.#slot.replaceChildren(element);
    const parent = modalAround(editor) ?? document.documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    // Chromium before 114 has no popover: fixed and on top will do.
    if (typeof this.#host.showPopover !== "function") {
      this.#host.style.zIndex = "2147483647";
      return;
    }
    // Shown anew, it comes before whatever else entered the top layer since.
    this.#host.togglePopover(false);
    this.#host.showPopover();
  }

  hide(): void {
    this.#host.remove();
    this.#slot.replaceChildren();
    this.#status.textContent = "";
  }

  /** What a screen reader says. The focus is in the editor, so it has to be told. */
  speak(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  box(): DOMRect {
    return this.#host.getBoundingClientRect();
  }

  /** Moves to where `place` says for the size that the content wants. */
  moveTo(place: (size: { width: number; height: number }) => Placing): void {
    const { style } = this.#host;
    style.setProperty("--max-height", "none");
    const { left, top, maxHeight } = place(this.box());
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.setProperty("--max-height", `${maxHeight}px`);
  }
}
