import { browser } from "wxt/browser";
import type { ScriptPublicPath } from "wxt/utils/inject-script";

const id = "granted-sites";

/** Runs the content script on the sites the user granted, from the grant until its end. */
export function followPermissions(): void {
  browser.permissions.onAdded.addListener(({ origins }) => void granted(origins ?? []));
  browser.permissions.onRemoved.addListener(() => void register());
  browser.runtime.onInstalled.addListener(() => void register());
}

async function granted(origins: string[]): Promise<void> {
  await register();
  // Tabs that are open already get it without being loaded again.
  const script = contentScript();
  for (const tab of await browser.tabs.query({ url: origins })) {
    if (tab.id === undefined) continue;
    const target = { tabId: tab.id, allFrames: true };
    try {
      await browser.scripting.insertCSS({ target, files: script.css });
      await browser.scripting.executeScript({ target, files: script.js });
    } catch {
      // Some pages of a site cannot be reached, such as error pages; the others can.
    }
  }
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  // The browser counts the addresses that the manifest serves already as granted.
  const served = new Set(browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches));
  const matches = origins.filter((origin) => !served.has(origin));
  await browser.scripting.unregisterContentScripts({ ids: [id] }).catch(() => undefined);
  if (matches.length === 0) return;
  const { js, css } = contentScript();
  const script = { id, matches, js, css, allFrames: true, runAt: "document_start" as const };
  try {
    await browser.scripting.registerContentScripts([{ ...script, matchOriginAsFallback: true }]);
  } catch {
    // Chromium before 119 refuses the whole script for it: frames without an address of their own go without.
    await browser.scripting.registerContentScripts([script]);
  }
}

/** The files of the content script as the build named them. */
function contentScript(): { js: ScriptPublicPath[]; css: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return { js: (script?.js ?? []) as ScriptPublicPath[], css: script?.css ?? [] };
}
