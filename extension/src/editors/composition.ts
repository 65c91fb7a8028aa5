/** Whether an input method has letters of its own in an editor: nothing there is the agent's yet, and nothing may be touched. */
export class Composition {
  #active = false;

  /** Begins to listen. */
  start(signal: AbortSignal): void {
    const options = { capture: true, passive: true, signal };
    window.addEventListener("compositionstart", () => this.#begin(), options);
    // An editor that was taken away in the middle never says that it ended.
    for (const type of ["compositionend", "focusin"]) window.addEventListener(type, () => this.end(), options);
  }

  get active(): boolean {
    return this.#active;
  }

  /** A key was pressed that is none of the input method's: whatever was going on is over. */
  end(): void {
    this.#active = false;
  }

  #begin(): void {
    this.#active = true;
  }
}
