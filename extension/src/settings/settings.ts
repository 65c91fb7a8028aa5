import { browser } from "wxt/browser";
import type { EngineSettings } from "../engine/types";
import { defaultSettings, type Settings } from "./default-settings";
import { applyPolicy } from "./policy";
import { readSettings } from "./read-settings";

export { defaultSettings, type Keys, type RuleText, type Settings, type SiteSettings } from "./default-settings";

const key = "settings";

/** The settings as they stand, the shop's policy applied. Never throws: whatever is bad or missing falls back to its default. */
export async function loadSettings(): Promise<Settings> {
  try {
    const { [key]: stored } = await browser.storage.local.get(key);
    return applyPolicy(readSettings(stored), await readPolicy());
  } catch {
    // No storage, no settings: the defaults protect better than nothing at all.
    return defaultSettings;
  }
}

/** What the shop's administrator has set; most browsers have nothing there, and some have no such area. */
async function readPolicy(): Promise<unknown> {
  return browser.storage.managed.get(null).catch(() => undefined);
}

let writing: Promise<void> = Promise.resolve();

/** Changes what `change` returns and leaves the rest; changes made at the same time in one place wait for each other. */
export function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  const done = writing.then(async () => {
    const { [key]: stored } = await browser.storage.local.get(key);
    const kept = typeof stored === "object" && stored !== null ? stored : {};
    // Only what someone chose is stored, so that better defaults reach everyone else.
    await browser.storage.local.set({ [key]: { ...kept, version: 1, ...change(readSettings(stored)) } });
  });
  writing = done.catch(() => undefined);
  return done;
}

/** Forgets every choice. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove(key);
}

/** Tells of every change, wherever it was made, until `signal` ends it. */
export function watchSettings(tell: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if ((area === "local" && key in changes) || area === "managed") void loadSettings().then((settings) => !signal.aborted && tell(settings));
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(changed);
  signal.addEventListener("abort", () => {
    try {
      onChanged.removeListener(changed);
    } catch {
      // The extension was reloaded under an open page: the listener is gone already.
    }
  });
}

/** The part of the settings that the engine takes. */
export function engineSettings(settings: Settings): EngineSettings {
  return {
    disabled: [...settings.disabled],
    levels: { ...settings.levels },
    terms: [...settings.terms],
    allow: [...settings.allow],
    files: [...settings.files],
  };
}

/** Whether Redline works on a host. */
export function isOn(settings: Settings, host: string): boolean {
  return settings.enabled && settings.sites[host]?.enabled !== false;
}
