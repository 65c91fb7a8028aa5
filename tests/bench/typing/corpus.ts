import { readFileSync } from "node:fs";

/** Messages agents write, about half of them with something to mark. */
export const corpus: readonly string[] = readFileSync(new URL("../../corpus/dev.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => (JSON.parse(line) as { text: string }).text.replace(/\s+/g, " "));

/** So many characters of messages in a row, from the first on; every one of them is one key. */
export function prose(length: number): string {
  let text = "";
  for (let at = 0; text.length < length; at += 1) text += (corpus[at % corpus.length] ?? "").replace(/[\ud800-\udfff]/g, "");
  return text.slice(0, length);
}
