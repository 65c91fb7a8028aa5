import { browser } from "wxt/browser";

/** Reads the core's binary. */
export function fetchCore(): Promise<Response> {
  return fetch(browser.runtime.getURL("/engine/redline_wasm_bg.wasm"));
}
