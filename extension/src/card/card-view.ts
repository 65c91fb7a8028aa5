import type { Platform, RuleInfo } from "../engine/types";
import { splitBlanks } from "../ui/split-blanks";
import { type TextKey, t } from "../ui/text";
import type { CardTarget } from "./card-port";
import { make } from "./make";

/** What a press in the card means. */
export type Choice =
  | { readonly act: "replace" | "say" | "copy"; readonly words: string }
  | { readonly act: "step"; readonly direction: 1 | -1 }
  | { readonly act: "ignore" | "disable" | "fixAll" | "unfold" | "close" };

interface Option {
  readonly choice: Choice;
  readonly button: HTMLButtonElement;
  readonly number?: number;
}

/** The card's content for one finding. It knows what is selected and says what was chosen; it does nothing itself. */
export class CardView {
  readonly element = make("section", "card");
  readonly #target: CardTarget;
  readonly #choose: (choice: Choice) => void;
  readonly #options: Option[] = [];
  readonly #title: HTMLElement;
  readonly #facts = make("div", "facts");
  readonly #copy = make("div", "copy");
  #others: HTMLElement | undefined;
  #at = 0;

  constructor(target: CardTarget, byKey: boolean, choose: (choice: Choice) => void) {
    this.#target = target;
    this.#choose = choose;
    const { finding } = target;
    this.element.dataset["level"] = finding.level;
    this.element.dataset["by"] = byKey ? "key" : "pointer";
    this.element.setAttribute("aria-label", t(`level.${finding.level}`));
    this.#title = make("b", "title", t(`topic.${finding.topic}`));
    this.#facts.hidden = true;
    this.#copy.hidden = true;
    this.element.append(this.#head(), this.#wordings(), this.#copy, this.#facts, this.#foot());
    this.#select();
  }

  /** The option that Enter takes. */
  get selected(): Choice | undefined {
    return this.#options[this.#at]?.choice;
  }

  /** The wording behind a digit. */
  numbered(key: string): Choice | undefined {
    return this.#options.find(({ number }) => number !== undefined && String(number) === key)?.choice;
  }

  /** Selects the next option or the one before, around the ends. */
  move(by: 1 | -1): void {
    const count = this.#options.length;
    this.#at = (this.#at + by + count) % count;
    this.#select();
  }

  /** Adds what the rule says about itself. */
  explain(rule: RuleInfo): void {
    this.#title.textContent = rule.title;
    this.#facts.hidden = false;
    this.#facts.replaceChildren(make("p", "why", rule.why));
    this.#facts.append(...this.#penalties(rule), ...sources(rule));
  }

  /** Shows words that the editor did not take, ready to be copied. */
  offerCopy(words: string): void {
    this.#copy.hidden = false;
    const button = this.#button(t("card.copy"), { act: "copy", words });
    this.#copy.replaceChildren(make("p", "", t("card.refused")), make("output", "", words), button);
    this.#options.unshift({ choice: { act: "copy", words }, button });
    this.#at = 0;
    this.#select();
  }

  copied(): void {
    const button = this.#copy.querySelector("button");
    if (button) button.textContent = t("card.copied");
  }

  /** Shows what other platforms take for it. */
  unfold(): void {
    if (this.#others) this.#others.hidden = !this.#others.hidden;
    this.#facts.querySelector("[aria-expanded]")?.setAttribute("aria-expanded", String(!this.#others?.hidden));
  }

  /** What a screen reader says of the finding and of the selected option. */
  spoken(): string {
    const { finding } = this.#target;
    const what = t("card.speak", { level: t(`level.${finding.level}`), title: this.#title.textContent ?? "", text: finding.text });
    const option = this.#options[this.#at];
    if (!option || this.element.dataset["by"] !== "key") return what;
    const label = option.button.getAttribute("aria-label") ?? option.button.textContent ?? "";
    return what + t("card.speakOption", { label, at: this.#at + 1, count: this.#options.length });
  }

  /** Whether there is anywhere else to go in this editor. */
  #many(): boolean {
    return (this.#target.place?.count ?? 1) > 1;
  }

  #head(): HTMLElement {
    const { finding } = this.#target;
    const head = make("header", "");
    const close = this.#button("×", { act: "close" });
    close.className = "close";
    close.setAttribute("aria-label", t("card.close"));
    head.append(make("span", "level", t(`level.${finding.level}`)), this.#title, make("q", "", finding.text));
    if (this.#many()) head.append(make("span", "place", t("card.place", { ...this.#target.place })));
    head.append(close);
    return head;
  }

  #wordings(): HTMLElement {
    const list = make("div", "wordings");
    if (this.#target.finding.suggest.length === 0) list.append(make("p", "none", t("card.noWording")));
    let number = 0;
    for (const suggestion of this.#target.finding.suggest) {
      number += 1;
      const replaces = "replace" in suggestion;
      const words = replaces ? suggestion.replace : suggestion.say;
      const choice: Choice = { act: replaces ? "replace" : "say", words };
      const button = this.#button("", choice);
      button.className = "wording";
      button.dataset["suggestion"] = choice.act;
      if (number < 10) button.dataset["number"] = String(number);
      if (words === "") button.append(make("em", "", t("card.delete")));
      for (const { text, blank } of splitBlanks(words)) button.append(blank ? make("mark", "", text) : text);
      button.setAttribute("aria-label", `${t(replaces ? "card.replace" : "card.say")} ${words || t("card.delete")}`);
      this.#options.push({ choice, button, ...(number < 10 && { number }) });
      list.append(button);
    }
    return list;
  }

  #penalties({ penalty }: RuleInfo): HTMLElement[] {
    const { platform } = this.#target;
    const own = platform && penalty[platform];
    const named = Object.entries(penalty).map(([name, words]) => ({ name, words }));
    const first = own ? { name: platform, words: own } : (named.find(({ name }) => name === "any") ?? named[0]);
    if (!first) return [];
    const rest = named.filter(({ name }) => name !== first.name);
    const rows = [penaltyRow(first.name, first.words)];
    if (rest.length === 0) return rows;
    const choice: Choice = { act: "unfold" };
    const more = this.#button(t("card.otherPlatforms", { count: rest.length }), choice);
    this.#options.push({ choice, button: more });
    more.className = "more";
    more.setAttribute("aria-expanded", "false");
    this.#others = make("div", "others");
    this.#others.hidden = true;
    this.#others.append(...rest.map(({ name, words }) => penaltyRow(name, words)));
    return [...rows, more, this.#others];
  }

  #foot(): HTMLElement {
    const foot = make("footer", "");
    const acts: [TextKey, Choice][] = [
      ["card.ignore", { act: "ignore" }],
      ["card.disable", { act: "disable" }],
    ];
    if (this.#many()) {
      acts.push(["card.fixAll", { act: "fixAll" }], ["card.previous", { act: "step", direction: -1 }], ["card.next", { act: "step", direction: 1 }]);
    }
    for (const [key, choice] of acts) {
      const button = this.#button(t(key), choice);
      this.#options.push({ choice, button });
      foot.append(button);
    }
    foot.append(make("p", "keys", t("card.keys")));
    return foot;
  }

  #button(label: string, choice: Choice): HTMLButtonElement {
    const button = make("button", "", label);
    button.type = "button";
    // The focus stays in the editor; the keys of the card are handled there.
    button.tabIndex = -1;
    button.addEventListener("click", (event) => {
      if (event.isTrusted) this.#choose(choice);
    });
    return button;
  }

  #select(): void {
    this.#options.forEach(({ button }, at) => {
      button.toggleAttribute("data-selected", at === this.#at);
    });
    this.#options[this.#at]?.button.scrollIntoView?.({ block: "nearest" });
  }
}

function penaltyRow(name: string, words: string): HTMLElement {
  const row = make("p", "penalty");
  if (name !== "any") row.append(make("b", "", t(`platform.${name as Platform}`)));
  row.append(words);
  return row;
}

function sources({ source }: RuleInfo): HTMLElement[] {
  return source.map(({ title, date }) => make("p", "source", `${t("card.source")}：${title}${date ? `（${date}）` : ""}`));
}
