import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type * as Glue from "../../../extension/src/engine/generated/redline_wasm";
import { core, folder, glue, readInput } from "./input.ts";
import { median, time } from "./measure.ts";
import { type Core, measure, type Report } from "./report.ts";

const bytes = await readFile(core);

/** Loads the core anew: the glue keeps one for each address it is loaded from. */
async function load(round: number): Promise<{ readonly core: Core; readonly ready: number }> {
  const { Checker, initSync } = (await import(`${pathToFileURL(glue).href}?${round}`)) as typeof Glue;
  let memory: WebAssembly.Memory | undefined;
  const ready = time(() => {
    memory = initSync({ module: bytes }).memory;
    return new Checker({});
  });
  if (memory === undefined) throw new Error("the core has no memory");
  return { core: { Checker, memory }, ready };
}

const first = await load(0);
const readies = [first.ready];
for (let round = 1; round < 9; round += 1) readies.push((await load(round)).ready);
const report: Report = {
  environment: `Node.js ${process.versions.node.split(".")[0]}`,
  ready: median(readies),
  ...measure(first.core, await readInput()),
};
await writeFile(`${folder}node.json`, JSON.stringify(report, undefined, 1));
