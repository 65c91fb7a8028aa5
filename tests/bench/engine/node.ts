import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type * as Glue from "../../../extension/src/engine/generated/redline_wasm";
import { core, glue, readInput } from "./input";
import { median, time } from "./measure";
import { type Core, measure, type Report } from "./report";

/** Loads the core anew: the glue keeps one for each address it is loaded from. */
async function load(bytes: Uint8Array<ArrayBuffer>, round: number): Promise<{ readonly core: Core; readonly ready: number }> {
  const { Checker, initSync } = (await import(`${pathToFileURL(glue).href}?${round}`)) as typeof Glue;
  let memory: WebAssembly.Memory | undefined;
  const ready = time(() => {
    memory = initSync({ module: bytes }).memory;
    return new Checker({});
  });
  if (memory === undefined) throw new Error("the core has no memory");
  return { core: { Checker, memory }, ready };
}

/** Measures the core in this process. */
export async function measureInNode(): Promise<Report> {
  const bytes = new Uint8Array(await readFile(core));
  const first = await load(bytes, 0);
  const readies = [first.ready];
  for (let round = 1; round < 9; round += 1) readies.push((await load(bytes, round)).ready);
  return {
    environment: `Node.js ${process.versions.node.split(".")[0]}`,
    ready: median(readies),
    ...measure(first.core, await readInput()),
  };
}
