/** Whether an input method has letters of its own in an editor: nothing there is the agent's yet, and nothing may be touched. */
export class Composition {
  #active = false;

  /** Begins to listen. */
  start(signal: AbortSignal): void {
    const options = { capture: true, passive: true, signal };
    window.addEventListener("compositionstart", () => this.#set(true), options);
    window.addEventListener("compositionend", () => this.#set(false), options);
    // An editor that was taken away in the middle never says that it ended.
    window.addEventListener("focusin", () => this.#set(false), options);
    window.addEventListener(
      "keydown",
      (event) => {
        if (!event.isComposing && event.keyCode !== 229) this.#set(false);
      },
      options,
    );
  }

  get active(): boolean {
    return this.#active;
  }

  #set(active: boolean): void {
    this.#active = active;
  }
}
