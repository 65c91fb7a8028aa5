import type { Engine } from "../engine/engine";
import { fetchCore } from "../engine/fetch-core";
import type { EngineSettings } from "../engine/types";
import { loadLater } from "./load-later";

/**
 * The core in this page, or in the service worker where the page's policy refuses WebAssembly or the binary is out of reach. Rejects when
 * the extension is gone.
 */
export async function openEngine(settings: EngineSettings): Promise<Engine> {
  // The core comes while what drives it does.
  const binary = fetchCore();
  binary.catch(() => undefined);
  const { LocalEngine, PortEngine } = await loadLater();
  try {
    return await LocalEngine.load(settings, binary);
  } catch {
    return new PortEngine(settings);
  }
}
