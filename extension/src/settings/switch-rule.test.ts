import { expect, test } from "vitest";
import type { Topic } from "../engine/types";
import { switchRule, switchTopic } from "./switch-rule";

const rule = (topic: Topic, name: string) => ({ id: `${topic}/${name}`, topic });
const refused = rule("invoice", "refused");
const tax = rule("invoice", "tax");
const rules = [refused, tax, rule("stock", "none")];

test("a rule goes off and on again", () => {
  const off = switchRule(["medical"], rules, refused, false);
  expect(off).toEqual(["medical", "invoice/refused"]);
  expect(switchRule(off, rules, refused, true)).toEqual(["medical"]);
});

test("one rule of a topic that is off as a whole comes back alone", () => {
  expect(switchRule(["invoice"], rules, refused, true)).toEqual(["invoice/tax"]);
});

test("a topic takes its rules along, both ways", () => {
  expect(switchTopic(["invoice/tax", "stock/none"], rules, "invoice", false)).toEqual(["stock/none", "invoice"]);
  expect(switchTopic(["invoice", "invoice/tax", "stock/none"], rules, "invoice", true)).toEqual(["stock/none"]);
});
