import type { Settings } from "./default-settings";
import { readSettings } from "./read-settings";

/**
 * Applies what a shop's administrator has set (`storage.managed`, described in `public/managed-schema.json`): rules that stay on or off
 * whatever the agent chose, words and modes for everyone.
 */
export function applyPolicy(settings: Settings, stored: unknown): Settings {
  if (typeof stored !== "object" || stored === null || Object.keys(stored).length === 0) return settings;
  const policy = readSettings(stored);
  const { alwaysOn } = stored as { alwaysOn?: unknown };
  const on = new Set(Array.isArray(alwaysOn) ? alwaysOn.filter((id) => typeof id === "string") : []);
  const has = (name: keyof Settings): boolean => name in stored;
  return {
    ...settings,
    ...(has("enabled") && { enabled: policy.enabled }),
    ...(has("guard") && { guard: policy.guard }),
    disabled: [...new Set([...settings.disabled.filter((id) => !on.has(id)), ...policy.disabled])],
    terms: [...policy.terms, ...settings.terms],
    allow: [...new Set([...policy.allow, ...settings.allow])],
    files: [...policy.files, ...settings.files],
  };
}
