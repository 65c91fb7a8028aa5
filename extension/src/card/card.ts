import { setLocale, t } from "../ui/text";
import { cardCss } from "./card.css";
import type { CardPort, CardTarget } from "./card-port";
import { CardView, type Choice } from "./card-view";
import { isNear, placeCard } from "./place-card";
import { TopLayer } from "./top-layer";

export type { CardPort, CardTarget } from "./card-port";

/** What asked for the card. Only a card asked for by key takes keys; the agent's typing is never taken for a choice. */
export type OpenedBy = "hover" | "click" | "key" | "guard";

/**
 * Explains a finding and offers wordings. It floats in the top layer beside the mark, never takes the focus, and acts on a person's input
 * only. Opened by hover it goes away by itself when the pointer leaves both the mark and the card; the caller need not watch.
 */
export class Card {
  readonly #port: CardPort;
  readonly #look: () => { theme: string; locale: string };
  readonly #layer = new TopLayer("redline-card", cardCss);
  #view: CardView | undefined;
  #target: CardTarget | undefined;
  #by: OpenedBy = "hover";
  #open: AbortController | undefined;

  constructor(port: CardPort, look: () => { theme: string; locale: string }) {
    this.#port = port;
    this.#look = look;
  }

  /** What the card is showing; `undefined` while it is closed. */
  get target(): CardTarget | undefined {
    return this.#target;
  }

  /** Shows a finding; an open card moves over to it. */
  open(target: CardTarget, by: OpenedBy): void {
    const same = this.#target?.finding === target.finding && this.#view !== undefined;
    this.#target = target;
    // Resting the pointer on a mark whose card was opened by key does not take the keys away.
    if (!same || by !== "hover") this.#by = by;
    if (same) return this.#place();
    const { theme, locale } = this.#look();
    setLocale(locale);
    this.#layer.theme = theme;
    this.#view = new CardView(target, this.#byKey(), (choice) => this.#take(choice));
    this.#layer.show(this.#view.element, target.editor);
    this.#listen();
    this.#place();
    this.#speak();
    void this.#explain(target);
  }

  /** Takes the card away; the page is as it was. */
  close(): void {
    if (!this.#target) return;
    this.#open?.abort();
    this.#open = undefined;
    this.#target = undefined;
    this.#view = undefined;
    this.#layer.hide();
    this.#port.closed();
  }

  /**
   * Gives the open card a key pressed in the editor. Returns whether the card took it: the caller then keeps it from the page. Keys of a
   * composition are never taken; any other key that writes closes a card opened by key and goes on to the page.
   */
  handleKey(event: KeyboardEvent): boolean {
    const view = this.#view;
    if (!view || !event.isTrusted || event.isComposing || event.keyCode === 229) return false;
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === "Escape") {
      this.close();
      return true;
    }
    if (!this.#byKey()) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp" || event.key === "Tab") {
      view.move(event.key === "ArrowUp" || (event.key === "Tab" && event.shiftKey) ? -1 : 1);
      this.#speak();
      return true;
    }
    const choice = event.key === "Enter" && !event.shiftKey ? view.selected : view.numbered(event.key);
    if (choice) {
      // A key held down is one decision, not many.
      if (!event.repeat) this.#take(choice);
      return true;
    }
    if (event.key.length === 1) this.close();
    return false;
  }

  #byKey(): boolean {
    return this.#by === "key" || this.#by === "guard";
  }

  async #explain(target: CardTarget): Promise<void> {
    const rule = await this.#port.rule(target.finding.rule).catch(() => undefined);
    if (!rule || this.#target !== target) return;
    this.#view?.explain(rule);
    this.#place();
    this.#speak();
  }

  #take(choice: Choice): void {
    const target = this.#target;
    if (!target) return;
    switch (choice.act) {
      case "replace":
      case "say":
        void this.#write(target, choice.act, choice.words);
        return;
      case "ignore":
        this.#port.ignore(target);
        return this.#closeIf(target);
      case "disable":
        this.#port.disable(target.finding.rule);
        return this.#closeIf(target);
      case "fixAll":
        void this.#port.fixAll(target.editor);
        return this.#closeIf(target);
      case "step":
        return this.#port.step(choice.direction);
      case "unfold":
        this.#view?.unfold();
        break;
      case "copy":
        void this.#copy(choice.words);
        return;
      case "close":
        return this.close();
    }
    this.#place();
    this.#speak();
  }

  /** The editor may need a moment to show what it made of the words. */
  async #write(target: CardTarget, act: "replace" | "say", words: string): Promise<void> {
    const done = await this.#port[act](target, words).catch(() => false);
    if (this.#target !== target) return;
    if (done) return this.close();
    this.#view?.offerCopy(words);
    this.#place();
    this.#speak();
  }

  /** An act may have opened the card on another finding already. */
  #closeIf(target: CardTarget): void {
    if (this.#target === target) this.close();
  }

  async #copy(words: string): Promise<void> {
    const view = this.#view;
    // The words stand in the card, to be selected by hand where the page may not write to the clipboard.
    const copied = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    );
    if (!copied || view !== this.#view) return;
    view?.copied();
    this.#layer.speak(t("card.copied"));
  }

  #speak(): void {
    if (this.#view) this.#layer.speak(this.#view.spoken());
  }

  #listen(): void {
    if (this.#open) return;
    this.#open = new AbortController();
    const options = { capture: true, passive: true, signal: this.#open.signal } as const;
    window.addEventListener("scroll", () => this.#place(), options);
    window.addEventListener("resize", () => this.#place(), options);
    window.addEventListener("pointermove", (event) => this.#left(event), options);
  }

  /** The pointer moved: a card that came by hover goes when it is neither on the mark nor on the card. */
  #left(event: PointerEvent): void {
    const target = this.#target;
    if (!target || this.#by !== "hover" || !event.isTrusted) return;
    if (!isNear(event.clientX, event.clientY, target.rects(), this.#layer.box())) this.close();
  }

  #place(): void {
    const target = this.#target;
    if (!target) return;
    const marks = target.rects();
    if (marks.length === 0 || !target.editor.isConnected) return this.close();
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    this.#layer.moveTo((size) => placeCard(marks, size, view, target.editor.getBoundingClientRect()));
  }
}
