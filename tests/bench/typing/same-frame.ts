import { setTimeout as pass } from "node:timers/promises";
import type { BrowserContext } from "playwright-core";
import { open, type Place } from "./browser";
import { corpus } from "./corpus";
import { clear, settle, type } from "./hands";

/** How many keystrokes had their marks right in the very frame that first showed them. */
export interface SameFrame {
  readonly keys: number;
  readonly right: number;
  /** Keystrokes that changed the marks at all, and those of them that were right in their frame. */
  readonly changed: number;
  readonly changedRight: number;
}

declare global {
  interface Window {
    frames_: { before: string; inFrame: string; settled: string }[];
  }
}

/** Types messages and compares, for every key, the marks at the end of its frame with those standing before the next key. */
export async function countSameFrame(context: BrowserContext, place: Place, keys: number, pause: number): Promise<SameFrame> {
  const opened = await open(context, place);
  await settle(opened, place, true);
  await opened.page.evaluate(watch);
  let left = keys;
  for (const message of corpus) {
    if (left <= 0) break;
    await type(opened, message, pause);
    await clear(opened);
    // This key too is followed by a frame before the next one asks for the marks that stand.
    await pass(pause);
    left -= [...message].length;
  }
  const frames = await opened.page.evaluate(() => window.frames_.filter(({ settled }) => settled !== ""));
  await opened.page.close();
  const changed = frames.filter(({ before, settled }) => before !== settled);
  const right = (of: typeof frames): number => of.filter(({ inFrame, settled }) => inFrame === settled).length;
  return { keys: frames.length, right: right(frames), changed: changed.length, changedRight: right(changed) };
}

/** Runs in the page. A callback asked for in `input` comes after all that listeners of the key itself asked for. */
function watch(): void {
  interface Ranged {
    readonly startOffset: number;
    readonly endOffset: number;
  }
  window.frames_ = [];
  const marks = (): string =>
    JSON.stringify(
      [...CSS.highlights].map(([name, ranges]) => [
        name,
        [...(ranges as unknown as Set<Ranged>)].map((range) => [range.startOffset, range.endOffset]),
      ]),
    );
  let open: { before: string; inFrame: string; settled: string } | undefined;
  window.addEventListener(
    "keydown",
    () => {
      if (open) open.settled = marks();
      open = undefined;
    },
    true,
  );
  window.addEventListener("input", () => {
    const key = { before: window.frames_.at(-1)?.inFrame ?? marks(), inFrame: "", settled: "" };
    open = key;
    window.frames_.push(key);
    requestAnimationFrame(() => {
      key.inFrame = marks();
    });
  });
}
