import type { Answer, Engine } from "../engine/engine";
import type { Bait, EngineSettings, Finding, Message, Platform, RuleInfo } from "../engine/types";
import { openEngine, prepareCore } from "./open-engine";

/** The page's one engine: opened by the first question, so that nothing of the core runs in a page that nobody writes on. */
export class PageEngine {
  readonly #settings: () => EngineSettings;
  readonly #signal: AbortSignal;
  #engine: Engine | undefined;
  /** The core, until it is opened. */
  #core: Promise<WebAssembly.Module> | undefined;
  #opening: Promise<Engine> | undefined;
  #rules: Promise<ReadonlyMap<string, RuleInfo>> | undefined;

  constructor(settings: () => EngineSettings, signal: AbortSignal) {
    this.#settings = settings;
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#engine?.close());
  }

  /** Does what the browser does beside the page: reads and compiles what opening takes. */
  prepare(): void {
    if (!this.#opening) this.#core ??= prepareCore();
  }

  /** Opens the engine ahead of the first question. */
  async open(): Promise<void> {
    await this.#open();
  }

  check(message: Message): Answer<readonly Finding[]> {
    return this.#engine ? this.#engine.check(message) : this.#open().then((engine) => engine.check(message));
  }

  bait(asked: string, platform: Platform | undefined): Answer<readonly Bait[]> {
    return this.#engine ? this.#engine.bait(asked, platform) : this.#open().then((engine) => engine.bait(asked, platform));
  }

  /** One rule, for whoever explains it. All rules are asked for once. */
  async rule(id: string): Promise<RuleInfo | undefined> {
    this.#rules ??= this.#open()
      .then((engine) => engine.describe().then(() => engine.rules()))
      .then((rules) => new Map(rules.map((rule) => [rule.id, rule])));
    return (await this.#rules).get(id);
  }

  /** The settings changed. */
  configure(): void {
    this.#rules = undefined;
    this.#engine?.configure(this.#settings());
  }

  #open(): Promise<Engine> {
    if (this.#opening) return this.#opening;
    const core = this.#core ?? prepareCore();
    this.#core = undefined;
    this.#opening = openEngine(this.#settings(), core).then(
      (engine) => {
        // The settings may have changed while the core was on its way.
        engine.configure(this.#settings());
        if (this.#signal.aborted) engine.close();
        else this.#engine = engine;
        return engine;
      },
      (error: unknown) => {
        this.#opening = undefined;
        throw error;
      },
    );
    return this.#opening;
  }
}
