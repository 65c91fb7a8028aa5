/** Runs in the page that `chromium.ts` opens. */
import * as glue from "../../../extension/src/engine/generated/redline_wasm";
import type { Input } from "./input";
import { type Core, measure, type Report } from "./report";

declare global {
  interface Window {
    /** Loads the core; returns how long that took. */
    ready: () => Promise<number>;
    bench: () => Promise<Omit<Report, "environment" | "ready">>;
  }
}

let core: Core | undefined;

window.ready = async () => {
  const bytes = await (await fetch("/core.wasm")).arrayBuffer();
  const start = performance.now();
  const { memory } = await glue.default({ module_or_path: bytes });
  new glue.Checker({}).free();
  const taken = (performance.now() - start) * 1000;
  core = { Checker: glue.Checker, memory };
  return taken;
};

window.bench = async () => {
  if (core === undefined) throw new Error("the core is not loaded");
  return measure(core, (await (await fetch("/input.json")).json()) as Input);
};
