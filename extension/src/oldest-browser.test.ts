import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/**
 * What CSS learned after Chromium 109, the oldest that installs the extension. A declaration with such a function in it is dropped there, or
 * worse, beside a variable it is taken and resets the property. Nesting is left out where the build writes it anew.
 */
const newer =
  /\b(?:color-mix|light-dark|oklch|oklab|color|anchor|anchor-size|linear|if|sibling-index|sibling-count|round|sin|cos|tan|pow|sqrt|hypot|sign)\(|@(?:starting-style|scope|position-try|function)\b|:(?:popover-open|open|user-valid|user-invalid|dir\(|state\()|\bfrom var\(|\bsubgrid\b/g;

const sources = fileURLToPath(new URL(".", import.meta.url));
const styles = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:css|css\.ts|svelte)$/.test(file));

/** The styles of a file: all of it, or what is in its `<style>`. */
function styleOf(file: string): string {
  const text = readFileSync(`${sources}/${file}`, "utf8");
  return file.endsWith(".svelte") ? (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? "") : text;
}

test("no style needs a newer browser than the oldest that installs the extension", () => {
  expect(styles).toEqual(expect.arrayContaining(["ui/base.css", "card/card.css.ts", "ui/parts/Composer.svelte"]));
  expect(styles.flatMap((file) => (styleOf(file).match(newer) ?? []).map((found) => `${file}: ${found}`))).toEqual([]);
});

test("styles that no build writes anew are not nested", () => {
  const own = styles.filter((file) => file.endsWith(".css.ts"));
  expect(own.filter((file) => /[{;]\s*(?:&|[.#:>+~[])/.test(styleOf(file).replace(/@media[^{]*\{/g, "")))).toEqual([]);
});
