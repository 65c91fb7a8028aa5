import { Checker } from "../../engine/generated/redline_wasm";
import { describeCore, loadCore } from "../../engine/load-core";
import type { EngineSettings, RuleError } from "../../engine/types";

const isError = (value: unknown): value is RuleError => typeof value === "object" && value !== null && "message" in value && "line" in value;

/** Tries settings before they are stored: what the core refuses, and where. Empty: all is well. */
export async function checkRules(settings: EngineSettings): Promise<readonly RuleError[]> {
  await loadCore();
  await describeCore();
  try {
    new Checker(settings).free();
    return [];
  } catch (thrown) {
    const errors = Array.isArray(thrown) ? thrown.filter(isError) : [];
    if (errors.length > 0) return errors;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return [{ file: "", line: 0, column: 0, text: "", message }];
  }
}
