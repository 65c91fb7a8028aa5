/** The engine's types, generated from the Rust ones. */
export type {
  Bait,
  Finding,
  Level,
  Message,
  Platform,
  RuleError,
  RuleInfo,
  RuleText,
  Scene,
  Settings as EngineSettings,
  Suggestion,
  Term,
  Topic,
} from "./generated/redline_wasm";
