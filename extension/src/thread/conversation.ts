import type { Surface } from "../consoles/adapter";
import { findHook, type Root, rootsOf } from "../consoles/find-hook";
import { readTalk, readThread } from "./read-thread";
import type { Said } from "./turn";

/**
 * The open conversation beside an editor, read when somebody asks. While it is watched the reading is kept until the page changes the
 * list, so that a keystroke costs nothing; unwatched it is read every time. No message outlives the next change of the list.
 */
export class Conversation {
  #editor: Element | undefined;
  #surface: Surface | undefined;
  #roots: Root[] = [];
  #observer: MutationObserver | undefined;
  #watched: Element | undefined;
  #said: Said[] | undefined;
  readonly #changed: () => void;

  /** `changed` is called when the page changed what it shows, at most once a frame. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What was said, oldest first. */
  get said(): readonly Said[] {
    if (this.#said && this.#watched?.isConnected) return this.#said;
    const said = readThread(this.#surface, this.#roots);
    if (this.#observer) this.#said = said;
    return said;
  }

  /** What tells this conversation from the others. */
  get talk(): string {
    return readTalk(this.#surface, this.#roots);
  }

  /** What holds the messages on the page. */
  get list(): Element | undefined {
    return findHook(this.#surface?.list, this.#roots)?.found[0];
  }

  /** Turns to the conversation beside an editor. */
  beside(editor: Element, surface: Surface | undefined): void {
    this.#editor = editor;
    this.#surface = surface;
    this.#roots = rootsOf(editor);
    this.#said = undefined;
    if (this.#observer && !this.#watched?.isConnected) this.watch();
  }

  /** Follows the list. Consoles replace it with the conversation, so what holds it is watched. */
  watch(): void {
    this.rest();
    const { list } = this;
    const holder = list?.parentElement ?? list;
    if (!holder) return;
    let due = false;
    this.#observer = new MutationObserver((records) => {
      // Typing in a rich editor changes the page too.
      if (due || records.every(({ target }) => this.#editor?.contains(target))) return;
      this.#said = undefined;
      due = true;
      requestAnimationFrame(() => {
        due = false;
        if (this.#observer) this.#changed();
      });
    });
    this.#observer.observe(holder, { childList: true, subtree: true, characterData: true });
    this.#watched = holder;
  }

  /** Stops following: nothing runs on a page nobody looks at. */
  rest(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched = undefined;
    this.#said = undefined;
  }
}
