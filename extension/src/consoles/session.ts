import type { Bait, Finding, Message, Platform } from "../engine/types";
import type { Modes } from "../guard/decide";
import { Guard, type Stop } from "../guard/guard";
import { promisedKey } from "../guard/send-key";
import { keyName } from "../settings/key-name";
import { Bar } from "../thread/bar";
import { Hearing } from "../thread/hearing";
import { holdLine } from "../thread/hold-line";
import type { Waited } from "../thread/reply-clock";
import { t } from "../ui/text";
import type { Adapter } from "./adapter";
import { adapters } from "./adapters";
import { saysSend, sendNear } from "./composer";
import { findHook, rootsOf } from "./find-hook";
import { findEditor, type Place, platformNow, recognise } from "./recognise";
import { withOverrides } from "./with-overrides";

/** What of the settings concerns consoles. */
export interface SessionSettings {
  readonly guard: Modes;
  readonly picked: string | undefined;
  readonly consoles: readonly Adapter[] | undefined;
  readonly clock: boolean;
  readonly theme: string;
  /** Name of the key that leads into the bar; empty for none. */
  readonly barKey: string;
}

/** What a session needs of the rest of the content script. */
export interface SessionPort {
  settings(): SessionSettings;
  /** The editor an event happened in, whatever it is made of. */
  editorAt(path: readonly EventTarget[]): Element | undefined;
  read(editor: Element): string;
  check(message: Message): readonly Finding[] | Promise<readonly Finding[]>;
  bait(asked: string, platform: Platform | undefined): readonly Bait[] | Promise<readonly Bait[]>;
  /** Puts a reply into the editor, its first placeholder selected. */
  insert(editor: Element, reply: string): void;
  /** Opens the card on a finding. */
  explain(editor: Element, finding: Finding): void;
  /** How long the buyer has been waiting, while the clock is wanted; `undefined` when nobody waits any more. */
  waited(waited: Waited | undefined): void;
  failed(error: unknown): void;
}

/** The context of a check. */
export type Context = Omit<Message, "text" | "id">;

/**
 * One frame of a console: knows the agent's box, hears the buyer, holds the message. Built before the page's own scripts run; until an
 * editor has the focus it is a handful of listeners and nothing else.
 */
export class Session {
  readonly #port: SessionPort;
  readonly #bar = new Bar();
  readonly #guard: Guard;
  readonly #hearing: Hearing;
  #editor: Element | undefined;
  #place: Place | undefined;

