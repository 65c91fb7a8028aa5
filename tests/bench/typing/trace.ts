import type { CDPSession, Page } from "playwright-core";

/** One event of the browser's trace. Times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, which waiting for a processor does not lengthen. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string; readonly url?: string; readonly message?: string } };
}

const categories = ["devtools.timeline", "v8", "v8.execute", "v8.wasm", "disabled-by-default-v8.compile", "toplevel", "blink.user_timing"];
const begin = "bench begins";
const end = "bench ends";

/** What the page's main thread did while `act` ran, in order. */
export async function record({ page, cdp }: { page: Page; cdp: CDPSession }, act: () => Promise<void>): Promise<TraceEvent[]> {
  await cdp.send("Tracing.start", { transferMode: "ReturnAsStream", traceConfig: { includedCategories: categories } });
  await page.evaluate((name) => console.timeStamp(name), begin);
  await act();
  await page.evaluate((name) => console.timeStamp(name), end);
  const complete = new Promise<{ stream?: string }>((done) => cdp.once("Tracing.tracingComplete", done));
  await cdp.send("Tracing.end");
  const { stream } = await complete;
  if (!stream) throw new Error("the browser gave no trace");
  const { traceEvents } = JSON.parse(await readStream(cdp, stream)) as { traceEvents: TraceEvent[] };
  return mainThread(traceEvents);
}

async function readStream(cdp: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await cdp.send("IO.read", { handle, size: 1 << 20 });
    parts.push(Buffer.from(data, base64Encoded ? "base64" : "utf8"));
    if (eof) break;
  }
  await cdp.send("IO.close", { handle });
  return Buffer.concat(parts).toString("utf8");
}

/** The two marks name the thread, and the stretch of time. */
function mainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const mark = (message: string): TraceEvent => {
    const found = events.find(({ name, args }) => name === "TimeStamp" && args.data?.message === message);
    if (!found) throw new Error(`the trace lacks "${message}"`);
    return found;
  };
  const [from, to] = [mark(begin), mark(end)];
  return events
    .filter(({ pid, tid, ts, ph }) => pid === from.pid && tid === from.tid && ts > from.ts && ts < to.ts && (ph === "X" || ph === "I"))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}
