import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/** Where the built pages lie. */
export const builtEditors = join(here, "../../target/editors");

/** The editors, by the name of their page. */
export const editorNames = [
  "textarea",
  "input",
  "contenteditable",
  "pre",
  "react",
  "vue",
  "quill",
  "slate",
  "lexical",
  "tiptap",
  "wangeditor",
  "draft",
  "codemirror",
] as const;

/** The name of an editor's page. */
export type EditorName = (typeof editorNames)[number];

const withJsx: ReadonlySet<string> = new Set<EditorName>(["react", "slate", "draft"]);

/** Builds a page for each editor, from the packages people use. */
export async function buildEditors(): Promise<void> {
  await build({
    absWorkingDir: here,
    entryPoints: editorNames.map((name) => ({ in: `./${name}.${withJsx.has(name) ? "tsx" : "ts"}`, out: name })),
    outdir: builtEditors,
    bundle: true,
    format: "iife",
    target: "chrome109",
    jsx: "automatic",
    minify: true,
    conditions: ["production"],
    logLevel: "warning",
    define: {
      "process.env.NODE_ENV": '"production"',
      global: "globalThis",
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    alias: { vue: "vue/dist/vue.esm-bundler.js" },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEditors();
