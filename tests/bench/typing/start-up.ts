import { readFile } from "node:fs/promises";
import { setTimeout as pass } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";
import { bare, open } from "./browser";
import { scriptRuns } from "./script-time";
import { total } from "./statistics";
import { record } from "./trace";

/** Size of a file in bytes, as it is and compressed. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
}

export async function sizeOf(file: string): Promise<Size> {
  const bytes = await readFile(file);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/** All script of the extension from the beginning of a page until it rests, nothing focused, in milliseconds. */
export interface Evaluation {
  readonly wall: number;
  readonly cpu: number;
}

/** What a page pays before anybody focuses anything. */
export async function timeEvaluation(context: BrowserContext): Promise<Evaluation> {
  const opened = await open(context, bare);
  const events = await record(opened, async () => {
    await opened.page.reload();
    await pass(500);
  });
  await opened.page.close();
  const ours = scriptRuns(events).filter((run) => run.ours);
  return { wall: total(ours.map(({ wall }) => wall)), cpu: total(ours.map(({ cpu }) => cpu)) };
}

/** From the first focus of a page to the first mark in it, in milliseconds, and the processor time of the page's main thread in between. */
export interface Readiness {
  readonly ready: number;
  readonly cpu: number;
}

/** How long a person's pointer is over a box before they press, in milliseconds; few are quicker. */
const reach = 150;

/** Focuses an editor that already holds an offence, in a page nobody was in before: by the pointer, or at once. */
export async function timeReadiness(context: BrowserContext, by: "pointer" | "key"): Promise<Readiness> {
  const opened = await open(context, bare);
  await opened.page.locator(bare.editor).evaluate((box) => {
    box.textContent = "亲，这款没有发票的哦";
  });
  await pass(500);
  const ready = opened.page.evaluate(firstMark);
  const events = await record(opened, async () => {
    if (by === "pointer") {
      await opened.page.locator(bare.editor).hover();
      await pass(reach);
      await opened.page.mouse.down();
      await opened.page.mouse.up();
    } else await opened.page.keyboard.press("Tab");
    await ready;
  });
  await opened.page.close();
  const tasks = events.filter(({ name }) => name === "ThreadControllerImpl::RunTask").map(({ tdur = 0 }) => tdur / 1000);
  return { ready: await ready, cpu: total(tasks) };
}

/** Runs in the page: looks again and again, from the focus on. Timers that follow timers come no closer than 4 ms. */
function firstMark(): Promise<number> {
  return new Promise((done) => {
    window.addEventListener(
      "focusin",
      () => {
        const from = performance.now();
        const look = (): void => {
          if ([...CSS.highlights.values()].some(({ size }) => size > 0)) done(performance.now() - from);
          else setTimeout(look);
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}
