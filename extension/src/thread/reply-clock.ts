/** How long a buyer has been waiting. */
export interface Waited {
  /** Whole seconds. */
  readonly seconds: number;
  /** Longer than the platform's limit. */
  readonly late: boolean;
}

/** Conversations whose beginning of waiting is remembered while the agent is in another. */
const most = 100;

/**
 * Times how long the buyers of a page have been waiting, by the agent's own clock: from when their last words were first seen here. It
 * keeps numbers and no words. A timer runs only while somebody waits in the open conversation.
 */
export class ReplyClock {
  readonly #show: (waited: Waited | undefined) => void;
  readonly #since = new Map<string, { words: number; since: number }>();
  #limit = 0;
  #from = 0;
  #tick: ReturnType<typeof setInterval> | undefined;

  /** `show` is called every second while a buyer waits, and once with `undefined` when nobody does any more. */
  constructor(show: (waited: Waited | undefined) => void) {
    this.#show = show;
  }

  get running(): boolean {
    return this.#tick !== undefined;
  }

  /** The buyer of conversation `talk` waits for an answer to `words`; `limit` in seconds, infinite where none counts. */
  run(talk: string, words: string, limit: number): void {
    const key = fingerprint(words);
    const known = this.#since.get(talk);
    const since = known?.words === key ? known.since : Date.now();
    this.#since.delete(talk);
    this.#since.set(talk, { words: key, since });
    for (const old of this.#since.keys()) {
      if (this.#since.size <= most) break;
      this.#since.delete(old);
    }
    this.#from = since;
    this.#limit = limit;
    this.#tick ??= setInterval(() => this.#tell(), 1000);
    this.#tell();
  }

  /** Nobody waits in the open conversation. */
  stop(): void {
    if (this.#tick === undefined) return;
    clearInterval(this.#tick);
    this.#tick = undefined;
    this.#show(undefined);
  }

  #tell(): void {
    const seconds = Math.max(0, Math.floor((Date.now() - this.#from) / 1000));
    this.#show({ seconds, late: seconds >= this.#limit });
  }
}

/** A number that tells one text from another well enough. */
function fingerprint(text: string): number {
  let mixed = 5381;
  for (let at = 0; at < text.length; at += 1) mixed = (Math.imul(mixed, 33) + text.charCodeAt(at)) | 0;
  return mixed;
}
