import type { Engine } from "./engine";
import type { Checker } from "./generated/redline_wasm";
import { describeCore, loadCore } from "./load-core";
import { makeChecker } from "./make-checker";
import type { Bait, EngineSettings, Finding, Message, Platform, RuleInfo } from "./types";

/** The core in this very page: answers at once. */
export class LocalEngine implements Engine {
  #checker: Checker;
  #settings: string;

  private constructor(settings: EngineSettings) {
    this.#checker = makeChecker(settings);
    this.#settings = JSON.stringify(settings);
  }

  /** Loads the core; rejects where the page's policy refuses WebAssembly. */
  static async load(settings: EngineSettings): Promise<LocalEngine> {
    await loadCore();
    // Files of the shop may use words of the built-in ones.
    if (settings.files?.length) await describeCore();
    return new LocalEngine(settings);
  }

  configure(settings: EngineSettings): void {
    if (settings.files?.length) void describeCore().then(() => this.#use(settings));
    else this.#use(settings);
  }

  #use(settings: EngineSettings): void {
    const key = JSON.stringify(settings);
    if (key === this.#settings) return;
    const checker = makeChecker(settings);
    this.#checker.free();
    this.#checker = checker;
    this.#settings = key;
  }

  check(message: Message): Finding[] {
    return this.#checker.check(message);
  }

  bait(asked: string, platform?: Platform): Bait[] {
    return this.#checker.bait(asked, platform);
  }

  describe(): Promise<void> {
    return describeCore();
  }

  rules(): RuleInfo[] {
    return this.#checker.rules();
  }

  search(query: string): string[] {
    return this.#checker.search(query);
  }

  close(): void {
    this.#checker.free();
  }
}
