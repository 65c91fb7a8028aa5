import { browser } from "wxt/browser";
import init from "./generated/redline_wasm";

const file = "/engine/redline_wasm_bg.wasm";
let loading: Promise<unknown> | undefined;

/**
 * Loads the core into this page or worker, once. Rejects where a page's policy refuses WebAssembly or the binary cannot be read; a later
 * call tries again.
 */
export async function loadCore(): Promise<void> {
  loading ??= fetch(browser.runtime.getURL(file))
    .then((response) => response.arrayBuffer())
    .then((bytes) => init({ module_or_path: bytes }));
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
