import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** What every bench is given: `crates/redline-pack/benches/check/input.rs`. */
export interface Input {
  readonly terms: readonly string[];
  readonly many: readonly string[];
  readonly short: readonly string[];
  readonly messages: readonly string[];
  readonly long: readonly string[];
  readonly curve: readonly string[];
  readonly termsInMessages: number;
  readonly termsInLong: number;
  readonly findingsInMessages: number;
  readonly findingsInLong: number;
}

/** Where the benches put what they measured, and find what they are given. */
export const folder = fileURLToPath(new URL("../../../target/bench/", import.meta.url));

/** The core and its glue, as the extension has them. */
export const core = fileURLToPath(new URL("../../../extension/public/engine/redline_wasm_bg.wasm", import.meta.url));
export const glue = fileURLToPath(new URL("../../../extension/src/engine/generated/redline_wasm.js", import.meta.url));

/** The input; `cargo xtask bench` writes it. */
export async function readInput(): Promise<Input> {
  return JSON.parse(await readFile(`${folder}input.json`, "utf8")) as Input;
}
