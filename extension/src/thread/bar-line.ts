import { t } from "../ui/text";

/** What a line is about; one of each is shown at most, in this order from top to bottom. */
export type Slot = "recall" | "clock" | "chip" | "repeat" | "partial" | "hold";

/** A button of a line. */
export interface BarAction {
  readonly label: string;
  readonly run: () => void;
}

export type Tone = "block" | "warn" | "quiet";

/** One line beside the editor. */
export interface BarItem {
  readonly tone: Tone;
  readonly title: string;
  readonly note?: string;
  readonly actions?: readonly BarAction[];
  /** Ready replies, folded away until asked for. */
  readonly replies?: readonly string[];
  readonly insert?: (reply: string) => void;
  /** Present: the line can be closed. */
  readonly closed?: () => void;
}

/** How a screen reader hears a line: a stop and a message to recall at once, a running clock never. */
const live: Readonly<Record<Slot, string>> = { recall: "alert", clock: "group", chip: "status", repeat: "status", partial: "status", hold: "alert" };

/** Draws a line. `close` takes it away; `resized` is called when it folds. */
export function barLine(slot: Slot, item: BarItem, close: () => void, resized: () => void): HTMLElement {
  const line = make("div", "item");
  line.dataset["tone"] = item.tone;
  line.dataset["slot"] = slot;
  line.setAttribute("role", live[slot]);
  const words = make("div", "words");
  words.append(make("b", "", item.title));
  if (item.note) words.append(make("span", "note", item.note));
  const acts = make("div", "acts");
  const replies = item.replies?.length ? replyList(item.replies, item.insert) : undefined;
  if (replies) acts.append(unfold(replies, resized));
  for (const { label, run } of item.actions ?? []) acts.append(button(label, run));
  if (item.closed) {
    const cross = button("×", close);
    cross.className = "close";
    cross.setAttribute("aria-label", t("bar.close"));
    acts.append(cross);
  }
  // A stop shows when a second press begins to count.
  acts.addEventListener("animationend", () => {
    line.dataset["armed"] = "";
  });
  line.append(words);
  if (acts.hasChildNodes()) line.append(acts);
  if (replies) line.append(replies);
  return line;
}

/** Folds the replies of a line and turns to the button that unfolds them. Whether any were unfolded. */
export function foldLine(line: Element): boolean {
  const replies = line.querySelector<HTMLElement>(".replies:not([hidden])");
  const more = line.querySelector<HTMLElement>("[aria-expanded]");
  if (!replies || !more) return false;
  replies.hidden = true;
  more.setAttribute("aria-expanded", "false");
  more.focus();
  return true;
}

function unfold(replies: HTMLElement, resized: () => void): HTMLElement {
  const more = button(`${t("bar.replies")} ▾`, () => {
    replies.hidden = !replies.hidden;
    more.setAttribute("aria-expanded", String(!replies.hidden));
    resized();
  });
  more.setAttribute("aria-expanded", "false");
  return more;
}

function replyList(replies: readonly string[], insert: BarItem["insert"]): HTMLElement {
  const list = make("ul", "replies");
  list.hidden = true;
  for (const reply of replies) {
    const row = make("li", "");
    row.append(button(reply, () => insert?.(reply)));
    list.append(row);
  }
  return list;
}

function make(tag: string, name: string, text = ""): HTMLElement {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.textContent = text;
  return node;
}

/** A button that only a person can press: the page's scripts reach it, but their clicks do nothing. */
function button(label: string, run: () => void): HTMLElement {
  const node = make("button", "", label);
  node.setAttribute("type", "button");
  node.addEventListener("click", (event) => {
    if (event.isTrusted) run();
  });
  return node;
}
