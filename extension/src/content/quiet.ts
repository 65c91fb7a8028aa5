/**
 * Acts once it has been quiet for a while. Every key puts that off, so putting off costs next to nothing: the timer that runs goes on, and
 * when it rings too early it is set again for what is missing.
 */
export class Quiet {
  readonly #wait: number;
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;

  /** `wait`: how long it has to be quiet, in milliseconds. */
  constructor(wait: number, act: () => void) {
    this.#wait = wait;
    this.#act = act;
  }

  /** Something happened: the wait begins anew. */
  disturb(): void {
    this.#due = performance.now() + this.#wait;
    this.#timer ??= setTimeout(this.#ring, this.#wait);
  }

  /** Nobody waits any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #ring = (): void => {
    const missing = this.#due - performance.now();
    this.#timer = missing > 0 ? setTimeout(this.#ring, Math.ceil(missing)) : undefined;
    if (missing <= 0) this.#act();
  };
}
