import type { TraceEvent } from "./trace";

/** A stretch in which the main thread ran scripts without a break. */
export interface ScriptRun {
  /** When it began, in microseconds of the trace. */
  readonly ts: number;
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of processor time. */
  readonly cpu: number;
  /** Whether the extension's script ran in it. */
  readonly ours: boolean;
}

const scripts: ReadonlySet<string> = new Set(["EvaluateScript", "FunctionCall", "RunMicrotasks", "v8.callFunction", "v8.run"]);
const ourUrl = /^chrome-extension:/;

/** The outermost runs of script. What a run calls, collects and leaves to microtasks is its own. */
export function scriptRuns(events: readonly TraceEvent[]): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const { name, ts, dur = 0, tdur = dur, args } of events) {
    if (!scripts.has(name)) continue;
    const ours = ourUrl.test(args.data?.url ?? "");
    const outer = runs.at(-1);
    if (outer && ts < end) {
      if (ours && !outer.ours) runs[runs.length - 1] = { ...outer, ours };
    } else {
      runs.push({ ts, wall: dur / 1000, cpu: tdur / 1000, ours });
      end = ts + dur;
    }
  }
  return runs;
}

/** The runs after each `keydown` until the next. */
export function runsByKey(events: readonly TraceEvent[]): ScriptRun[][] {
  const keys = events.filter(({ name, args }) => name === "EventDispatch" && args.data?.type === "keydown").map(({ ts }) => ts);
  const runs = scriptRuns(events);
  return keys.map((from, at) => runs.filter(({ ts }) => ts >= from && ts < (keys[at + 1] ?? Number.POSITIVE_INFINITY)));
}
