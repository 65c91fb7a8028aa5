import { browser } from "wxt/browser";

/** How often each rule was seen on each day: `{ "2025-03-01": { "invoice/refused": 2 } }`. Never a text. */
export type Stats = Readonly<Record<string, Readonly<Record<string, number>>>>;

const key = "stats";
/** Days kept; older ones are dropped as new ones come. */
export const mostDays = 400;

/** The day of a moment, in the agent's own time zone. */
export function dayOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads stored statistics; what is not a count on a day is dropped. */
export function readStats(stored: unknown): Stats {
  if (!isObject(stored)) return {};
  const days = Object.entries(stored).flatMap(([day, counts]): [string, Record<string, number>][] => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isObject(counts)) return [];
    const good = Object.entries(counts).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number" && entry[1] > 0 && Number.isInteger(entry[1]),
    );
    return good.length > 0 ? [[day, Object.fromEntries(good)]] : [];
  });
  return Object.fromEntries(days);
}

/** Statistics with some rules seen once more on a day. */
export function addToStats(stats: Stats, day: string, rules: readonly string[]): Stats {
  const counts: Record<string, number> = { ...stats[day] };
  for (const rule of rules) counts[rule] = (counts[rule] ?? 0) + 1;
  const days = Object.entries({ ...stats, [day]: counts }).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(days.slice(-mostDays));
}

/** All counts of a day together. */
export function totalOf(stats: Stats, day: string): number {
  return Object.values(stats[day] ?? {}).reduce((sum, count) => sum + count, 0);
}

/** The statistics as they stand. */
export async function loadStats(): Promise<Stats> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return readStats(stored);
}

let writing: Promise<void> = Promise.resolve();

/** Counts some rules as seen now. Calls in one place wait for each other. */
export function countRules(rules: readonly string[], now: Date = new Date()): Promise<void> {
  const done = writing.then(async () => browser.storage.local.set({ [key]: addToStats(await loadStats(), dayOf(now), rules) }));
  writing = done.catch(() => undefined);
  return done;
}

/** Forgets all counts. */
export async function clearStats(): Promise<void> {
  await browser.storage.local.remove(key);
}
