import { expect, test } from "vitest";
import { readTermsFile, readTermsTable, writeTermsTable } from "./terms-table";

const heading = ["词语", "级别", "变形也算", "换成", "说明"] as const;

test("one word a line is enough", () => {
  expect(readTermsTable("同款\n私聊\r\n\n")).toEqual({ terms: [{ text: "同款" }, { text: "私聊" }], errors: [] });
});

test("a block copied from a spreadsheet comes with tabs, quotes and a heading", () => {
  const table = '词语\t级别\t变形也算\t换成\t说明\n同款\t风险\t是\t相似款\t"平台会判\n侵权"\n';
  expect(readTermsTable(table).terms).toEqual([{ text: "同款", level: "warn", evasive: true, replace: "相似款", why: "平台会判\n侵权" }]);
});

test("a comma in a tabbed cell is part of the word", () => {
  expect(readTermsTable("加我,私聊\t红线").terms).toEqual([{ text: "加我,私聊", level: "block" }]);
});

test("every bad row is named with its number and its reason", () => {
  const { errors } = readTermsTable(`好\n,红线\n${"长".repeat(101)}\n私聊,严重\n同款,,也许`);
  expect(errors.map(({ row, reason }) => [row, reason])).toEqual([
    [2, "empty"],
    [3, "long"],
    [4, "badLevel"],
    [5, "evasive"],
  ]);
});

test("a repeated word counts once, as it was said last", () => {
  expect(readTermsTable("同款,红线\n同款,提示").terms).toEqual([{ text: "同款", level: "hint" }]);
});

test("what is written is read back, also words that a spreadsheet would take for formulas", () => {
  const terms = [
    { text: "+V", level: "block" as const },
    { text: '说"私聊"', level: "hint" as const, evasive: true, replace: "=在平台里, 聊", why: "-" },
  ];
  const table = writeTermsTable(terms, [...heading]);
  expect(table).toContain("'+V");
  expect(readTermsTable(table)).toEqual({ terms, errors: [] });
});

test("JSON is taken whole or not at all", () => {
  expect(readTermsFile('[{"text":"同款","level":"warn"}]').terms).toEqual([{ text: "同款", level: "warn" }]);
  for (const bad of ['[{"text":"同款"},{"word":"私聊"}]', "[{", '[{"text":""}]']) {
    expect(readTermsFile(bad)).toEqual({ terms: [], errors: [{ row: 0, text: "", reason: "json" }] });
  }
});
