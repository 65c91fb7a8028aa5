import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * A component a page could take for marking words in its own box: `highlight-within-textarea`, which lays a copy of the text under it.
 * Checkers with an engine of their own (Harper) publish no component for pages; those that do publish one ask a service.
 */
export const componentName = "highlight-within-textarea";

const words = 1000;

/** Plain words of the rules, as a shop would list them. */
function wordList(): string[] {
  const { lexicons } = JSON.parse(readFileSync(new URL("../../../rules/lexicons/common.json", import.meta.url), "utf8")) as {
    lexicons: Record<string, { words: string[] }>;
  };
  const plain = Object.values(lexicons).flatMap((lexicon) => lexicon.words.filter((word) => /^\p{Script=Han}{2,6}$/u.test(word)));
  return [...new Set(plain)].slice(0, words);
}

/** A script that marks words in `#editor`, and how many words it knows. */
export async function buildComponent(): Promise<{ script: string; words: number }> {
  const list = wordList();
  const { outputFiles } = await build({
    stdin: {
      contents: `window.jQuery = require("jquery");
require("highlight-within-textarea/jquery.highlight-within-textarea.js");
window.jQuery("#editor").highlightWithinTextarea({ highlight: new RegExp(${JSON.stringify(list.join("|"))}, "g") });`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    logLevel: "warning",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("the component came to nothing");
  return { script: file.text, words: list.length };
}
