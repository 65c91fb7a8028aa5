import { cpus } from "node:os";
import { asReport, kilobytes, type Report, type Rows } from "./as-report";
import { componentName } from "./component";
import { type Idle, watched } from "./idle";
import type { KeystrokeTimes, Spread } from "./keystrokes";
import type { SameFrame } from "./same-frame";
import type { Evaluation, Size } from "./start-up";
import { median } from "./statistics";

/** All that was measured. */
export interface Figures {
  readonly version: string;
  readonly keys: number;
  readonly pause: number;
  readonly keystrokes: readonly {
    readonly place: { readonly title: string };
    readonly length: number;
    readonly without: KeystrokeTimes | undefined;
    readonly with: KeystrokeTimes | undefined;
  }[];
  readonly frames: readonly { readonly title: string; readonly count: SameFrame | undefined }[];
  /** Another component at the first of the places. */
  readonly component: readonly { readonly length: number; readonly times: KeystrokeTimes | undefined }[];
  readonly script: Size;
  readonly later: Size;
  readonly core: Size;
  readonly evaluations: readonly Evaluation[];
  /** From the first focus, each time in a fresh page, in milliseconds: the core by key, the first mark by key and by pointer. */
  readonly ready: { readonly engine: readonly number[]; readonly mark: readonly number[]; readonly pointed: readonly number[] };
  readonly idle: { readonly without: Idle; readonly untouched: Idle; readonly left: Idle };
}

const ms = (value: number): string => value.toFixed(2);
const pair = (spread: Spread | undefined): string => (spread ? `${ms(spread.p50)} / ${ms(spread.p99)}` : "–");
const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

/** The figures as tables. */
export function report(figures: Figures): Report {
  return asReport(`## Typing\n\n${about(figures)}`, [
    { title: "Script time per keystroke, ms, p50 / p99", rows: keystrokes(figures), about: aboutKeystrokes(figures) },
    { title: "The same keys with another component", rows: component(figures), about: aboutComponent },
    { title: "Marks right in the frame of their key", rows: frames(figures), about: aboutFrames },
    { title: "Once a page", rows: once(figures), about: aboutOnce(figures) },
    { title: `A page left alone for ${watched / 1000} s`, rows: idle(figures), about: aboutIdle },
  ]);
}

const about = ({ version }: Figures): string =>
  `Written by \`cargo xtask bench\` (\`tests/bench/typing.mjs\`) in headless Chromium ${version} on ${cpus().length} cores of ${cpus()[0]?.model ?? "an unknown processor"}. Keys are trusted
key events from the browser's own debugging protocol, the texts are messages of \`tests/corpus/dev.jsonl\`, about half of which have something to
mark. Times are read from the browser's trace, which costs a little itself. The machine may have had other work, so the clock tells more
than the script takes: medians say most, processor time says it better than the clock, and the 99th percentile holds a few interruptions.`;

const aboutKeystrokes = ({ keys, pause }: Figures): string =>
  `${keys} keys, one every ${pause} ms, behind a text of the given length. From each key to the next, all script of the page's main thread counts, garbage
collection in it too. To reach: 2 ms p99 at 500 characters, 6 ms at 5,000.`;

function keystrokes({ keystrokes: all }: Figures): Rows {
  return [
    ["editor", "characters", "page without", "page with", "extension alone", "extension, processor time"],
    ...all.map(({ place, length, without, with: withIt }) => [
      place.title,
      String(length),
      pair(without?.all),
      pair(withIt?.all),
      pair(withIt?.ours),
      pair(withIt?.oursCpu),
    ]),
  ];
}

const aboutComponent = `In the bare page's text area. ${componentName} is what a page can take from npm to mark words in its own box: it lays a copy of the text under
it, and was given a thousand plain words as one expression. Harper, the nearest checker that runs by itself, publishes its engine alone; the
components of Grammarly and WProofreader ask a service for every text.`;

function component({ keystrokes: all, component: others }: Figures): Rows {
  return [
    ["characters", "page alone", "with Redline", `with ${componentName}`],
    ...others.map(({ length, times }) => {
      const own = all.find((one) => one.length === length);
      return [String(length), pair(own?.without?.all), pair(own?.with?.all), pair(times?.all)];
    }),
  ];
}

const aboutFrames = `The marks at the end of the frame that follows a key, against those that stand before the next key. To reach: 99 %.`;

function frames({ frames: all }: Figures): Rows {
  return [
    ["editor", "keystrokes", "keystrokes that changed marks"],
    ...all.map(({ title, count }) => (count ? [title, share(count.right, count.keys), share(count.changedRight, count.changed)] : [title, "–", "–"])),
  ];
}

const aboutOnce = ({ ready }: Figures): string =>
  `Medians of ${ready.engine.length} fresh pages that were left to load. Ready is the core when the script is done that starts it, after the first focus by the Tab key. To
the first mark: of a box that already holds an offence, by the Tab key, and by a pointer that is over the box for 150 ms before it presses. To
reach: content script ≤ 30 KB compressed and ≤ 5 ms, core ready ≤ 40 ms.`;

function once({ script, later, core, evaluations, ready: { engine, mark, pointed } }: Figures): Rows {
  const times = (all: readonly number[]): string => `${ms(median(all))} ms (${all.map((time) => time.toFixed(0)).join(", ")})`;
  return [
    ["what", "figure"],
    ["content script", `${kilobytes(script.raw)}, ${kilobytes(script.gzip)} gzip`],
    ["content script before any focus, clock", `${ms(median(evaluations.map(({ wall }) => wall)))} ms`],
    ["content script before any focus, processor time", `${ms(median(evaluations.map(({ cpu }) => cpu)))} ms`],
    ["module, read before the first focus", `${kilobytes(later.raw)}, ${kilobytes(later.gzip)} gzip`],
    ["core, read before the first focus", `${kilobytes(core.raw)}, ${kilobytes(core.gzip)} gzip`],
    ["first focus by key to the core being ready", times(engine)],
    ["first focus by key to first mark", times(mark)],
    ["first focus by pointer to first mark", times(pointed)],
  ];
}

const aboutIdle = `Runs of the extension's script, timers of anybody that fired, animation frames and tasks of the main thread, the browser's own included. To
reach: the extension is never run.`;

function idle({ idle: { without, untouched, left } }: Figures): Rows {
  const row = (title: string, { wakeUps, timers, frames: drawn, tasks }: Idle): string[] => [title, ...[wakeUps, timers, drawn, tasks].map(String)];
  return [
    ["page", "extension run", "timers", "animation frames", "tasks"],
    row("without the extension", without),
    row("never focused", untouched),
    row("left with a mark in its box", left),
  ];
}
