import { readFile } from "node:fs/promises";
import { setTimeout as pass } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";
import { bare, open } from "./browser";
import { scriptRuns } from "./script-time";
import { total } from "./statistics";
import { record, type TraceEvent } from "./trace";

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

/** How long a person's pointer is over a box before they press, in milliseconds; few are quicker. */
const reach = 150;
const marked = "bench marked";

/** Focuses an editor that already holds an offence, in a page nobody was in before: by the Tab key, or by a pointer that reaches for it. */
export async function timeMark(context: BrowserContext, by: "pointer" | "key"): Promise<number> {
  const opened = await open(context, bare);
  await opened.page.locator(bare.editor).evaluate((box) => {
    box.textContent = "亲，这款没有发票的哦";
  });
  await pass(500);
  const isMarked = opened.page.evaluate(firstMark, marked);
  const events = await record(opened, async () => {
    if (by === "pointer") {
      await opened.page.locator(bare.editor).hover();
      await pass(reach);
      await opened.page.mouse.down();
      await opened.page.mouse.up();
    } else await opened.page.keyboard.press("Tab");
    await isMarked;
  });
  await opened.page.close();
  return (timeOf(events, ({ name }) => name === marked) - focusIn(events)) / 1000;
}

/** Focuses an empty editor by the Tab key, in a page nobody was in before: until the script is done in which the core came to life. */
export async function timeEngine(context: BrowserContext): Promise<number> {
  const opened = await open(context, bare);
  await pass(500);
  const events = await record(opened, async () => {
    await opened.page.keyboard.press("Tab");
    await pass(500);
  });
  await opened.page.close();
  const alive = timeOf(events, ({ name }) => name === "wasm.AsyncInstantiate");
  const run = scriptRuns(events).find(({ ts, wall }) => ts <= alive && alive <= ts + wall * 1000);
  if (!run) throw new Error("no script started the core");
  return (run.ts - focusIn(events)) / 1000 + run.wall;
}

function timeOf(events: readonly TraceEvent[], is: (event: TraceEvent) => boolean): number {
  const event = events.find(is);
  if (!event) throw new Error("the trace lacks what is measured");
  return event.ts;
}

const focusIn = (events: readonly TraceEvent[]): number =>
  timeOf(events, ({ name, args }) => name === "EventDispatch" && args.data?.type === "focusin");

/** Runs in the page: looks again and again, from the focus on, and leaves a mark in the trace. Timers that follow timers come no closer than 4 ms. */
function firstMark(name: string): Promise<void> {
  return new Promise((done) => {
    window.addEventListener(
      "focusin",
      () => {
        const look = (): void => {
          if ([...CSS.highlights.values()].some(({ size }) => size > 0)) {
            performance.mark(name);
            done();
          } else setTimeout(look);
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}
