import { compileCore } from "../engine/compile-core";
import type { Engine } from "../engine/engine";
import type { EngineSettings } from "../engine/types";
import { loadLater } from "./load-later";

/** Reads and compiles the core, and reads what drives it. Nothing of the core runs yet; a failure is told by whoever uses it. */
export function prepareCore(): Promise<WebAssembly.Module> {
  const core = compileCore();
  for (const coming of [core, loadLater()]) coming.catch(() => undefined);
  return core;
}

/**
 * The core in this page, or in the service worker where the page's policy refuses WebAssembly or the binary is out of reach. Rejects when
 * the extension is gone.
 */
export async function openEngine(settings: EngineSettings, core: Promise<WebAssembly.Module>): Promise<Engine> {
  const { LocalEngine, PortEngine } = await loadLater();
  try {
    return await LocalEngine.load(settings, core);
  } catch {
    return new PortEngine(settings);
  }
}
