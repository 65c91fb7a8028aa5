import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { inBrowser, places, withComponent } from "./browser";
import { watchIdle } from "./idle";
import { timeKeystrokes } from "./keystrokes";
import type { Figures } from "./report";
import { countSameFrame } from "./same-frame";
import { sizeOf, timeEngine, timeEvaluation, timeMark } from "./start-up";

/** One after another: the machine has better things to do than to compete with itself. */
async function inTurn<From, To>(many: Iterable<From>, act: (one: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  for (const one of many) results.push(await act(one));
  return results;
}

const note = (step: string): void => console.error(`  ${step}`);

/** Characters in an editor before the first key. */
const lengths = [500, 5000] as const;

/** How much is typed. */
export interface Extent {
  /** Keys for each figure. */
  readonly keys: number;
  /** Milliseconds between keys. */
  readonly pause: number;
  /** Fresh pages for what happens once a page. */
  readonly pages: number;
}

/** Measures all but the long run, with the extension in a folder. */
export async function measure(extension: string, { keys, pause, pages }: Extent): Promise<Figures> {
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
  }));
  return inBrowser(extension, async (context) => {
    // First of all: nothing of the browser is warm yet.
    const engine = await inTurn(fresh, () => timeEngine(context));
    const mark = await inTurn(fresh, () => timeMark(context, "key"));
    const pointed = await inTurn(fresh, () => timeMark(context, "pointer"));
    const evaluations = await inTurn(fresh, () => timeEvaluation(context));
    const withExtension = await typing(true)(context);
    note("marks in the frame of their key");
    const frames = await inTurn(places, (place) => countSameFrame(context, place, keys, pause));
    note("idle pages");
    const idle = [await watchIdle(context, false, true), await watchIdle(context, true, true)] as const;
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
      ready: { engine, mark, pointed },
      idle: { without: plain.idle, untouched: idle[0], left: idle[1] },
    };
  });
}
