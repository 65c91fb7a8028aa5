/** Who wrote a line of a conversation. */
export type Author = "buyer" | "seller" | "robot" | "system";

/** One line of a conversation. */
export interface Line {
  readonly id: string;
  readonly from: Author;
  readonly text: string;
  /** Clock time as the console shows it. */
  readonly time: string;
}

/** The order a buyer asks about. */
export interface Order {
  readonly number: string;
  readonly goods: string;
  readonly sku: string;
  readonly paid: string;
  readonly state: string;
}

/** One conversation of the simulated shop. */
export interface Talk {
  readonly uid: string;
  readonly name: string;
  readonly order: Order;
  readonly tag: string;
  lines: Line[];
  unread: number;
  /** What the agent had typed when the conversation was left. */
  draft: string;
}

/** The key that sends. */
export type SendKey = "enter" | "ctrl-enter";

/** Time of day as consoles show it. */
export const clock = (at: number): string => new Date(at).toTimeString().slice(0, 5);

/**
 * The shop behind every simulated console: conversations, what was sent, who is waiting. It knows no framework; a page renders it
 * again whenever `subscribe` calls back. Tests drive it as `window.desk`.
 */
export class Desk {
  readonly talks: Talk[];
  /** Every text that left, in order: the oracle of "was it sent". */
  readonly sent: string[] = [];
  openUid: string;
  sendKey: SendKey;
  #serial = 0;
  readonly #listeners = new Set<() => void>();

  constructor(talks: Talk[], sendKey: SendKey = "enter") {
    this.talks = talks;
    this.sendKey = sendKey;
    this.openUid = talks[0]?.uid ?? "";
  }

  /** The conversation on screen. */
  get current(): Talk {
    const talk = this.talks.find(({ uid }) => uid === this.openUid);
    if (!talk) throw new Error(`no conversation ${this.openUid}`);
    return talk;
  }

  /** Calls `listener` after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens a conversation; `draft` is what stays behind in the one being left. */
  open(uid: string, draft = ""): void {
    this.current.draft = draft;
    this.openUid = uid;
    this.current.unread = 0;
    this.#changed();
  }

  /** A buyer writes. */
  arrive(uid: string, text: string): void {
    this.#add(uid, "buyer", text);
  }

  /** The agent's message leaves. Blank ones do not. */
  send(text: string): boolean {
    if (text.trim() === "") return false;
    this.sent.push(text);
    this.current.draft = "";
    this.#add(this.openUid, "seller", text);
    return true;
  }

  /** The shop's robot, or another program of the seller, answers without the editor. */
  robot(text: string): void {
    this.sent.push(text);
    this.#add(this.openUid, "robot", text);
  }

  /** Whether this key press is the one that sends under the current setting. */
  sends(event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "isComposing" | "keyCode">): boolean {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return false;
    const chord = event.ctrlKey || event.metaKey;
    return this.sendKey === "ctrl-enter" ? chord : !chord && !event.shiftKey;
  }

  #add(uid: string, from: Author, text: string): void {
    const talk = this.talks.find((candidate) => candidate.uid === uid);
    if (!talk) throw new Error(`no conversation ${uid}`);
    this.#serial += 1;
    talk.lines = [...talk.lines, { id: `${Date.now()}${this.#serial}`, from, text, time: clock(Date.now()) }];
    if (from === "buyer" && uid !== this.openUid) talk.unread += 1;
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

declare global {
  interface Window {
    /** The shop behind the page, for whoever drives it. */
    desk: Desk;
  }
}

/** What scrolls with the messages, on any of the consoles. */
const histories = ".messageList, .history-box, .chat-content, .chat-scroll, .ChatMessageList, .im-message-list, .ww_message";

/** Keeps the newest message in view, as chats do. */
function stayAtEnd(): void {
  const toEnd = (): void => {
    for (const history of document.querySelectorAll(histories)) history.scrollTop = history.scrollHeight;
  };
  new MutationObserver(toEnd).observe(document, { childList: true, subtree: true });
}

/** Makes the page's desk, with the send key its address asks for (`?keys=ctrl-enter`), and hands it to whoever drives the page. */
export function openDesk(talks: Talk[]): Desk {
  const keys = new URLSearchParams(location.search).get("keys");
  const desk = new Desk(talks, keys === "ctrl-enter" ? "ctrl-enter" : "enter");
  window.desk = desk;
  stayAtEnd();
  return desk;
}
