import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { defineConfig } from "wxt";
import { splitContentScripts } from "./src/content/split-content-scripts";

const later = "later.js";

/** The oldest Chromium it is for: what is newer in the code is written anew for it, and a browser older than this does not install it. */
const oldest = 109;
const target = `chrome${oldest}`;

/** Builds what the content script loads with the core: a module, which WXT itself makes of pages only. */
async function buildLater(): Promise<string> {
  const entry = fileURLToPath(new URL("src/content/later.ts", import.meta.url));
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: "strict", output: { format: "es", entryFileNames: later } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...rest] = built.output;
  if (rest.length > 0) throw new Error(`${later} is more than one file`);
  return chunk.code;
}

export default defineConfig({
  modules: ["@wxt-dev/module-svelte"],
  imports: false,
  vite: () => ({ build: { target } }),
  manifest: {
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "zh_CN",
    minimum_chrome_version: String(oldest),
    storage: { managed_schema: "managed-schema.json" },
    permissions: ["storage", "sidePanel", "scripting", "activeTab"],
    optional_host_permissions: ["*://*/*"],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    // Sites the user adds are not known beforehand. The address stays the same: from one that changes with each session (`use_dynamic_url`)
    // Chromium 130 and 131 load no module into a content script.
    web_accessible_resources: [{ resources: [later, "engine/redline_wasm_bg.wasm", "engine/rules.json"], matches: ["*://*/*"] }],
  },
  hooks: {
    "prepare:publicPaths": (_, paths) => {
      paths.push(later);
    },
    "build:publicAssets": async (_, files) => {
      files.push({ relativeDest: later, contents: await buildLater() });
    },
    "build:manifestGenerated": (_, manifest) => {
      manifest.content_scripts = splitContentScripts(manifest.content_scripts ?? []);
    },
  },
});
