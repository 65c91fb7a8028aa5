import { type Browser, browser } from "wxt/browser";
import type { Engine } from "./engine";
import { type Ask, portName, type Question, type Questions, type Told } from "./port-protocol";
import type { Bait, EngineSettings, Finding, Message, Platform, RuleInfo } from "./types";

interface Waiting {
  readonly ask: Ask;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** How often one question may find the worker gone before it is given up. */
const mostTries = 3;

/**
 * The core in the service worker, for pages whose policy refuses WebAssembly. The browser ends an idle worker; the next question starts
 * it again, and what was on its way is asked anew.
 */
export class PortEngine implements Engine {
  readonly #waiting = new Map<number, Waiting>();
  readonly #connect: () => Browser.runtime.Port;
  #settings: EngineSettings;
  #port: Browser.runtime.Port | undefined;
  #next = 0;
  #tries = 0;

  constructor(settings: EngineSettings, connect = (): Browser.runtime.Port => browser.runtime.connect({ name: portName })) {
    this.#settings = settings;
    this.#connect = connect;
  }

  configure(settings: EngineSettings): void {
    this.#settings = settings;
    this.#port?.postMessage({ settings } satisfies Ask);
  }

  check(message: Message): Promise<readonly Finding[]> {
    return this.#ask("check", message);
  }

  bait(asked: string, platform?: Platform): Promise<readonly Bait[]> {
    return this.#ask("bait", { asked, ...(platform && { platform }) });
  }

  /** The worker sees to that itself. */
  describe(): Promise<void> {
    return Promise.resolve();
  }

  rules(): Promise<readonly RuleInfo[]> {
    return this.#ask("rules", null);
  }

  search(query: string): Promise<readonly string[]> {
    return this.#ask("search", query);
  }

  close(): void {
    this.#port?.disconnect();
    this.#port = undefined;
    this.#giveUp(new Error("the engine is closed"));
  }

  #ask<Q extends Question>(ask: Q, of: Questions[Q]["ask"]): Promise<Questions[Q]["answer"]> {
    const id = this.#next;
    this.#next += 1;
    const message = { id, ask, of } as Ask;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { ask: message, resolve: (answer) => resolve(answer as Questions[Q]["answer"]), reject });
      this.#send(message);
    });
  }

  #send(message: Ask): void {
    try {
      this.#open().postMessage(message);
    } catch (error) {
      this.#port = undefined;
      this.#giveUp(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #open(): Browser.runtime.Port {
    if (this.#port) return this.#port;
    const port = this.#connect();
    port.onMessage.addListener((told: Told) => this.#told(told));
    port.onDisconnect.addListener(() => this.#gone(port));
    port.postMessage({ settings: this.#settings } satisfies Ask);
    this.#port = port;
    return port;
  }

  #told(told: Told): void {
    const waiting = this.#waiting.get(told.id);
    this.#waiting.delete(told.id);
    this.#tries = 0;
    if ("error" in told) waiting?.reject(new Error(told.error));
    else waiting?.resolve(told.answer);
  }

  #gone(port: Browser.runtime.Port): void {
    // Reading it keeps the browser from reporting it as unchecked.
    void browser.runtime?.lastError;
    if (this.#port !== port) return;
    this.#port = undefined;
    if (this.#waiting.size === 0) return;
    this.#tries += 1;
    if (this.#tries > mostTries || !browser.runtime?.id) this.#giveUp(new Error("the engine is gone"));
    else for (const { ask } of [...this.#waiting.values()]) this.#send(ask);
  }

  #giveUp(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
