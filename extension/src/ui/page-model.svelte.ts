import type { Checker } from "../engine/generated/redline_wasm";
import { describeCore, loadCore } from "../engine/load-core";
import { makeChecker } from "../engine/make-checker";
import type { Bait, Finding, Message, Platform, RuleInfo } from "../engine/types";
import { changeSettings, defaultSettings, engineSettings, loadSettings, type Settings, watchSettings } from "../settings/settings";
import { currentLocale, type Locale, setLocale } from "./text";

/** What a page of the extension knows: the settings as they stand and the rules under them. All of it follows changes made elsewhere. */
export class PageModel {
  settings = $state.raw<Settings>(defaultSettings);
  /** All rules under the settings; empty until the core is loaded. */
  rules = $state.raw<readonly RuleInfo[]>([]);
  locale = $state.raw<Locale>("zh-CN");
  /** Why the core did not load. */
  failure = $state.raw("");
  #checker: Checker | undefined;

  /** Reads the settings and begins to load the core; the page need not wait for that. */
  async start(): Promise<void> {
    this.#take(await loadSettings());
    watchSettings((settings) => this.#take(settings), new AbortController().signal);
    void this.#load();
  }

  /** Changes some settings. */
  change(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> {
    return changeSettings(typeof change === "function" ? change : () => change);
  }

  check(message: Message): readonly Finding[] {
    // Reading the rules ties every answer to the settings it was given under.
    return this.rules.length > 0 ? (this.#checker?.check(message) ?? []) : [];
  }

  bait(asked: string, platform: Platform | undefined): readonly Bait[] {
    return this.rules.length > 0 && asked ? (this.#checker?.bait(asked, platform) ?? []) : [];
  }

  /** The rules that fit a query, best first; all of them for an empty one. */
  find(query: string): readonly RuleInfo[] {
    if (query.trim() === "") return this.rules;
    const byId = new Map(this.rules.map((rule) => [rule.id, rule]));
    return (this.#checker?.search(query) ?? []).flatMap((id) => byId.get(id) ?? []);
  }

  rule(id: string): RuleInfo | undefined {
    return this.rules.find((rule) => rule.id === id);
  }

  async #load(): Promise<void> {
    try {
      await loadCore();
      await describeCore();
      this.#renew();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #take(settings: Settings): void {
    setLocale(settings.locale);
    this.settings = settings;
    this.locale = currentLocale();
    if (this.#checker) this.#renew();
  }

  #renew(): void {
    const checker = makeChecker(engineSettings(this.settings));
    this.#checker?.free();
    this.#checker = checker;
    this.rules = checker.rules();
  }
}
