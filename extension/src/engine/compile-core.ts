import { browser } from "wxt/browser";

/**
 * Reads and compiles the core, which the browser does beside the page's thread when it has all bytes at once. Rejects where a page's policy
 * refuses WebAssembly or the binary cannot be read.
 */
export async function compileCore(): Promise<WebAssembly.Module> {
  const response = await fetch(browser.runtime.getURL("/engine/redline_wasm_bg.wasm"));
  return WebAssembly.compile(await response.arrayBuffer());
}
