import { browser } from "wxt/browser";
import type { Checker } from "./generated/redline_wasm";
import { describeCore, loadCore } from "./load-core";
import { makeChecker } from "./make-checker";
import { type Ask, portName, type Told } from "./port-protocol";
import type { EngineSettings } from "./types";

/** The checkers in use: pages differ in their settings only for the moment of a change. */
const kept = 2;
const checkers = new Map<string, Checker>();

function checkerFor(key: string): Checker {
  const checker = checkers.get(key) ?? makeChecker(JSON.parse(key) as EngineSettings);
  checkers.delete(key);
  checkers.set(key, checker);
  for (const [old, unused] of checkers) {
    if (checkers.size <= kept) break;
    checkers.delete(old);
    unused.free();
  }
  return checker;
}

function answer(ask: Exclude<Ask, { settings: unknown }>, checker: Checker): unknown {
  switch (ask.ask) {
    case "check":
      return checker.check(ask.of);
    case "bait":
      return checker.bait(ask.of.asked, ask.of.platform);
    case "rules":
      return checker.rules();
    case "search":
      return checker.search(ask.of);
  }
}

/** Answers pages that may not run the core themselves. Called once, as the worker starts. */
export function serveEngine(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portName) return;
    let settings = "{}";
    port.onMessage.addListener(async (ask: Ask) => {
      if ("settings" in ask) {
        settings = JSON.stringify(ask.settings);
        return;
      }
      // The settings of the moment the question was asked, whatever arrives while the core loads.
      const key = settings;
      const tell = (told: Told): void => {
        try {
          port.postMessage(told);
        } catch {
          // The page is gone, and with it whoever asked.
        }
      };
      try {
        await loadCore();
        const { files } = JSON.parse(key) as EngineSettings;
        if (ask.ask === "rules" || ask.ask === "search" || files?.length) await describeCore();
        tell({ id: ask.id, answer: answer(ask, checkerFor(key)) });
      } catch (error) {
        tell({ id: ask.id, error: String(error) });
      }
    });
  });
}