  constructor(port: SessionPort) {
    this.#port = port;
    this.#hearing = new Hearing(
      {
        check: async (message) => port.check(message),
        bait: async (asked, platform) => port.bait(asked, platform),
        insert: (editor, reply) => port.insert(editor, reply),
        switched: () => this.#guard.forget(),
        lost: () => this.#seek(),
        clock: () => port.settings().clock,
        waited: (waited) => port.waited(waited),
        failed: (error) => port.failed(error),
      },
      this.#bar,
    );
    this.#guard = new Guard({
      editorAt: (path) => this.#sender(port.editorAt(path)),
      editorFor: (path) => this.#editorFor(path),
      read: (editor) => port.read(editor),
      check: (editor, text) => port.check({ ...this.context(editor), text }),
      modes: () => port.settings().guard,
      sendKey: (editor) => promisedKey(hintOf(editor)) ?? "enter",
      held: (editor, stop) => this.#held(editor, stop),
      released: () => this.#bar.hide("hold"),
      sent: (_, text) => this.#hearing.sent(text),
      remind: (editor, findings) => this.#remind(editor, findings),
      failed: (error) => {
        this.#bar.hide("hold");
        port.failed(error);
      },
    });
  }

  /** Begins; `signal` ends everything and leaves nothing behind. */
  start(signal: AbortSignal): void {
    this.#guard.start(signal);
    window.addEventListener("blur", () => this.#hearing.rest(), { signal });
    // The agent opens a conversation: what the buyer asks is heard before the first word of an answer.
    window.addEventListener("pointerup", () => this.#editor?.isConnected || requestAnimationFrame(() => this.#seek()), {
      capture: true,
      passive: true,
      signal,
    });
    signal.addEventListener("abort", () => this.leave());
  }

  /** Takes everything away until the agent turns to an editor again: Redline was switched off here. */
  leave(): void {
    this.#guard.forget();
    this.#hearing.end();
    this.#bar.clear();
    this.#editor = undefined;
    this.#place = undefined;
  }

  /** Whether the buyer cannot be heard on a console where they should be. */
  deaf(place: Place): boolean {
    return place.adapter !== undefined && place.scene === "chat" && !findHook(place.surface?.list, [document]);
  }

  /** Where an editor stands; `undefined` when it is none of ours. */
  place(editor: Element): Place | undefined {
    const { consoles, picked } = this.#port.settings();
    return recognise(editor, withOverrides(adapters, consoles), location, picked);
  }

  /** The box of this frame, for whoever asks without an editor at hand. */
  find(): Element | undefined {
    const { consoles, picked } = this.#port.settings();
    return findEditor(document, withOverrides(adapters, consoles), location, picked);
  }

  /** The agent turns to an editor. Whether it is one of ours. */
  focus(editor: Element): boolean {
    const place = this.place(editor);
    if (!place) return false;
    this.#bar.theme = this.#port.settings().theme;
    this.#editor = editor;
    this.#place = place;
    this.#hearing.focus(editor, place);
    return true;
  }

  /** The context of a check in an editor, read at this moment. */
  context(editor: Element): Context {
    if (editor !== this.#editor) this.focus(editor);
    const { scene } = this.#place ?? {};
    const platform = this.#place && platformNow(this.#place, editor);
    const { asked } = this.#hearing;
    return { ...(asked && { asked }), ...(platform && { platform }), ...(scene && { scene }) };
  }

  /** A key pressed in an editor. Whether it was the one that leads into the bar: the caller then keeps it from the page. */
  handleKey(event: KeyboardEvent): boolean {
    if (keyName(event) !== this.#port.settings().barKey) return false;
    const editor = this.#port.editorAt(event.composedPath());
    return editor !== undefined && editor === this.#editor && this.#bar.focus();
  }

  /** The text in an editor changed. */
  typed(text: string): void {
    this.#guard.typed(text);
    this.#hearing.typed(text);
  }

  /** The text in an editor was checked, all of it or not. */
  checked(editor: Element, whole: boolean): void {
    if (whole) this.#bar.hide("partial");
    else if (!this.#bar.shows("partial")) this.#bar.show("partial", { tone: "warn", title: t("partial.title"), note: t("partial.note") }, editor);
  }

  /** The box of this frame, unless Redline is off. */
  #box(): Element | undefined {
    const editor = this.find();
    return editor && this.#port.editorAt([editor]);
  }

  /** Turns to the console's own box without waiting for the agent to do so. */
  #seek(): void {
    try {
      const editor = this.#editor?.isConnected ? undefined : this.#box();
      if (editor && this.place(editor)?.adapter) this.focus(editor);
    } catch (error) {
      this.#port.failed(error);
    }
  }

  /** An editor from which a message can leave: forms are saved, not sent. */
  #sender(editor: Element | undefined): Element | undefined {
    if (!editor || (editor !== this.#editor && !this.focus(editor))) return undefined;
    const { scene, found } = this.#place ?? {};
    const sends = scene ? scene === "chat" : found === "picked" || sendNear(editor) !== undefined;
    return sends ? editor : undefined;
  }

  /** The send control's editor is the one the agent wrote in, else the console's own box: a quick reply may have filled it. */
  #editorFor(path: readonly EventTarget[]): Element | undefined {
    const editor = this.#editor?.isConnected ? this.#editor : undefined;
    const controls = path.slice(0, 6).filter((target): target is Element => target instanceof Element);
    if (!controls.some((element) => saysSend(element.textContent?.slice(0, 40) ?? "") || this.#isSend(element, editor))) return undefined;
    const target = this.#sender(editor ?? this.#box());
    if (!target || controls.includes(target)) return undefined;
    return controls.some((element) => this.#isSend(element, target)) ? target : undefined;
  }

  #isSend(element: Element, editor: Element | undefined): boolean {
    if (!editor) return false;
    const hit = findHook(this.#place?.surface?.send, rootsOf(editor));
    return hit ? hit.found.includes(element) : sendNear(editor) === element;
  }

  #held(editor: Element, stop: Stop): void {
    const allowed = (): void => {
      stop.allow();
      this.#bar.show("hold", { tone: "warn", title: t("hold.allowed"), note: t("hold.allowedNote") }, editor);
    };
    const line = holdLine(stop, this.#port.settings().guard, (finding) => this.#port.explain(editor, finding), allowed);
    this.#bar.show("hold", { ...line, closed: () => this.#guard.forget() }, editor);
  }

  #remind(editor: Element, [first]: readonly Finding[]): void {
    if (first)
      this.#bar.show(
        "recall",
        { tone: "warn", title: t("remind.title"), note: t("remind.note", { text: first.text }), closed: () => undefined },
        editor,
      );
  }
}

/** What an editor says about itself: only its own words, as those around it may be about anything. */
function hintOf(editor: Element): string {
  return ["placeholder", "data-placeholder", "aria-label"].map((name) => editor.getAttribute(name) ?? "").join(" ");
}
