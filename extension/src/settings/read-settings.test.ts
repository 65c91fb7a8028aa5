import { expect, test } from "vitest";
import { defaultSettings } from "./default-settings";
import { most, readSettings } from "./read-settings";

test("nothing stored, or nothing sensible, means the defaults", () => {
  for (const stored of [undefined, null, 3, "settings", [], { version: 7 }]) expect(readSettings(stored)).toEqual(defaultSettings);
});

test("one bad field falls back alone", () => {
  const read = readSettings({
    enabled: "yes",
    theme: "dark",
    locale: "fr",
    clock: true,
    guard: { block: "block", warn: "shout" },
    keys: { next: "a", card: "" },
  });
  expect(read).toEqual({
    ...defaultSettings,
    theme: "dark",
    clock: true,
    guard: { block: "block", warn: "remind", hint: "off" },
    keys: { ...defaultSettings.keys, card: "" },
  });
});

test("one bad entry of a list or table is dropped alone", () => {
  const read = readSettings({
    disabled: ["ad_law", 3, "", "ad_law"],
    levels: { "invoice/refused": "hint", "stock/none": "mild" },
    terms: [{ text: "同款", level: "grave", evasive: "yes" }, { text: "" }, "私聊"],
    files: [{ name: "a.json", text: "{}" }, { name: "b.json" }],
    sites: { "im.jinritemai.com": { enabled: false, editor: "#reply", more: 1 }, "a.example": 3 },
  });
  expect(read.disabled).toEqual(["ad_law"]);
  expect(read.levels).toEqual({ "invoice/refused": "hint" });
  expect(read.terms).toEqual([{ text: "同款" }]);
  expect(read.files).toEqual([{ name: "a.json", text: "{}" }]);
  expect(read.sites).toEqual({ "im.jinritemai.com": { enabled: false, editor: "#reply" } });
});

test("a list grown out of bounds is cut", () => {
  const terms = Array.from({ length: most.terms + 5 }, (_, at) => ({ text: `词${at}` }));
  expect(readSettings({ terms }).terms).toHaveLength(most.terms);
});

test("a name from the store cannot reach a prototype", () => {
  const read = readSettings(JSON.parse('{"sites":{"__proto__":{"enabled":false}},"levels":{"__proto__":"hint"}}'));
  expect(({} as { enabled?: boolean }).enabled).toBeUndefined();
  expect(read.sites["im.jinritemai.com"]?.enabled).toBeUndefined();
});
