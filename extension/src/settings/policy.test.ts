import { expect, test } from "vitest";
import { defaultSettings } from "./default-settings";
import { applyPolicy } from "./policy";

const agent = { ...defaultSettings, disabled: ["invoice/refused", "attitude"], terms: [{ text: "同款" }], enabled: false };

test("no policy changes nothing", () => {
  expect(applyPolicy(agent, undefined)).toBe(agent);
  expect(applyPolicy(agent, {})).toBe(agent);
});

test("a rule that the shop keeps on cannot be switched off, one that it switches off stays off", () => {
  const { disabled } = applyPolicy(agent, { alwaysOn: ["invoice/refused"], disabled: ["medical"] });
  expect(disabled).toEqual(["attitude", "medical"]);
});

test("the shop's words come in addition, its modes instead", () => {
  const { terms, guard, enabled } = applyPolicy(agent, { enabled: true, terms: [{ text: "私聊" }], guard: { block: "block" } });
  expect(terms).toEqual([{ text: "私聊" }, { text: "同款" }]);
  expect(guard).toEqual({ ...defaultSettings.guard, block: "block" });
  expect(enabled).toBe(true);
});
