import { modalAround } from "../card/top-layer";
import { t } from "../ui/text";
import { barCss } from "./bar.css";

/** What an item is about; one of each is shown at most, in this order from top to bottom. */
export type Slot = "recall" | "clock" | "chip" | "repeat" | "hold";

const order: readonly Slot[] = ["recall", "clock", "chip", "repeat", "hold"];

/** A button of an item. */
export interface BarAction {
  readonly label: string;
  readonly run: () => void;
}

/** One line beside the editor. */
export interface BarItem {
  readonly tone: "block" | "warn" | "quiet";
  readonly title: string;
  readonly note?: string;
  readonly actions?: readonly BarAction[];
  /** Ready replies, folded away until asked for. */
  readonly replies?: readonly string[];
  readonly insert?: (reply: string) => void;
  readonly closed?: () => void;
}

const gap = 6;
/** Tools between a message list and its editor are lower than this, in CSS pixels. */
const tallestTools = 120;

/**
 * The few quiet lines above an editor: what the buyer is after, why a message was held, what to recall. It floats in the top layer, never
 * covers the editor's text or the tools above it, lets clicks beside its lines through, never takes the focus, and acts on a person's
 * input only. Hidden it costs nothing.
 */
export class Bar {
  /** The messages above the editor, if the page has any. Asked at every placing, as consoles replace them with the conversation. */
  list: () => Element | undefined = () => undefined;
  readonly #lines = new Map<Slot, HTMLElement>();
  readonly #host: HTMLElement;
  readonly #list: HTMLElement;
  #editor: Element | undefined;
  /** Whether it follows the page's scrolling. */
  #following = false;

  constructor(page: Document = document) {
    this.#host = page.createElement("redline-bar");
    this.#host.popover = "manual";
    const root = this.#host.attachShadow({ mode: "open" });
    const style = page.createElement("style");
    style.textContent = barCss;
    this.#list = page.createElement("div");
    this.#list.className = "bar";
    this.#list.setAttribute("role", "status");
    root.append(style, this.#list);
    // The editor keeps its focus and its caret, whatever is pressed here.
    root.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** The theme chosen in the settings; anything else follows the system. */
  set theme(theme: string) {
    this.#host.dataset["theme"] = theme;
  }

  /** Whether a slot is shown. */
  shows(slot: Slot): boolean {
    return this.#lines.has(slot);
  }

  /** Puts an item beside an editor. */
  show(slot: Slot, item: BarItem, editor: Element): void {
    this.#lines.set(slot, this.#line(slot, item));
    this.#editor = editor;
    this.#render();
  }

  /** Changes an item's title alone: what is unfolded stays so. */
  retitle(slot: Slot, title: string): void {
    const words = this.#lines.get(slot)?.querySelector("b");
    if (words) words.textContent = title;
  }

  /** Takes an item away. */
  hide(...slots: Slot[]): void {
    const shown = slots.filter((slot) => this.#lines.delete(slot));
    if (shown.length > 0) this.#render();
  }

  /** Takes everything away. */
  clear(): void {
    this.hide(...order);
  }

  #render(): void {
    if (this.#lines.size === 0) return this.#close();
    // The other lines stay the nodes they were: what is unfolded in them stays unfolded.
    this.#list.replaceChildren(...order.flatMap((slot) => this.#lines.get(slot) ?? []));
    const parent = (this.#editor && modalAround(this.#editor)) ?? document.documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    if (!this.#following) {
      this.#following = true;
      window.addEventListener("scroll", this.#place, { capture: true, passive: true });
      window.addEventListener("resize", this.#place, { passive: true });
    }
    // Shown anew, it comes before whatever else is in the top layer. Chromium before 114 has no popover: fixed and on top will do.
    if (typeof this.#host.showPopover === "function") {
      this.#host.togglePopover(false);
      this.#host.showPopover();
    } else {
      this.#host.style.zIndex = "2147483647";
    }
    this.#place();
  }

  #close(): void {
    window.removeEventListener("scroll", this.#place, { capture: true });
    window.removeEventListener("resize", this.#place);
    this.#host.remove();
    this.#following = false;
  }

  readonly #place = (): void => {
    const box = this.#editor?.getBoundingClientRect();
    if (!box) return;
    const own = this.#host.getBoundingClientRect();
    const above = this.#edge(box.top) - own.height - gap;
    const below = box.bottom + gap;
    const top = above >= 0 || below + own.height > innerHeight ? Math.max(0, above) : below;
    const left = Math.min(Math.max(0, box.right - own.width), innerWidth - own.width);
    this.#host.style.top = `${top}px`;
    this.#host.style.left = `${left}px`;
  };

  /** The lower edge of what the bar may cover: where the messages end, and the editor's own top where that is not known. */
  #edge(top: number): number {
    const end = this.list()?.getBoundingClientRect().bottom ?? top;
    return end < top && top - end < tallestTools ? end : top;
  }

  #line(slot: Slot, item: BarItem): HTMLElement {
    const line = make("div", "item");
    line.dataset["tone"] = item.tone;
    line.dataset["slot"] = slot;
    const words = make("div", "words");
    words.append(make("b", "", item.title));
    if (item.note) words.append(make("span", "note", item.note));
    const acts = make("div", "acts");
    const replies = item.replies?.length ? this.#replies(item) : undefined;
    if (replies) {
      const more = button(`${t("bar.replies")} ▾`, () => {
        replies.hidden = !replies.hidden;
        more.setAttribute("aria-expanded", String(!replies.hidden));
        this.#place();
      });
      more.setAttribute("aria-expanded", "false");
      acts.append(more);
    }
    for (const { label, run } of item.actions ?? []) acts.append(button(label, run));
    if (item.closed) {
      const close = button("×", () => {
        this.hide(slot);
        item.closed?.();
      });
      close.className = "close";
      close.setAttribute("aria-label", t("bar.close"));
      acts.append(close);
    }
    // A stop shows when a second press begins to count.
    acts.addEventListener("animationend", () => {
      line.dataset["armed"] = "";
    });
    line.append(words, acts);
    if (replies) line.append(replies);
    return line;
  }

  #replies(item: BarItem): HTMLElement {
    const list = make("ul", "replies");
    list.hidden = true;
    for (const reply of item.replies ?? []) {
      const row = make("li", "");
      row.append(button(reply, () => item.insert?.(reply)));
      list.append(row);
    }
    return list;
  }
}

function make(tag: string, name: string, text = ""): HTMLElement {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.textContent = text;
  return node;
}

function button(label: string, run: () => void): HTMLElement {
  const node = make("button", "", label);
  node.setAttribute("type", "button");
  node.addEventListener("click", (event) => {
    if (event.isTrusted) run();
  });
  return node;
}
