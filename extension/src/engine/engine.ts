import type { Bait, EngineSettings, Finding, Message, Platform, RuleInfo } from "./types";

/** An answer that is here already when the core runs in this very page, and on its way when it runs elsewhere. */
export type Answer<T> = T | Promise<T>;

/** The core, wherever it runs. Every question is complete in itself, so an engine that restarts answers the next one. */
export interface Engine {
  /** Follows the user's settings; every later answer is under them. Terms and files the core refuses are left out. */
  configure(settings: EngineSettings): void;
  check(message: Message): Answer<readonly Finding[]>;
  bait(asked: string, platform?: Platform): Answer<readonly Bait[]>;
  /** Gets ready to say what the rules are: before `rules` and `search`. */
  describe(): Promise<void>;
  rules(): Answer<readonly RuleInfo[]>;
  /** Rule ids, best first. */
  search(query: string): Answer<readonly string[]>;
  close(): void;
}
