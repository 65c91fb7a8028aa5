import { setTimeout as pass } from "node:timers/promises";
import type { BrowserContext } from "playwright-core";
import { open, type Place } from "./browser";
import { prose } from "./corpus";
import { settle, type } from "./hands";
import { runsByKey } from "./script-time";
import { percentile, total } from "./statistics";
import { record } from "./trace";

/** What is asked of a run of keystrokes. */
export interface Typing {
  readonly place: Place;
  /** Characters in the editor before the first key. */
  readonly length: number;
  readonly keys: number;
  /** Milliseconds between keys. */
  readonly pause: number;
  readonly extension: boolean;
}

/** Milliseconds at the middle and near the worst. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** Script time per keystroke: of everything on the page, and of the extension alone. */
export interface KeystrokeTimes {
  readonly keys: number;
  readonly all: Spread;
  readonly ours: Spread;
  readonly oursCpu: Spread;
}

const spread = (values: readonly number[]): Spread => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99) });

/** Longer than the extension listens for what a page does to the text after a key, in milliseconds. */
const aftermath = 1000;

/** Types behind a text and reads from the trace what each key cost. */
export async function timeKeystrokes(context: BrowserContext, { place, length, keys, pause, extension }: Typing): Promise<KeystrokeTimes> {
  const opened = await open(context, place);
  await settle(opened, place, extension);
  await opened.cdp.send("Input.insertText", { text: prose(length) });
  const text = prose(length + keys).slice(-keys);
  await pass(aftermath);
  const events = await record(opened, async () => {
    await type(opened, text, pause);
    await pass(aftermath);
  });
  const typed = await opened.page.locator(place.editor).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : (box.textContent ?? "")));
  if (place.marks) await opened.page.locator(place.marks).first().waitFor({ state: "attached" });
  if (!typed.endsWith(text)) throw new Error(`${place.title}: what was typed did not arrive`);
  await opened.page.close();
  const runs = runsByKey(events);
  const sums = (of: "wall" | "cpu", ours: boolean): number[] =>
    runs.map((all) => total(all.filter((run) => run.ours || !ours).map((run) => run[of])));
  return { keys: runs.length, all: spread(sums("wall", false)), ours: spread(sums("wall", true)), oursCpu: spread(sums("cpu", true)) };
}
