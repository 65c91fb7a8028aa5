import { readFile } from "node:fs/promises";
import { folder } from "./input";

/** The crates beside the engine, in the order of the table. */
export const crates = ["redline", "daachorse", "regex", "aho-corasick"] as const;

/** Median microseconds by the names that `crates/redline-pack/benches/check` gives its benches. */
export type Native = (name: string) => number;

/** Reads what Criterion measured. */
export async function readNative(names: readonly string[]): Promise<Native> {
  const read = async (name: string): Promise<[string, number]> => {
    const { median } = JSON.parse(await readFile(`${folder}criterion/${name}/new/estimates.json`, "utf8")) as { median: { point_estimate: number } };
    return [name, median.point_estimate / 1000];
  };
  const medians = new Map(await Promise.all(names.map(read)));
  return (name) => medians.get(name) ?? Number.NaN;
}
