import { Checker } from "./generated/redline_wasm";
import type { EngineSettings } from "./types";

/**
 * A checker under the user's settings. The options page refuses a broken term or file before it is stored; should one be stored all the
 * same, the core runs without the user's own rather than not at all.
 */
export function makeChecker(settings: EngineSettings): Checker {
  try {
    return new Checker(settings);
  } catch {
    const { terms: _terms, files: _files, ...rest } = settings;
    return new Checker(rest);
  }
}
