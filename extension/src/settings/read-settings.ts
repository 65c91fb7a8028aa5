import type { Level, Term } from "../engine/types";
import type { Mode } from "../guard/decide";
import { defaultSettings, type Keys, type RuleText, type Settings, type SiteSettings } from "./default-settings";
import { isKeyName } from "./key-name";

type Fields = Readonly<Record<string, unknown>>;

const levels: readonly Level[] = ["block", "warn", "hint"];
const modes: readonly Mode[] = ["off", "remind", "confirm", "block"];

/** What is accepted at most: a store grown beyond this was not filled by a person. */
export const most = {
  terms: 5000,
  termText: 100,
  allow: 2000,
  files: 20,
  fileText: 1024 * 1024,
  sites: 500,
  text: 300,
  disabled: 5000,
  consoles: 64 * 1024,
} as const;

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown, limit: number = most.text): value is string => typeof value === "string" && value.length > 0 && value.length <= limit;
const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);
const flag = (value: unknown, fallback: boolean): boolean => (typeof value === "boolean" ? value : fallback);

function oneOf<T extends string>(value: unknown, known: readonly T[], fallback: T): T {
  return known.find((one) => one === value) ?? fallback;
}

function texts(value: unknown, limit: number): string[] {
  return Array.isArray(value) ? [...new Set(value.filter((item): item is string => isText(item)))].slice(0, limit) : [];
}

function list<T>(value: unknown, limit: number, read: (item: unknown) => T | undefined): T[] {
  return Array.isArray(value) ? value.flatMap((item) => read(item) ?? []).slice(0, limit) : [];
}

function record<T>(value: unknown, limit: number, read: (item: unknown) => T | undefined): Record<string, T> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).flatMap(([name, item]): [string, T][] => {
    const known = read(item);
    return known === undefined || !isText(name) ? [] : [[name, known]];
  });
  return Object.fromEntries(entries.slice(0, limit));
}

function term(value: unknown): Term | undefined {
  if (!isObject(value)) return undefined;
  const { text, level, evasive, why, replace } = value;
  if (!isText(text, most.termText)) return undefined;
  return {
    text,
    ...(isLevel(level) && { level }),
    ...(typeof evasive === "boolean" && { evasive }),
    ...(isText(why) && { why }),
    ...(typeof replace === "string" && replace.length <= most.text && { replace }),
  };
}

function file(value: unknown): RuleText | undefined {
  if (!isObject(value)) return undefined;
  const { name, text } = value;
  return isText(name) && isText(text, most.fileText) ? { name, text } : undefined;
}

function site(value: unknown): SiteSettings | undefined {
  if (!isObject(value)) return undefined;
  const { enabled, editor } = value;
  return { ...(typeof enabled === "boolean" && { enabled }), ...(isText(editor, 1000) && { editor }) };
}

function keys(value: unknown): Keys {
  const fields = isObject(value) ? value : {};
  const read = (name: keyof Keys): string => {
    const chosen = fields[name];
    return typeof chosen === "string" && (chosen === "" || isKeyName(chosen)) ? chosen : defaultSettings.keys[name];
  };
  return { next: read("next"), previous: read("previous"), card: read("card"), bar: read("bar") };
}

/** Reads stored settings field by field: what is bad or missing falls back to its default, the rest stays. */
export function readSettings(stored: unknown): Settings {
  const fields = isObject(stored) ? stored : {};
  const guard = isObject(fields["guard"]) ? fields["guard"] : {};
  const { consoles } = fields;
  const mode = (level: Level): Mode => oneOf(guard[level], modes, defaultSettings.guard[level]);
  return {
    version: 1,
    enabled: flag(fields["enabled"], defaultSettings.enabled),
    disabled: texts(fields["disabled"], most.disabled),
    levels: record(fields["levels"], most.disabled, (item) => (isLevel(item) ? item : undefined)),
    terms: list(fields["terms"], most.terms, term),
    allow: texts(fields["allow"], most.allow),
    files: list(fields["files"], most.files, file),
    sites: record(fields["sites"], most.sites, site),
    guard: { block: mode("block"), warn: mode("warn"), hint: mode("hint") },
    ...(isText(consoles, most.consoles) && { consoles }),
    clock: flag(fields["clock"], defaultSettings.clock),
    theme: oneOf(fields["theme"], ["auto", "light", "dark"], defaultSettings.theme),
    locale: oneOf(fields["locale"], ["auto", "zh-CN", "en"], defaultSettings.locale),
    keys: keys(fields["keys"]),
  };
}
