import { describe, expect, it } from "vitest";
import { classifyKey, type Key, type Press, type SendKey } from "./classify-key";

const enter: Key = { key: "Enter", keyCode: 13, isComposing: false, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

describe("classifyKey", () => {
  const table: [string, Partial<Key>, SendKey, Press][] = [
    ["a letter", { key: "a", keyCode: 65 }, "enter", "other"],
    ["Enter", {}, "enter", "send"],
    ["the Enter of the number pad", { key: "Enter", keyCode: 13 }, "enter", "send"],
    ["Enter that commits pinyin", { isComposing: true, keyCode: 229 }, "enter", "composing"],
    ["Enter whose composition is over but whose key code is the input method's", { keyCode: 229 }, "enter", "composing"],
    ["a key the input method took", { key: "Process", keyCode: 229, isComposing: true }, "enter", "other"],
    ["Shift+Enter", { shiftKey: true }, "enter", "newline"],
    ["Ctrl+Shift+Enter", { shiftKey: true, ctrlKey: true }, "enter", "newline"],
    ["Alt+Enter, which opens the card", { altKey: true }, "enter", "newline"],
    ["Ctrl+Enter where Enter sends", { ctrlKey: true }, "enter", "send"],
    ["Enter where Ctrl+Enter sends", {}, "ctrl-enter", "newline"],
    ["Ctrl+Enter where it sends", { ctrlKey: true }, "ctrl-enter", "send"],
    ["Command+Enter where it sends", { metaKey: true }, "ctrl-enter", "send"],
    ["a composing Ctrl+Enter", { ctrlKey: true, isComposing: true }, "ctrl-enter", "composing"],
  ];
  it.each(table)("%s", (_, change, sendKey, press) => {
    expect(classifyKey({ ...enter, ...change }, sendKey)).toBe(press);
  });
});
