import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { consoles } from "./addresses";

const here = dirname(fileURLToPath(import.meta.url));

/** Where the built pages lie. */
export const built = join(here, "../../target/consoles");

function shell(title: string, entry: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_/${entry}.css">
<div id="app"></div>
<script src="/_/${entry}.js"></script>
</html>
`;
}

/** The entries of a console: its page, and one for each frame in it. */
export function entries(of: (typeof consoles)[number]): string[] {
  return ["main", ...Object.keys(of.frames ?? {})].map((entry) => `${of.name}/${entry}`);
}

/** Builds every simulated console with the framework the real one uses. */
export async function buildConsoles(): Promise<void> {
  const all = consoles.flatMap(entries);
  const sources = await Promise.all(all.map(source));
  await build({
    absWorkingDir: here,
    entryPoints: all.map((out, index) => ({ in: sources[index] ?? out, out })),
    outdir: built,
    bundle: true,
    format: "iife",
    target: "chrome109",
    jsx: "automatic",
    minify: true,
    logLevel: "warning",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    // The builds that compile templates in the page, as these consoles need no separate template step.
    alias: { vue2: "vue2/dist/vue.esm.js", vue: "vue/dist/vue.esm-bundler.js" },
  });
  for (const one of consoles) {
    for (const entry of entries(one)) {
      await mkdir(join(built, dirname(entry)), { recursive: true });
      await writeFile(join(built, `${entry}.html`), shell(one.title, entry));
    }
  }
}

async function source(entry: string): Promise<string> {
  try {
    await access(join(here, `${entry}.tsx`));
    return `./${entry}.tsx`;
  } catch {
    return `./${entry}.ts`;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildConsoles();
