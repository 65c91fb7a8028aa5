import { afterEach, expect, test } from "vitest";
import en from "./locales/en.json";
import pagesEn from "./locales/pages.en.json";
import pagesZh from "./locales/pages.zh-CN.json";
import zh from "./locales/zh-CN.json";
import { t as page } from "./page-text";
import { localeOf, setLocale, t } from "./text";

afterEach(() => setLocale("zh-CN"));

const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test.each([
  ["in pages of consoles", zh, en],
  ["in our own pages", pagesZh, pagesEn],
])("every text %s is there in both languages, with the same blanks", (_, chinese: Record<string, string>, english: Record<string, string>) => {
  expect(Object.keys(english)).toEqual(Object.keys(chinese));
  for (const [key, text] of Object.entries(chinese)) expect([key, ...blanks(english[key] ?? "")]).toEqual([key, ...blanks(text)]);
});

test("texts are filled in, in the language that is set", () => {
  expect(t("card.fixed", { count: 3 })).toBe("改好 3 处");
  setLocale("en");
  expect(t("card.fixed", { count: 3 })).toBe("3 fixed");
  expect(page("rules.count", { count: 82 })).toBe("82 rules");
});

test("a value cannot bring blanks of its own", () => {
  expect(t("card.speak", { level: "{title}", title: "甲", text: "乙" })).toBe("{title}：甲。“乙”。");
});

test("the browser decides only when asked to", () => {
  expect(localeOf("auto", "en-GB")).toBe("en");
  expect(localeOf("auto", "ja")).toBe("zh-CN");
  expect(localeOf("zh-CN", "en-GB")).toBe("zh-CN");
});
