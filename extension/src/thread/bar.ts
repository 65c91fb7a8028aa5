import { modalAround } from "../editors/modal-around";
import { barCss } from "./bar.css";
import { type BarItem, barLine, foldLine, type Slot, type Tone } from "./bar-line";
import { placeBar, type Side } from "./place-bar";

const order: readonly Slot[] = ["recall", "clock", "chip", "repeat", "partial", "hold"];

/** Tools between the messages and their editor are lower than this, in CSS pixels. */
const tallestTools = 160;

/** What a person does with the bar is the bar's: pages close menus and send messages at presses they do not know. */
const kept = ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "contextmenu", "keydown", "keyup", "keypress"] as const;

/** What of the conversation is around the editor. */
export interface Conversed {
  /** The part of the page that holds the messages. */
  readonly history?: Element;
  /** The last messages. */
  readonly messages: readonly Element[];
  /** Those of them that the agent is answering. */
  readonly asked: readonly Element[];
}

/**
 * The few quiet lines above an editor: what the buyer is after, why a message was held, what to recall. It floats in the top layer, never
 * covers the editor's text or the tools above it, makes itself small where it would cover the last messages, lets clicks beside its lines
 * through, takes the focus only when a key asks for it, and acts on a person's input only. Hidden it costs nothing.
 */
export class Bar {
  /** Asked at every placing, as consoles replace their lists with the conversation. */
  surroundings: () => Conversed = () => ({ messages: [], asked: [] });
  readonly #lines = new Map<Slot, HTMLElement>();
  readonly #host: HTMLElement;
  readonly #list: HTMLElement;
  #theme = "auto";
  /** The corner nearest the editor, from the editor's own upper one on that side. */
  #corner: { readonly side: Side; readonly above: boolean; readonly x: number; readonly y: number } | undefined;
  #editor: Element | undefined;
  /** Ends following the page's scrolling. */
  #following: AbortController | undefined;

  constructor(page: Document = document) {
    this.#host = page.createElement("redline-bar");
    this.#host.popover = "manual";
    const root = this.#host.attachShadow({ mode: "open" });
    const style = page.createElement("style");
    style.textContent = barCss;
    this.#list = page.createElement("div");
    this.#list.className = "bar";
    root.append(style, this.#list);
    // The editor keeps its focus and its caret, whatever is pressed here.
    root.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
  }

  /** The theme chosen in the settings; anything but light and dark follows the system. */
  set theme(theme: string) {
    this.#theme = theme;
  }

  /** Whether a slot is shown. */
  shows(slot: Slot): boolean {
    return this.#lines.has(slot);
  }

  /** Puts an item beside an editor. */
  show(slot: Slot, item: BarItem, editor: Element): void {
    this.#editor = editor;
    // Whoever came here by key goes on in the editor.
    const leave = (run: () => void) => (): void => {
      if (this.#focused) this.#back();
      run();
    };
    const close = leave(() => {
      this.hide(slot);
      item.closed?.();
    });
    const actions = item.actions?.map(({ label, run }) => ({ label, run: leave(run) }));
    const line = barLine(slot, { ...item, ...(actions && { actions }) }, close, () => this.place());
    this.#lines.set(slot, line);
    this.#render();
    this.#raise();
    this.place();
  }

  /** Changes an item's title and tone alone: what is unfolded stays so. */
  update(slot: Slot, title: string, tone: Tone): void {
    const line = this.#lines.get(slot);
    const words = line?.querySelector("b");
    if (!line || !words) return;
    words.textContent = title;
    line.dataset["tone"] = tone;
  }

  /** Takes items away. */
  hide(...slots: Slot[]): void {
    const shown = slots.filter((slot) => this.#lines.delete(slot));
    if (shown.length === 0) return;
    this.#render();
    this.place();
  }

  /** Takes everything away. */
  clear(): void {
    this.hide(...order);
  }

  /** Moves the focus into the bar, to the line nearest the editor. Whether there is anything to press. */
  focus(): boolean {
    const button = this.#buttons.at(-1)?.closest(".item")?.querySelector("button");
    button?.focus();
    return button !== null && button !== undefined;
  }

  get #buttons(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>("button")].filter((button) => button.checkVisibility());
  }

  get #focused(): HTMLElement | undefined {
    const { activeElement } = this.#host.shadowRoot ?? {};
    return activeElement instanceof HTMLElement ? activeElement : undefined;
  }

  /** Arrow keys walk the buttons; Escape folds what is unfolded, then goes back to the editor. */
  #key(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const focused = this.#focused;
    if (!focused || (step === undefined && event.key !== "Escape")) return;
    event.preventDefault();
    if (step !== undefined) {
      const buttons = this.#buttons;
      buttons.at((buttons.indexOf(focused) + step) % buttons.length)?.focus();
      return;
    }
    const line = focused.closest(".item");
    if (line && foldLine(line)) this.place();
    else this.#back();
  }

