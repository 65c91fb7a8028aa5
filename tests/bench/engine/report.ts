import type { Checker as CheckerClass } from "../../../extension/src/engine/generated/redline_wasm";
import type { Input } from "./input";
import { matchers } from "./matchers";
import { averages, median, type Spread, spreads, time } from "./measure";

/** A matcher with a thousand plain terms. */
interface Compared {
  readonly name: string;
  readonly normalises: boolean;
  /** Microseconds a text; `build` in all. */
  readonly messages: number;
  readonly long: number;
  readonly build: number;
  /** Words found in `messages`. */
  readonly found: number;
  readonly expected: number;
}

/** What was measured in one environment. */
export interface Report {
  readonly environment: string;
  /** Microseconds from bytes to a checker under default settings. */
  readonly ready: number;
  /** Microseconds to a checker with ten thousand terms. */
  readonly buildMany: number;
  /** Bytes of WebAssembly memory under default settings, and with ten thousand terms. */
  readonly memory: number;
  readonly memoryMany: number;
  readonly short: Spread;
  readonly messages: Spread;
  readonly messagesMany: Spread;
  readonly long: Spread;
  readonly curve: readonly { readonly characters: number; readonly cost: number }[];
  readonly matchers: readonly Compared[];
}

/** The loaded core. */
export interface Core {
  readonly Checker: typeof CheckerClass;
  readonly memory: WebAssembly.Memory;
}

function count(texts: readonly string[], find: (text: string) => number): number {
  return texts.reduce((sum, text) => sum + find(text), 0);
}

/** Throws where `found` is not what has to be found: a wrong answer is no answer. */
function demand(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: found ${found}, not ${expected}`);
}

function compare(Checker: typeof CheckerClass, input: Input): Compared[] {
  const all = matchers(Checker);
  const built = all.map(({ build }) => ({
    find: build(input.terms),
    build: median(Array.from({ length: 5 }, () => time(() => build(input.terms)))),
  }));
  const finds = built.map(({ find }) => find);
  const messages = averages(finds, input.messages);
  const long = averages(finds, input.long);
  return all.map(({ name, normalises }, i) => {
    const find = finds[i] ?? (() => 0);
    const found = count(input.messages, find) + count(input.long, find);
    return {
      name,
      normalises,
      messages: messages[i] ?? Number.NaN,
      long: long[i] ?? Number.NaN,
      build: built[i]?.build ?? Number.NaN,
      found,
      expected: input.termsInMessages + input.termsInLong,
    };
  });
}

/** Measures everything but how long the core takes to be ready. */
export function measure({ Checker, memory }: Core, input: Input): Omit<Report, "environment" | "ready"> {
  const rules = new Checker({});
  const check = (text: string) => rules.check({ text }).length;
  demand("rules in messages", count(input.messages, check), input.findingsInMessages);
  demand("rules in long texts", count(input.long, check), input.findingsInLong);
  const memoryRules = memory.buffer.byteLength;
  const terms = input.many.map((text) => ({ text }));
  const buildMany = median(Array.from({ length: 3 }, () => time(() => new Checker({ terms }).free())));
  const both = new Checker({ terms });
  const checkBoth = (text: string) => both.check({ text }).length;
  const memoryMany = memory.buffer.byteLength;
  const none = { p50: Number.NaN, p99: Number.NaN };
  const [messages = none, messagesMany = none] = spreads([check, checkBoth], input.messages);
  const [short = none] = spreads([check], input.short);
  const [long = none] = spreads([check], input.long);
  const curve = input.curve.map((text) => ({ characters: [...text].length, cost: averages([check], [text])[0] ?? Number.NaN }));
  const compared = compare(Checker, input);
  demand("redline", compared[0]?.found ?? 0, compared[0]?.expected ?? 0);
  return {
    buildMany,
    memory: memoryRules,
    memoryMany,
    short,
    messages,
    messagesMany,
    long,
    curve,
    matchers: compared,
  };
}
