import type { BrowserContext, CDPSession } from "playwright-core";
import { bare, open } from "./browser";
import { corpus } from "./corpus";
import { clear, press, settle } from "./hands";

/** Bytes in use after garbage collection. */
export interface Heap {
  readonly script: number;
  /** Nodes, listeners and the like. */
  readonly nodes: number;
  /** Array buffers; the browser does not count the core's memory here. */
  readonly buffers: number;
}

/** What many messages in one page came to. */
export interface Endurance {
  readonly messages: number;
  /** Tasks longer than 50 ms while typing, in milliseconds. */
  readonly longTasks: readonly number[];
  readonly before: Heap;
  readonly after: Heap;
}

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** Messages before the first look at the heap: caches fill, code is compiled. */
const warmUp = 200;

/** Writes and sends messages, one after another, as fast as the page takes them. */
export async function endure(context: BrowserContext, messages: number, extension: boolean): Promise<Endurance> {
  const opened = await open(context, bare);
  await settle(opened, bare, extension);
  const write = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at += 1) {
      await writeOne(opened.cdp, corpus[at % corpus.length] ?? "");
      await clear(opened);
    }
  };
  await write(0, Math.min(warmUp, messages));
  const before = await heap(opened.cdp);
  await opened.page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  await write(warmUp, warmUp + messages);
  const longTasks = await opened.page.evaluate(() => window.longTasks);
  const after = await heap(opened.cdp);
  await opened.page.close();
  return { messages, longTasks, before, after };
}

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Words arrive whole, as from an input method; single characters by key. What the guard holds is waved away. */
async function writeOne(cdp: CDPSession, text: string): Promise<void> {
  const sent = [...words.segment(text)].map(({ segment }) =>
    segment.length > 1 ? cdp.send("Input.insertText", { text: segment }) : press(cdp, segment),
  );
  await Promise.all(sent);
  await press(cdp, "Enter", "\r");
  await press(cdp, "Escape", "");
}

async function heap(cdp: CDPSession): Promise<Heap> {
  // What a first collection lets go of, weak references and finalizers, a second takes.
  for (let round = 0; round < 2; round += 1) await cdp.send("HeapProfiler.collectGarbage");
  const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } = await cdp.send("Runtime.getHeapUsage");
  return { script: usage.usedSize, nodes: usage.embedderHeapUsedSize ?? 0, buffers: usage.backingStorageSize ?? 0 };
}