  #back(): void {
    if (this.#editor instanceof HTMLElement) this.#editor.focus({ preventScroll: true });
  }

  /** The other lines stay the nodes they were and where they are: what is unfolded stays so, and nobody is told of them twice. */
  #render(): void {
    for (const line of [...this.#list.children]) if (this.#lines.get(line.getAttribute("data-slot") as Slot) !== line) line.remove();
    let next: Element | null = this.#list.firstElementChild;
    for (const slot of order) {
      const line = this.#lines.get(slot);
      if (!line) continue;
      if (line === next) next = line.nextElementSibling;
      else this.#list.insertBefore(line, next);
    }
    if (this.#lines.size === 0) {
      this.#following?.abort();
      this.#following = undefined;
      this.#host.remove();
    }
  }

  /** Shown anew, it comes before whatever else entered the top layer since. */
  #raise(): void {
    const parent = (this.#editor && modalAround(this.#editor)) ?? document.documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    const dark = this.#theme === "dark" || (this.#theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    this.#host.dataset["theme"] = dark ? "dark" : "light";
    this.#follow();
    // Chromium before 114 has no popover: fixed and on top will do.
    if (typeof this.#host.showPopover === "function") {
      this.#host.togglePopover(false);
      this.#host.showPopover();
    } else {
      this.#host.style.zIndex = "2147483647";
    }
  }

  #follow(): void {
    if (this.#following) return;
    this.#following = new AbortController();
    const { signal } = this.#following;
    const options = { capture: true, passive: true, signal };
    // An editor that scrolls its own text, as it does with every new line, stays where it is.
    const moves = ({ target }: Event): boolean => !(target instanceof Node && this.#editor?.contains(target));
    // It changes places when the page rests, not under the eyes of somebody who scrolls.
    window.addEventListener("scroll", (event) => moves(event) && this.#keep(), options);
    window.addEventListener("scrollend", (event) => moves(event) && this.place(), options);
    window.addEventListener("resize", () => this.place(), options);
    // A line that is pointed at or has the focus shows all it has to say.
    for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) {
      this.#list.addEventListener(type, () => this.#keep(), { passive: true, signal });
    }
  }

  /** Finds its place anew: the page changed. */
  place(): void {
    const editor = this.#editor?.getBoundingClientRect();
    if (!editor || this.#lines.size === 0) return;
    // Beside an editor that is hidden or gone there is nothing to say.
    this.#host.style.visibility = editor.width > 0 ? "" : "hidden";
    const { history, messages, asked } = this.surroundings();
    const around = {
      editor,
      edge: edgeOf(editor.top, history),
      messages: messages.map(textBox),
      asked: asked.map(textBox),
      view: { width: innerWidth, height: innerHeight },
    };
    const { style } = this.#host;
    // Measured where nothing presses it together.
    style.left = "0";
    style.setProperty("--widest", `${Math.min(Math.max(editor.width, 320), innerWidth)}px`);
    const measured = (compact: boolean) => {
      this.#list.toggleAttribute("data-compact", compact);
      return placeBar(this.#host.getBoundingClientRect(), around);
    };
    let at = measured(false);
    if (at.covers > 0) at = measured(true);
    const { width, height } = this.#host.getBoundingClientRect();
    const { side, left, top } = at;
    const above = top < editor.top;
    this.#list.dataset["side"] = side;
    this.#corner = { side, above, x: left + (side === "right" ? width : 0) - editor[side], y: top + (above ? height : 0) - editor.top };
    this.#keep();
  }

  /** Keeps its corner where it is beside the editor, which may have moved, while its size may be another. */
  #keep(): void {
    const editor = this.#editor?.getBoundingClientRect();
    const corner = this.#corner;
    if (!editor || !corner) return;
    const { side, above, x, y } = corner;
    const { style } = this.#host;
    style.left = "0";
    const { width, height } = this.#host.getBoundingClientRect();
    style.left = `${Math.max(0, editor[side] + x - (side === "right" ? width : 0))}px`;
    style.top = `${editor.top + y - (above ? height : 0)}px`;
  }
}

/** The lower edge of what the bar may stand on: where the messages end, and the editor's own top where that is not known. */
function edgeOf(top: number, history: Element | undefined): number {
  const end = history?.getBoundingClientRect().bottom ?? top;
  return end < top && top - end < tallestTools ? end : top;
}

/** Where the words of a message stand: the element that holds them may be as wide as the list. */
function textBox(message: Element): DOMRect {
  const range = message.ownerDocument.createRange();
  range.selectNodeContents(message);
  return range.getBoundingClientRect();
}
