import { defineConfig } from "wxt";
import { consoleMatches } from "./src/consoles/console-matches";
import { splitContentScripts } from "./src/content/split-content-scripts";

/** The hosts of the consoles: what may load the engine. */
const consoleHosts = [...new Set(consoleMatches.map((match) => match.replace(/^(\w+:\/\/[^/]+)\/.*$/, "$1/*")))];

export default defineConfig({
  modules: ["@wxt-dev/module-svelte"],
  imports: false,
  manifest: {
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "zh_CN",
    minimum_chrome_version: "109",
    storage: { managed_schema: "managed-schema.json" },
    permissions: ["storage", "sidePanel", "scripting", "activeTab"],
    optional_host_permissions: ["*://*/*"],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    web_accessible_resources: [{ resources: ["engine/redline_wasm_bg.wasm", "engine/rules.json"], matches: consoleHosts, use_dynamic_url: true }],
  },
  hooks: {
    "build:manifestGenerated": (_, manifest) => {
      manifest.content_scripts = splitContentScripts(manifest.content_scripts ?? []);
    },
  },
});
