import type { RuleInfo } from "../engine/types";

type Rule = Pick<RuleInfo, "id" | "topic">;

/**
 * The switched-off rules and topics after one rule is switched. Switching a rule on inside a topic that is off as a whole leaves the
 * topic's other rules off.
 */
export function switchRule(disabled: readonly string[], rules: readonly Rule[], { id, topic }: Rule, on: boolean): string[] {
  const others = disabled.filter((name) => name !== id);
  if (!on) return [...others, id];
  if (!others.includes(topic)) return others;
  const siblings = rules.filter((rule) => rule.topic === topic && rule.id !== id).map((rule) => rule.id);
  return [...new Set([...others.filter((name) => name !== topic), ...siblings])];
}

/** The switched-off rules and topics after a whole topic is switched; what was chosen for its single rules is forgotten. */
export function switchTopic(disabled: readonly string[], rules: readonly Rule[], topic: string, on: boolean): string[] {
  const inside = new Set(rules.filter((rule) => rule.topic === topic).map(({ id }) => id));
  const others = disabled.filter((name) => name !== topic && !inside.has(name));
  return on ? others : [...others, topic];
}
