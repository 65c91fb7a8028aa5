import { browser } from "wxt/browser";

type Later = typeof import("./later");

let loading: Promise<Later> | undefined;

/** Loads, once, what a page needs only when somebody writes in it. Rejects when the extension is gone; a later call tries again. */
export function loadLater(): Promise<Later> {
  loading ??= (import(/* @vite-ignore */ browser.runtime.getURL("/later.js")) as Promise<Later>).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
