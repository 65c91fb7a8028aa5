import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Editor } from "../editors/editor";
import type { Finding } from "../engine/types";
import type { ToWorker } from "./messages";
import { Seen } from "./seen";

const editor = {} as Editor;
const finding = (rule: string): Finding => ({ rule, topic: "invoice", level: "block", start: 0, end: 1, text: "无", suggest: [] });

let sent: ToWorker[];
let seen: Seen;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  seen = new Seen((message) => sent.push(message));
});
afterEach(() => {
  vi.useRealTimers();
});

it("tells once, while words are written, how many findings there are at last and every rule on the way", () => {
  seen.found(editor, [finding("a")], true);
  seen.found(editor, [], true);
  seen.found(editor, [finding("a"), finding("b")], true);
  expect(sent).toEqual([]);
  vi.runAllTimers();
  expect(sent).toEqual([{ type: "found", count: 2, whole: true, rules: ["a", "b"] }]);
});

it("says nothing of what is as it was told, and starts no timer for it", () => {
  seen.found(editor, [finding("a")], true);
  vi.runAllTimers();
  seen.found(editor, [finding("a")], true);
  expect(vi.getTimerCount()).toBe(0);
  seen.found(editor, [], true);
  seen.found(editor, [finding("a")], true);
  vi.runAllTimers();
  expect(sent.length).toBe(1);
});

it("tells a rule again in the next message", () => {
  seen.found(editor, [finding("a")], true);
  vi.runAllTimers();
  seen.typed(editor, "");
  seen.found(editor, [finding("a")], true);
  vi.runAllTimers();
  expect(sent.at(-1)).toMatchObject({ rules: ["a"] });
  expect(sent.length).toBe(2);
});
