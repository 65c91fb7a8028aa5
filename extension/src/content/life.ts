import { browser } from "wxt/browser";
import { lifePort } from "./messages";

/**
 * Whether the extension this script belongs to still exists. When it is updated or reloaded, scripts in open pages go on without it; the
 * broken port tells at once. The browser ends an idle service worker too, and the port with it, so a later look opens it anew.
 */
export class Life {
  #port: ReturnType<typeof browser.runtime.connect> | undefined;
  readonly #ended: () => void;

  /** `ended` is called once, when the extension is gone. */
  constructor(ended: () => void) {
    this.#ended = ended;
  }

  /** Whether it is alive; called as often as you like, from the first focus on. */
  check(): boolean {
    if (!alive()) {
      this.#ended();
      return false;
    }
    if (!this.#port) this.#connect();
    return true;
  }

  /** Ends the connection. */
  close(): void {
    if (alive()) this.#port?.disconnect();
    this.#port = undefined;
  }

  #connect(): void {
    try {
      const port = browser.runtime.connect({ name: lifePort });
      this.#port = port;
      port.onDisconnect.addListener(() => {
        this.#port = undefined;
        if (!alive()) this.#ended();
      });
    } catch {
      this.#ended();
    }
  }
}

const alive = (): boolean => browser.runtime?.id !== undefined;
