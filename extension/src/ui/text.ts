import en from "./locales/en.json";
import zh from "./locales/zh-CN.json";

/** A language of the interface. */
export type Locale = "zh-CN" | "en";

/** The name of a text that may be shown inside a console's page. */
export type TextKey = keyof typeof zh;

/** What a text's blanks are filled with. */
export type TextValues = Readonly<Record<string, string | number>>;

type Table = Readonly<Record<string, string>>;

const tables: Record<Locale, Table> = { "zh-CN": zh, en };
let locale: Locale = "zh-CN";

/** The language a setting means; `auto` follows the browser, and everyone but its English users reads Chinese. */
export function localeOf(setting: string, browserLanguage?: string): Locale {
  if (setting === "zh-CN" || setting === "en") return setting;
  return (browserLanguage ?? navigator.language).toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

/** Sets the language of every later `t`. */
export function setLocale(setting: string): void {
  locale = localeOf(setting);
}

/** The language in use. */
export function currentLocale(): Locale {
  return locale;
}

/** Adds the texts of the extension's own pages, which a console's page never needs. */
export function addTexts(more: Readonly<Record<Locale, Table>>): void {
  tables["zh-CN"] = { ...tables["zh-CN"], ...more["zh-CN"] };
  tables.en = { ...tables.en, ...more.en };
}

/** A text in the language in use, its `{blanks}` filled; an unknown key is shown as it is. */
export function textOf(key: string, values: TextValues = {}): string {
  const text = tables[locale][key] ?? tables["zh-CN"][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

/** A text that may be shown inside a console's page. */
export function t(key: TextKey, values?: TextValues): string {
  return textOf(key, values);
}
