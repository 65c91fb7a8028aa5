import type { Answer, Engine } from "./engine";
import type { Checker } from "./generated/redline_wasm";
import { describeCore, loadCore } from "./load-core";
import { makeChecker } from "./make-checker";
import type { Bait, EngineSettings, Finding, Message, Platform, RuleInfo } from "./types";

/** The core in this very page: answers at once, but for the moment in which the shop's first rule file waits for the built-in words. */
export class LocalEngine implements Engine {
  #checker: Checker;
  #settings: EngineSettings;
  /** Pending while the checker is not yet under the settings. */
  #waiting: Promise<void> | undefined;

  private constructor(settings: EngineSettings) {
    this.#checker = makeChecker(settings);
    this.#settings = settings;
  }

  /** Loads the core, from `core` if that is on its way already; rejects where the page's policy refuses WebAssembly. */
  static async load(settings: EngineSettings, core?: Promise<WebAssembly.Module>): Promise<LocalEngine> {
    await loadCore(core);
    // Files of the shop may use words of the built-in ones.
    if (settings.files?.length) await describeCore();
    return new LocalEngine(settings);
  }

  configure(settings: EngineSettings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    if (this.#waiting) return;
    const described = settings.files?.length ? describeCore() : undefined;
    if (!described) return this.#renew();
    this.#waiting = described
      .catch(() => undefined)
      .then(() => {
        this.#waiting = undefined;
        this.#renew();
      });
  }

  #renew(): void {
    const checker = makeChecker(this.#settings);
    this.#checker.free();
    this.#checker = checker;
  }

  #ask<T>(question: (checker: Checker) => T): Answer<T> {
    return this.#waiting ? this.#waiting.then(() => question(this.#checker)) : question(this.#checker);
  }

  check(message: Message): Answer<Finding[]> {
    return this.#ask((checker) => checker.check(message));
  }

  bait(asked: string, platform?: Platform): Answer<Bait[]> {
    return this.#ask((checker) => checker.bait(asked, platform));
  }

  async describe(): Promise<void> {
    await describeCore();
  }

  rules(): Answer<RuleInfo[]> {
    return this.#ask((checker) => checker.rules());
  }

  search(query: string): Answer<string[]> {
    return this.#ask((checker) => checker.search(query));
  }

  close(): void {
    void this.#ask((checker) => checker.free());
  }
}
