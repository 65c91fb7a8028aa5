import type { Finding } from "../engine/types";
import { classifyKey, type SendKey } from "./classify-key";
import { allow, decide, type Held, type Modes } from "./decide";
import { learnKey } from "./send-key";

type Findings = readonly Finding[];

/** What the agent is told about a stop. */
export interface Stop {
  readonly why: "checking" | "checked" | "confirm" | "block";
  readonly findings: Findings;
  /** 仍然发送: the agent's next press goes through. */
  readonly allow: () => void;
}

/** What the guard needs to know, and whom it tells. */
export interface GuardPort {
  /** The watched editor an event happened in. */
  editorAt(path: readonly EventTarget[]): Element | undefined;
  /** The editor for which a pressed control sends. */
  editorFor(path: readonly EventTarget[]): Element | undefined;
  /** The text as it would be sent. */
  read(editor: Element): string;
  /** The findings of exactly this text; a promise of them while the engine is elsewhere. */
  check(editor: Element, text: string): Findings | Promise<Findings>;
  modes(): Modes;
  /** The key this page's own words promise, before it has shown which one it is. */
  sendKey(editor: Element): SendKey;
  held(editor: Element, stop: Stop): void;
  /** The stop is over. */
  released(editor: Element): void;
  /** A message leaves through the editor. */
  sent(editor: Element, text: string): void;
  /** What a message carried for which the agent wanted no more than a reminder; it has left. */
  remind(editor: Element, findings: Findings): void;
  /** Something of ours broke; the message went as if we were not there. */
  failed(error: unknown): void;
}

const pressEvents = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "touchstart", "touchend"] as const;

/**
 * Stands between the agent's press and the page: in the capture phase of the window, before anything of the page's. It stops a press or
 * lets it through; it never sends. Whatever throws, the press goes through.
 */
export class Guard {
  readonly #port: GuardPort;
  #held: { editor: Element; held: Held } | undefined;
  /** An answer that came after the press it was asked for. */
  #known: { editor: Element; text: string; findings: Findings } | undefined;
  #learned: SendKey | undefined;
  /** The rest of a stopped press: its key up, its mouse up, its click. */
  #stopping: "key" | "pointer" | undefined;
  /** The decision of a pointer press holds for its click. */
  #passed = false;
  /** The engine gave no answer last time: nobody is kept waiting for the next one. */
  #broken = false;

  constructor(port: GuardPort) {
    this.#port = port;
  }

