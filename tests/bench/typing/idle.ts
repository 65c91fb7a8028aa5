import { setTimeout as pass } from "node:timers/promises";
import type { BrowserContext } from "playwright-core";
import { bare, open } from "./browser";
import { settle, type } from "./hands";
import { scriptRuns } from "./script-time";
import { record } from "./trace";

/** What happened on the main thread of a page left alone. */
export interface Idle {
  /** Times the extension's script was run. */
  readonly wakeUps: number;
  /** Timers of anybody that fired. */
  readonly timers: number;
  readonly frames: number;
  readonly tasks: number;
}

/** Milliseconds a page is watched. */
export const watched = 10_000;
/** The first moments belong to the bench's own call, in microseconds. */
const lead = 500_000;

/** Leaves a page alone: `visited`, after somebody wrote an offence there and left the box. */
export async function watchIdle(context: BrowserContext, visited: boolean, extension: boolean): Promise<Idle> {
  const opened = await open(context, bare);
  if (visited) {
    await settle(opened, bare, extension);
    await type(opened, "没有发票的", 50);
    await opened.page.locator(bare.editor).evaluate((box) => (box as HTMLElement).blur());
  }
  // The page finishes loading, and what followed the last key is over.
  await pass(2000);
  const all = await record(opened, () => pass(watched + lead / 1000));
  const first = (all[0]?.ts ?? 0) + lead;
  const events = all.filter(({ ts }) => ts >= first);
  await opened.page.close();
  const count = (name: string): number => events.filter((event) => event.name === name).length;
  return {
    wakeUps: scriptRuns(events).filter(({ ours }) => ours).length,
    timers: count("TimerFire"),
    frames: count("FireAnimationFrame"),
    tasks: count("ThreadControllerImpl::RunTask"),
  };
}
