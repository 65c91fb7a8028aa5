import { cpus } from "node:os";
import { crates, type Native } from "./native";
import type { Report } from "./report";

type Rows = readonly (readonly string[])[];

/** A time of three figures, with its unit. */
function shown(microseconds: number): string {
  const [value, unit] = microseconds < 1000 ? [microseconds, "µs"] : [microseconds / 1000, "ms"];
  return `${value < 9.995 ? value.toFixed(2) : value < 99.95 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const times = (cost: number, own: number): string => `${(cost / own).toFixed(1)}×`;

function inMarkdown([head = [], ...rest]: Rows): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rest.map(line)].join("\n");
}

/** The benches whose medians the section needs. */
export const natives = [
  "load",
  "build 10000 terms",
  "rules/30",
  "rules/100",
  "rules/2000",
  "rules and 10000 terms/100",
  ...[100, 300, 1000, 3000, 10000, 30000, 100000].map((characters) => `curve/${characters}`),
  ...crates.flatMap((name) => [`terms 100/${name}`, `terms 2000/${name}`]),
];

/** What was measured, as a section of docs/performance.md. */
export function section(reports: readonly Report[], native: Native): string {
  return [
    "## The engine",
    about(),
    "### A check with all built-in rules",
    aboutRules,
    inMarkdown(rules(reports, native)),
    "### Longer texts",
    "One text of each length, all built-in rules; per character in brackets.",
    inMarkdown(curve(reports, native)),
    "### A thousand plain words",
    aboutTerms,
    ...reports.flatMap((report) => [`${report.environment}:`, inMarkdown(compared(report))]),
    "Native:",
    inMarkdown(comparedNative(native)),
  ].join("\n\n");
}

const about = (): string =>
  `Written by \`cargo xtask bench\` (\`tests/bench/engine.mjs\`, \`crates/redline-pack/benches/check\`) on a machine of ${cpus().length} cores
that may have had other work: ratios and the shape of the curve say more than the times. The texts are compliant messages of \`tests/corpus\`,
joined and cut to length. Every matcher is first asked for what is known to be in them; the bench stops if the engine's answer is wrong.`;

const aboutRules = `Single calls from JavaScript, text after text, over 400 texts (40 of 2,000 characters): of each text the mean of the middle half of 24
rounds, and of those the median and the 99th percentile over the texts. Native: Criterion's median. To reach in WebAssembly: 10 and 30 µs at 100
characters, 50 µs p99 with 10,000 own words, 200 µs at 2,000; ready within 15 ms, 6 MB. Native: 100,000 messages of 30 characters a second.`;

function rules(reports: readonly Report[], native: Native): Rows {
  const row = (title: string, of: (report: Report) => string, there: string): string[] => [title, ...reports.map(of), there];
  const spread = (key: "short" | "messages" | "messagesMany" | "long") => (report: Report) => `${shown(report[key].p50)} / ${shown(report[key].p99)}`;
  return [
    ["p50 / p99", ...reports.map(({ environment }) => environment), "native"],
    row("30 characters", spread("short"), `${shown(native("rules/30"))} (${Math.round(1e6 / native("rules/30")).toLocaleString("en")} a second)`),
    row("100 characters", spread("messages"), shown(native("rules/100"))),
    row("100 characters, 10,000 own words too", spread("messagesMany"), shown(native("rules and 10000 terms/100"))),
    row("2,000 characters", spread("long"), shown(native("rules/2000"))),
    row("ready: from bytes to a checker", ({ ready }) => shown(ready), `${shown(native("load"))} (the rules alone)`),
    row("a checker with 10,000 own words", ({ buildMany }) => shown(buildMany), shown(native("build 10000 terms"))),
    row("memory of the core", ({ memory }) => megabytes(memory), ""),
    row("memory of the core after checkers with 10,000 own words", ({ memoryMany }) => megabytes(memoryMany), ""),
  ];
}

function curve(reports: readonly Report[], native: Native): Rows {
  const cell = (cost: number, characters: number): string => `${shown(cost)} (${((1000 * cost) / characters).toFixed(0)} ns)`;
  const lengths = reports[0]?.curve.map(({ characters }) => characters) ?? [];
  return [
    ["characters", ...reports.map(({ environment }) => environment), "native"],
    ...lengths.map((characters, at) => [
      characters.toLocaleString("en"),
      ...reports.map((report) => cell(report.curve[at]?.cost ?? Number.NaN, characters)),
      cell(native(`curve/${characters}`), characters),
    ]),
  ];
}

const aboutTerms = `The same thousand words for all; the engine has them as a shop's own words, with its own rules off. Average time a text; in brackets as many times
that of the engine. The matchers take turns within each of 24 rounds. The composition is what a careful user puts together; the last row is its
automaton alone. Those that normalise see through some other spellings of a word: the engine through all that its folding knows.`;

function compared({ matchers }: Report): Rows {
  const own = matchers[0];
  return [
    ["matcher", "normalises", "100 characters", "2,000 characters", "build", "found"],
    ...matchers.map(({ name, normalises, messages, long, build, found, expected }) => [
      name,
      normalises ? "yes" : "no",
      `${shown(messages)} (${times(messages, own?.messages ?? Number.NaN)})`,
      `${shown(long)} (${times(long, own?.long ?? Number.NaN)})`,
      shown(build),
      found === expected ? "all" : `${found}, not ${expected}`,
    ]),
  ];
}

function comparedNative(native: Native): Rows {
  const cell = (length: number, name: string): string => {
    const cost = native(`terms ${length}/${name}`);
    return `${shown(cost)} (${times(cost, native(`terms ${length}/redline`))})`;
  };
  return [
    ["matcher", "normalises", "100 characters", "2,000 characters"],
    ...crates.map((name) => [name, name === "redline" ? "yes" : "no", cell(100, name), cell(2000, name)]),
  ];
}