  /** Begins to listen; the page has to be young, so that nothing of its own listens before us. */
  start(signal: AbortSignal): void {
    const options = { capture: true, signal };
    window.addEventListener("keydown", this.#safely(this.#keyDown), options);
    window.addEventListener("keyup", this.#safely(this.#keyUp), options);
    for (const type of pressEvents) window.addEventListener(type, this.#safely(this.#press), { ...options, passive: false });
  }

  /** The text in the editor is another now; a stop of that very text is still one. */
  typed(text: string): void {
    if (this.#held?.held.text !== text) this.forget();
  }

  /** Forgets a stop: the agent looks at something else. */
  forget(): void {
    const stop = this.#held;
    this.#held = undefined;
    this.#known = undefined;
    if (stop) this.#port.released(stop.editor);
  }

  #safely<E extends Event>(listener: (event: E) => void): (event: E) => void {
    return (event) => {
      // A press made by script is no agent's decision; what it sends is seen in the list afterwards.
      if (!event.isTrusted) return;
      try {
        listener.call(this, event);
      } catch (error) {
        this.#held = undefined;
        this.#stopping = undefined;
        this.#port.failed(error);
      }
    };
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    const editor = this.#port.editorAt(event.composedPath());
    if (!editor) return;
    const press = classifyKey(event, this.#learned ?? this.#port.sendKey(editor));
    if (press === "send" && this.#holds(editor, event.timeStamp, event.repeat)) {
      this.#stopping = "key";
      stop(event);
    } else if (press !== "composing" && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) {
      this.#learn(editor);
    }
  }

  #keyUp(event: KeyboardEvent): void {
    if (this.#stopping !== "key" || event.key !== "Enter") return;
    this.#stopping = undefined;
    stop(event);
  }

  #press(event: Event): void {
    const first = event.type === "pointerdown";
    const last = event.type === "click";
    if (first) {
      this.#stopping = undefined;
      this.#passed = false;
    }
    // A click without a pointer before it is a key on the focused control.
    const decides = first ? (event as PointerEvent).button === 0 : last && !this.#passed && this.#stopping !== "pointer";
    if (decides) {
      const editor = this.#port.editorFor(event.composedPath());
      if (!editor) return;
      if (this.#holds(editor, event.timeStamp, false)) this.#stopping = "pointer";
      else this.#passed = true;
    }
    if (this.#stopping === "pointer") stop(event);
    if (last) {
      this.#stopping = undefined;
      this.#passed = false;
    }
  }

  /** Whether a press in this editor, or for it, is held. */
  #holds(editor: Element, at: number, automatic: boolean): boolean {
    const port = this.#port;
    const text = port.read(editor);
    if (text.trim() === "") return false;
    const findings = this.#findings(editor, text);
    const before = this.#held?.editor === editor ? this.#held.held : undefined;
    const verdict = decide({ text, findings, at, automatic }, before, port.modes());
    if (verdict.act === "pass") {
      this.forget();
      port.sent(editor, text);
      if (verdict.remind) this.#remind(editor, findings ?? this.#port.check(editor, text));
      return false;
    }
    this.#held = { editor, held: verdict.held };
    port.held(editor, { why: verdict.why, findings: findings ?? [], allow: () => this.#allow(editor, text) });
    return true;
  }

  /** What is known of this very text now. An answer that is still on its way is waited for by whoever presses. */
  #findings(editor: Element, text: string): Findings | undefined {
    const known = this.#known;
    if (known?.editor === editor && known.text === text) return known.findings;
    const answer = this.#port.check(editor, text);
    if (!(answer instanceof Promise)) return answer;
    const waits = !this.#broken;
    answer.then(
      (findings) => {
        this.#broken = false;
        if (waits) this.#answered(editor, text, findings);
      },
      (error: unknown) => this.#gone(error),
    );
    return waits ? undefined : [];
  }

  /** The engine answered after the press was held. The agent presses again; what they then decide on is on the screen now. */
  #answered(editor: Element, text: string, findings: Findings): void {
    if (this.#held?.editor !== editor || this.#held.held.text !== text || this.#port.read(editor) !== text) return;
    this.#known = { editor, text, findings };
    const at = performance.now();
    const verdict = decide({ text, findings, at, automatic: false }, undefined, this.#port.modes());
    this.#held = { editor, held: { text, at, allowed: false } };
    const why = verdict.act === "hold" ? verdict.why : "checked";
    this.#port.held(editor, { why, findings, allow: () => this.#allow(editor, text) });
  }

  /** The engine is gone: nothing of ours may keep the message back. */
  #gone(error: unknown): void {
    this.#broken = true;
    const stop = this.#held;
    if (stop) this.#known = { editor: stop.editor, text: stop.held.text, findings: [] };
    this.#port.failed(error);
  }

  /** Reminds of what a message carried, as soon as that is known. */
  #remind(editor: Element, answer: Findings | Promise<Findings>): void {
    if (answer instanceof Promise) {
      answer.then(
        (findings) => this.#remind(editor, findings),
        (error: unknown) => this.#port.failed(error),
      );
      return;
    }
    const modes = this.#port.modes();
    const findings = answer.filter(({ level }) => modes[level] === "remind");
    if (findings.length > 0) this.#port.remind(editor, findings);
  }

  #allow(editor: Element, text: string): void {
    if (this.#held?.editor === editor && this.#held.held.text === text) this.#held = { editor, held: allow(this.#held.held) };
  }

  /** Looks, once the page has had its turn, what a plain Enter did here. */
  #learn(editor: Element): void {
    const before = this.#port.read(editor);
    requestAnimationFrame(() => {
      this.#learned = learnKey(before, this.#port.read(editor)) ?? this.#learned;
    });
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
