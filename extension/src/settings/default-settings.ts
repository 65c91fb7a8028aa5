import type { Level, Term } from "../engine/types";
import type { Mode } from "../guard/decide";

/** A rule file as text. */
export interface RuleText {
  /** Named in errors. */
  readonly name: string;
  /** JSON, in the format of `rules/*.json`. */
  readonly text: string;
}

/** What is set for one site. */
export interface SiteSettings {
  /** `false`: Redline is off on this site. */
  readonly enabled?: boolean;
  /** The box the agent pointed at, as a selector. */
  readonly editor?: string;
}

/** The keys of the content script, written as `Alt+Enter`; an empty name switches a key off. */
export interface Keys {
  readonly next: string;
  readonly previous: string;
  readonly card: string;
  /** Leads into the lines above the editor. */
  readonly bar: string;
}

/** All that a person can set. Stored under `settings` in `storage.local`. */
export interface Settings {
  readonly version: 1;
  readonly enabled: boolean;
  /** Rule ids and whole topics switched off. */
  readonly disabled: readonly string[];
  /** Rule id → level instead of its own. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly terms: readonly Term[];
  readonly allow: readonly string[];
  readonly files: readonly RuleText[];
  /** Host name → what is set for it. */
  readonly sites: Readonly<Record<string, SiteSettings>>;
  readonly guard: Readonly<Record<Level, Mode>>;
  /** The text of a console override file. */
  readonly consoles?: string;
  /** Whether the reply clock is shown. */
  readonly clock: boolean;
  readonly theme: "auto" | "light" | "dark";
  readonly locale: "auto" | "zh-CN" | "en";
  readonly keys: Keys;
}

/** How a fresh installation behaves. */
export const defaultSettings: Settings = {
  version: 1,
  enabled: true,
  disabled: [],
  levels: {},
  terms: [],
  allow: [],
  files: [],
  sites: {},
  guard: { block: "confirm", warn: "remind", hint: "off" },
  clock: false,
  theme: "auto",
  locale: "zh-CN",
  keys: { next: "F8", previous: "Shift+F8", card: "Alt+Enter", bar: "Alt+F8" },
};
