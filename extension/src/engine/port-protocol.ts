import type { Bait, EngineSettings, Finding, Message, Platform, RuleInfo } from "./types";

/** Name of the ports between a page and the service worker's core. */
export const portName = "engine";

/** What can be asked, and what comes back. */
export interface Questions {
  check: { ask: Message; answer: readonly Finding[] };
  bait: { ask: { asked: string; platform?: Platform }; answer: readonly Bait[] };
  rules: { ask: null; answer: readonly RuleInfo[] };
  search: { ask: string; answer: readonly string[] };
}

/** The questions' names. */
export type Question = keyof Questions;

/** A question on its way. The settings are sent once a port, before anything else, and after every change. */
export type Ask =
  | { readonly settings: EngineSettings }
  | { [Q in Question]: { readonly id: number; readonly ask: Q; readonly of: Questions[Q]["ask"] } }[Question];

/** What became of a question. */
export type Told = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly error: string };
