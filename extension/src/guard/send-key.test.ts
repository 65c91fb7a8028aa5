import { describe, expect, it } from "vitest";
import { learnKey, promisedKey } from "./send-key";

describe("promisedKey", () => {
  it.each(["按 Ctrl+Enter 发送", "Ctrl + Enter发送消息", "⌘+Enter to send"])("reads %s", (hint) => {
    expect(promisedKey(hint)).toBe("ctrl-enter");
  });
  it.each(["按Enter键发送，Shift+Enter换行", "按Enter发送，Ctrl+Enter换行", ""])("leaves %s", (hint) => {
    expect(promisedKey(hint)).toBeUndefined();
  });
});

describe("learnKey", () => {
  it("takes an emptied box for sent", () => expect(learnKey("在的", "")).toBe("enter"));
  it("takes one more line for a line break", () => expect(learnKey("在的", "在的\n")).toBe("ctrl-enter"));
  it("takes a break in the middle for one", () => expect(learnKey("在的", "在\n的")).toBe("ctrl-enter"));
  it("learns nothing from an unchanged box", () => expect(learnKey("在的", "在的")).toBeUndefined());
  it("learns nothing from another text", () => expect(learnKey("在的", "亲，\n在")).toBeUndefined());
  it("learns nothing from an empty box", () => expect(learnKey("  ", "")).toBeUndefined());
});
