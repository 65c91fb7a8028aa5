import type { Surface } from "../consoles/adapter";
import { findHook, isShown, type Root, rootsOf } from "../consoles/find-hook";
import { lastMessages, readTalk, readThread } from "./read-thread";
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
  /** The next frame tells that the page changed. */
  #due = false;
  readonly #changed: () => void;

  /** `changed` is called when the page changed what it shows, at most once a frame. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What was said, oldest first. */
  get said(): readonly Said[] {
    if (this.#said && this.#watched?.isConnected) return this.#said;
    // The page put another list in the place of the one that was watched.
    if (this.#observer && !this.#watched?.isConnected) {
      this.watch();
      this.#soon();
    }
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
    return findHook(this.#surface?.list, this.#roots)?.found.find(isShown);
  }

  /** The part of the page that holds the messages and not the editor: the list, with the boxes it scrolls in. */
  get history(): Element | undefined {
    let box = this.list;
    if (!box || !this.#editor || box.contains(this.#editor)) return undefined;
    while (box.parentElement && !box.parentElement.contains(this.#editor)) box = box.parentElement;
    return box;
  }

  /** The elements of the last messages, oldest first, and which of them the agent is answering. */
  get shown(): { readonly messages: readonly Element[]; readonly asked: readonly Element[] } {
    const messages = lastMessages(this.#surface, this.#roots);
    const answered = messages.map(({ from }) => from).lastIndexOf("seller");
    const elements = messages.map(({ element }) => element);
    return { messages: elements, asked: elements.slice(Math.min(answered + 1, elements.length - 1)) };
  }

  /** Turns to the conversation beside an editor. */
  beside(editor: Element, surface: Surface | undefined): void {
    this.#editor = editor;
    this.#surface = surface;
    this.#roots = rootsOf(editor);
    this.#said = undefined;
    if (this.#observer && !this.#watched?.isConnected) this.watch();
  }

  /** Follows what holds the list, and whether the page puts another in its place: consoles do so with the conversation. */
  watch(): void {
    this.rest();
    const { list, history } = this;
    const holder = history ?? list?.parentElement ?? list;
    if (!holder) return;
    this.#observer = new MutationObserver((records) => {
      // Typing in a rich editor changes the page too.
      if (records.every(({ target }) => this.#editor?.contains(target))) return;
      this.#said = undefined;
      this.#soon();
    });
    this.#observer.observe(holder, { childList: true, subtree: true, characterData: true });
    if (holder.parentElement) this.#observer.observe(holder.parentElement, { childList: true });
    this.#watched = holder;
  }

  /** Stops following: nothing runs on a page nobody looks at. */
  rest(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched = undefined;
    this.#said = undefined;
  }

  #soon(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      if (this.#observer) this.#changed();
    });
  }
}
