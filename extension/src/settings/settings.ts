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
    return applyPolicy(readSettings(stored), policy);
  } catch {
    // No storage, no settings: the defaults protect better than nothing at all.
    return defaultSettings;
  }
}

/** What the shop's administrator has set, as far as the browser has said. */
let policy: unknown;

/**
 * Asks what the shop's administrator has set; most browsers have nothing there, and some have no such area. A browser that has just
 * started takes seconds to answer, so nothing waits for it: it is told as a change. Whether there was something new.
 */
async function readPolicy(): Promise<boolean> {
  const before = JSON.stringify(policy ?? {});
  policy = await browser.storage.managed.get(null).catch(() => undefined);
  return JSON.stringify(policy ?? {}) !== before;
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
  const load = (): void => void loadSettings().then((settings) => !signal.aborted && tell(settings));
  const policyChanged = (): void => void readPolicy().then((changed) => changed && load());
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === "local" && key in changes) load();
    if (area === "managed") policyChanged();
  };
  policyChanged();
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
