import type { Engine } from "./engine";
import { LocalEngine } from "./local-engine";
import { PortEngine } from "./port-engine";
import type { EngineSettings } from "./types";

/** The core in this page, or in the service worker where the page's policy refuses WebAssembly or the binary is out of reach. */
export async function openEngine(settings: EngineSettings): Promise<Engine> {
  try {
    return await LocalEngine.load(settings);
  } catch {
    return new PortEngine(settings);
  }
}
