import type { Editor } from "../editors/editor";
import type { Finding } from "../engine/types";
import type { Waited } from "../thread/reply-clock";
import { clockText } from "../thread/reply-limit";
import type { ToWorker } from "./messages";
import { Quiet } from "./quiet";

/** How many findings an editor has, whether all of its text was looked at, and the rules that are new in it. */
type News = Pick<Extract<ToWorker, { type: "found" }>, "count" | "whole" | "rules">;

/** How long the keys have to rest before news are told, in milliseconds: while words are written their findings come and go with every key. */
const gathering = 250;

/** Tells the service worker what there is to count: the findings of the editor at hand, and each rule once a message. */
export class Seen {
  readonly #send: (message: ToWorker) => void;
  readonly #rules = new WeakMap<Editor, Set<string>>();
  readonly #quiet = new Quiet(gathering, () => this.#tell());
  #told = "";
  #waited = "";
  /** What is about to be told. */
  #news: News | undefined;

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
    const seen = this.#rules.get(editor) ?? new Set();
    const rules = findings.map(({ rule }) => rule).filter((rule, at, all) => !seen.has(rule) && all.indexOf(rule) === at);
    if (rules.length > 0) this.#rules.set(editor, new Set([...seen, ...rules]));
    const news = { count: findings.length, whole, rules: [...(this.#news?.rules ?? []), ...rules] };
    if (!this.#news && !this.#isNew(news)) return;
    this.#news = news;
    this.#quiet.disturb();
  }

  #tell(): void {
    const news = this.#news;
    this.#news = undefined;
    if (!news || !this.#isNew(news)) return;
    this.#told = told(news);
    this.#send({ type: "found", ...news });
  }

  #isNew(news: News): boolean {
    return news.rules.length > 0 || told(news) !== this.#told;
  }
}

const told = ({ count, whole }: News): string => `${count} ${whole}`;
