import { asReport, kilobytes, type Report, type Rows } from "./as-report";
import type { Endurance, Heap } from "./endurance";

/** The same messages written without the extension and with it. */
export interface Hour {
  readonly without: Endurance;
  readonly with: Endurance;
}

/** The figures of many messages as a table. */
export function reportHour(hour: Hour): Report {
  const { messages } = hour.with;
  const about = `${messages} messages, more than an hour's, written into the bare page word by word as fast as it takes them, and sent; the heap after garbage
collection, before and after. Written by \`cargo xtask bench --hour\`. To reach: no task over 50 ms, no growth. A task that another program
interrupts counts in full, so the page without the extension says how busy the machine was.`;
  return asReport("## An hour of writing", [{ title: `${messages} messages in one page`, about, rows: rows(hour) }]);
}

function rows({ without, with: withIt }: Hour): Rows {
  const change = (run: Endurance, of: keyof Heap): string => `${kilobytes(run.before[of])} → ${kilobytes(run.after[of])}`;
  const long = ({ longTasks }: Endurance): string =>
    longTasks.length === 0 ? "0" : `${longTasks.length} (longest ${Math.max(...longTasks).toFixed(0)} ms)`;
  const row = (title: string, of: (run: Endurance) => string): string[] => [title, of(without), of(withIt)];
  return [
    ["", "without the extension", "with it"],
    row("tasks over 50 ms", long),
    row("script heap", (run) => change(run, "script")),
    row("nodes and listeners", (run) => change(run, "nodes")),
    row("array buffers (not the core's memory)", (run) => change(run, "buffers")),
  ];
}
