import { describe, expect, it } from "vitest";
import { isSameReply } from "./same-reply";

describe("isSameReply", () => {
  it("sees the same words through spaces, marks and particles", () => {
    expect(isSameReply("亲，已经催快递了哦~", ["亲 已经催快递了"])).toBe(true);
  });
  it("leaves other words alone", () => expect(isSameReply("亲，已经发货了", ["亲，已经催快递了"])).toBe(false));
  it("leaves short ones alone: 好的 is said all day", () => expect(isSameReply("好的哦", ["好的"])).toBe(false));
  it("needs something to compare with", () => expect(isSameReply("亲，已经发货了", [])).toBe(false));
});
