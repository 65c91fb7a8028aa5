import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserContext } from "playwright-core";
import { buildConsoles } from "../../consoles/build";
import { copyExtension, places, start, withComponent } from "./browser";
import { endure } from "./endurance";
import { watchIdle } from "./idle";
import { timeKeystrokes } from "./keystrokes";
import { type Figures, report } from "./report";
import { countSameFrame } from "./same-frame";
import { writeSection } from "./section";
import { sizeOf, timeEvaluation, timeReadiness } from "./start-up";

const { values } = parseArgs({
  options: {
    /** Keys typed for each figure. */
    keys: { type: "string", default: "240" },
    /** Milliseconds between keys. */
    pause: { type: "string", default: "50" },
    /** Messages of the long run. An hour of a busy agent's, and more, is what `cargo xtask bench --hour` asks for. */
    messages: { type: "string", default: process.env["BENCH_HOUR"] ? "10000" : "500" },
    /** Fresh pages for what happens once a page. */
    pages: { type: "string", default: "9" },
  },
});
const [keys, pause, messages, pages] = [Number(values.keys), Number(values.pause), Number(values.messages), Number(values.pages)];

/** One after another: the machine has better things to do than to compete with itself. */
async function inTurn<From, To>(many: Iterable<From>, act: (one: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  for (const one of many) results.push(await act(one));
  return results;
}

async function inBrowser<T>(extension: string | undefined, act: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await start(extension);
  try {
    return await act(context);
  } finally {
    await context.close();
  }
}

const note = (step: string): void => console.error(`  ${step}`);

/** Characters in an editor before the first key. */
const lengths = [500, 5000] as const;

async function measure(extension: string): Promise<Figures> {
  const asked = places.flatMap((place) => lengths.map((length) => ({ place, length })));
  const typing = (withIt: boolean) => (context: BrowserContext) =>
    inTurn(asked, (one) => {
      note(`${one.place.title}, ${one.length} characters, ${withIt ? "with" : "without"}`);
      return timeKeystrokes(context, { ...one, keys, pause, extension: withIt });
    });
  const fresh = Array.from({ length: pages });
  const plain = await inBrowser(undefined, async (context) => ({
    keystrokes: await typing(false)(context),
    component: await inTurn(lengths, (length) => timeKeystrokes(context, { place: withComponent, length, keys, pause, extension: false })),
    idle: await watchIdle(context, false, false),
    endurance: await endure(context, messages, false),
  }));
  return inBrowser(extension, async (context) => {
    // First of all: nothing of the browser is warm yet.
    const readiness = await inTurn(fresh, () => timeReadiness(context, "key"));
    const pointed = await inTurn(fresh, () => timeReadiness(context, "pointer"));
    const evaluations = await inTurn(fresh, () => timeEvaluation(context));
    const withExtension = await typing(true)(context);
    note("marks in the frame of their key");
    const frames = await inTurn(places, (place) => countSameFrame(context, place, keys, pause));
    note("idle pages");
    const idle = [await watchIdle(context, false, true), await watchIdle(context, true, true)] as const;
    note(`${messages} messages`);
    const endurance = await endure(context, messages, true);
    return {
      version: context.browser()?.version() ?? "",
      keys,
      pause,
      keystrokes: asked.map((one, at) => ({ ...one, without: plain.keystrokes[at], with: withExtension[at] })),
      frames: places.map(({ title }, at) => ({ title, count: frames[at] })),
      component: lengths.map((length, at) => ({ length, times: plain.component[at] })),
      script: await sizeOf(join(extension, "content-scripts/content.js")),
      later: await sizeOf(join(extension, "later.js")),
      core: await sizeOf(join(extension, "engine/redline_wasm_bg.wasm")),
      evaluations,
      readiness,
      pointed,
      idle: { without: plain.idle, untouched: idle[0], left: idle[1] },
      endurance: { without: plain.endurance, with: endurance },
    };
  });
}

await buildConsoles();
const extension = await copyExtension();
try {
  const { terminal, markdown } = report(await measure(extension));
  console.log(terminal);
  await writeSection("typing", markdown);
} finally {
  await rm(extension, { recursive: true });
}
