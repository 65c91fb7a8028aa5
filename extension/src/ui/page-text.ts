import en from "./locales/pages.en.json";
import zh from "./locales/pages.zh-CN.json";
import { addTexts, type TextKey, type TextValues, textOf } from "./text";

addTexts({ "zh-CN": zh, en });

/** The name of a text of the extension's own pages. */
export type PageKey = TextKey | keyof typeof zh;

/** A text of the extension's own pages, in the language in use. */
export function t(key: PageKey, values?: TextValues): string {
  return textOf(key, values);
}
