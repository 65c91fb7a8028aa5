import type { Place } from "../consoles/recognise";
import type { Bait, Finding, Message } from "../engine/types";
import { t } from "../ui/text";
import type { Bar } from "./bar";
import { Conversation } from "./conversation";
import { ownArrivals } from "./own-arrivals";
import { ReplyClock, type Waited } from "./reply-clock";
import { clockText, replyLimit } from "./reply-limit";
import { isSameReply } from "./same-reply";
import { isWaiting, lastTurn } from "./turn";

/** What hearing needs of the rest. The engine may be elsewhere, so its answers may come later. */
export interface HearingPort {
  check(message: Message): Promise<readonly Finding[]>;
  bait(asked: string, platform: Place["platform"]): Promise<readonly Bait[]>;
  /** Puts a reply into the editor with its first placeholder selected. */
  insert(editor: Element, reply: string): void;
  /** The agent looks at another conversation. */
  switched(): void;
  /** The page took the editor away; another may stand in its place. */
  lost(): void;
  /** Whether the reply clock is wanted. */
  clock(): boolean;
  /** How long the buyer has been waiting, for the toolbar; `undefined` when nobody waits any more. */
  waited(waited: Waited | undefined): void;
  failed(error: unknown): void;
}

const packed = (text: string): string => text.replace(/\s/g, "");
/** As many of the agent's own messages are remembered as can still be on the screen. */
const mostSent = 40;

/**
 * Listens to the conversation beside the editor: what the buyer asked, whether it is bait, whether the shop repeats itself, and what
 * went out without passing the editor. It keeps no text longer than the page shows it.
 */
export class Hearing {
  readonly #port: HearingPort;
  readonly #bar: Bar;
  readonly #conversation = new Conversation(() => this.#look());
  #editor: Element | undefined;
  #place: Place | undefined;
  #sent: string[] = [];
  #seen: { talk: string; own: string[] } | undefined;
  #turn = "";
  #closed = "";
  readonly #clock = new ReplyClock((waited) => this.#showClock(waited));

  constructor(port: HearingPort, bar: Bar) {
    this.#port = port;
    this.#bar = bar;
    bar.surroundings = () => {
      const { history, shown } = this.#conversation;
      return { ...shown, ...(history && { history }) };
    };
  }

  /** What the buyer asked: the context of every check. */
  get asked(): string {
    return lastTurn(this.#conversation.said);
  }

  /** The agent turns to an editor. */
  focus(editor: Element, place: Place): void {
    this.#editor = editor;
    this.#place = place;
    this.#conversation.beside(editor, place.surface);
    if (place.scene !== "chat") return;
    this.#conversation.watch();
    this.#look();
  }

  /** The page is no longer looked at. A clock that the agent wants goes on: it is for when they look elsewhere. */
  rest(): void {
    if (this.#clock.running && this.#port.clock()) return;
    this.#conversation.rest();
    this.#clock.stop();
  }

  /** Forgets the conversation. */
  end(): void {
    this.#conversation.rest();
    this.#clock.stop();
    this.#seen = undefined;
    this.#turn = "";
  }

  /** The text in the editor changed. */
  typed(text: string): void {
    const own = this.#conversation.said.filter(({ from }) => from === "seller").map((said) => said.text);
    if (!this.#editor || !isSameReply(text, own)) {
      this.#bar.hide("repeat");
      return;
    }
    this.#bar.show("repeat", { tone: "warn", title: t("repeat.title"), note: t("repeat.note") }, this.#editor);
  }

  /** A message left through the editor: it will appear in the list and is no news then. */
  sent(text: string): void {
    this.#sent = [...this.#sent, packed(text)].slice(-mostSent);
    this.#bar.hide("repeat", "chip");
  }

  #look(): void {
    if (!this.#editor?.isConnected) return this.#port.lost();
    try {
      this.#lookForArrivals();
      this.#lookForBait();
      this.#lookAtClock();
      this.#bar.place();
    } catch (error) {
      this.#port.failed(error);
    }
  }

  #lookForArrivals(): void {
    const own = this.#conversation.said.filter(({ from }) => from === "seller").map(({ text }) => text);
    const { talk } = this.#conversation;
    const before = this.#seen;
    this.#seen = { talk, own };
    if (before && before.talk !== talk) {
      this.#turn = "";
      this.#bar.hide("recall", "repeat", "hold");
      this.#port.switched();
    }
    if (!before || before.talk !== talk) return;
    const fresh = before.own.length === 0 && talk !== "" ? own : (ownArrivals(before.own, own) ?? []);
    for (const text of fresh) {
      if (!this.#sent.includes(packed(text))) void this.#judge(text);
    }
  }

  /** A message of ours that nobody typed here: a quick reply sent at once, a robot. */
  async #judge(text: string): Promise<void> {
    try {
      const findings = await this.#port.check(this.#message(text));
      const worst = findings.find(({ level }) => level === "block");
      if (!worst || !this.#editor) return;
      this.#bar.show(
        "recall",
        {
          tone: "block",
          title: t("recall.title"),
          note: t("recall.note", { text: worst.text }),
          closed: () => undefined,
        },
        this.#editor,
      );
    } catch (error) {
      this.#port.failed(error);
    }
  }

  #message(text: string): Message {
    const { asked } = this;
    const { platform, scene } = this.#place ?? {};
    return { text, ...(asked && { asked }), ...(platform && { platform }), ...(scene && { scene }) };
  }

  #lookForBait(): void {
    const { said, talk } = this.#conversation;
    const turn = isWaiting(said) ? `${talk}\n${lastTurn(said)}` : "";
    if (turn === this.#turn) return;
    this.#turn = turn;
    this.#bar.hide("chip");
    if (turn !== "" && turn !== this.#closed) void this.#bait(turn, lastTurn(said));
  }

  async #bait(turn: string, asked: string): Promise<void> {
    try {
      const baits = await this.#port.bait(asked, this.#place?.platform);
      const [first] = baits;
      const editor = this.#editor;
      if (!first || !editor || turn !== this.#turn) return;
      this.#bar.show(
        "chip",
        {
          tone: "quiet",
          title: first.title,
          note: first.advice,
          replies: [...new Set(baits.flatMap(({ say }) => say))],
          insert: (reply) => this.#port.insert(editor, reply),
          closed: () => {
            this.#closed = turn;
          },
        },
        editor,
      );
    } catch (error) {
      this.#port.failed(error);
    }
  }

  #lookAtClock(): void {
    const { said, talk } = this.#conversation;
    if (this.#port.clock() && isWaiting(said)) this.#clock.run(talk, lastTurn(said), this.#limit ?? Number.POSITIVE_INFINITY);
    else this.#clock.stop();
  }

  get #limit(): number | undefined {
    return replyLimit(this.#place?.platform, new Date());
  }

  #showClock(waited: Waited | undefined): void {
    const editor = this.#editor;
    if (waited && !editor?.isConnected) return this.#clock.stop();
    this.#port.waited(waited);
    if (!waited || !editor) return this.#bar.hide("clock");
    const title = t("clock.waiting", { time: clockText(waited.seconds) });
    const tone = waited.late ? "warn" : "quiet";
    if (this.#bar.shows("clock")) return this.#bar.update("clock", title, tone);
    const limit = this.#limit;
    const note = limit === undefined ? t("clock.night") : t("clock.limit", { time: clockText(limit) });
    this.#bar.show("clock", { tone, title, note }, editor);
  }
}
