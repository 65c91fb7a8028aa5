import type { Editor } from "../editors/editor";
import type { Finding } from "../engine/types";
import type { Waited } from "../thread/reply-clock";
import { clockText } from "../thread/reply-limit";
import type { ToWorker } from "./messages";

/** Tells the service worker what there is to count: the findings of the editor at hand, and each rule once a message. */
export class Seen {
  readonly #send: (message: ToWorker) => void;
  readonly #rules = new WeakMap<Editor, Set<string>>();
  #told = "";
  #waited = "";

  constructor(send: (message: ToWorker) => void) {
    this.#send = send;
  }

  /** The text of an editor is another; an empty one is the beginning of the next message. */
  typed(editor: Editor, text: string): void {
    if (text.trim() === "") this.#rules.delete(editor);
  }

  /** How long the buyer has been waiting: told by the minute, and when the platform's limit is reached. */
  waited(waited: Waited | undefined): void {
    const time = waited ? clockText(waited.late ? waited.seconds : Math.floor(waited.seconds / 60) * 60) : "";
    const step = waited ? `${Math.floor(waited.seconds / 60)} ${waited.late}` : "";
    if (step === this.#waited) return;
    this.#waited = step;
    this.#send({ type: "waited", time, late: waited?.late ?? false });
  }

  found(editor: Editor, findings: readonly Finding[], whole: boolean): void {
    const told = `${findings.length} ${whole}`;
    if (told !== this.#told) {
      this.#told = told;
      this.#send({ type: "count", count: findings.length, whole });
    }
    const seen = this.#rules.get(editor) ?? new Set();
    const rules = [...new Set(findings.map(({ rule }) => rule))].filter((rule) => !seen.has(rule));
    if (rules.length === 0) return;
    for (const rule of rules) seen.add(rule);
    this.#rules.set(editor, seen);
    this.#send({ type: "seen", rules });
  }
}
