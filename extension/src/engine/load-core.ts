import { browser } from "wxt/browser";
import { compileCore } from "./compile-core";
import type { Answer } from "./engine";
import init, { describe } from "./generated/redline_wasm";

/** What people want to know of the rules. Checking needs none of it, so it is read only when somebody asks. */
const descriptions = "/engine/rules.json";
let loading: Promise<unknown> | undefined;
let describing: Promise<void> | undefined;
let isDescribed = false;

/**
 * Loads the core into this page or worker, once, from `core` if that is on its way already. Rejects where a page's policy refuses
 * WebAssembly or the binary cannot be read; a later call tries again.
 */
export async function loadCore(core?: Promise<WebAssembly.Module>): Promise<void> {
  loading ??= init({ module_or_path: core ?? compileCore() });
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** Tells the loaded core what people, and rule files of the shop, want to know of the built-in rules, once. Returns nothing when it knows. */
export function describeCore(): Answer<void> {
  if (isDescribed) return;
  describing ??= fetch(browser.runtime.getURL(descriptions))
    .then((response) => response.text())
    .then((text) => {
      describe(text);
      isDescribed = true;
    })
    .catch((error: unknown) => {
      describing = undefined;
      throw error;
    });
  return describing;
}
