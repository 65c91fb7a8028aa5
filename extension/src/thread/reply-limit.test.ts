import { expect, it } from "vitest";
import { clockText, replyLimit } from "./reply-limit";

it("knows the platform's limit and falls back to three minutes", () => {
  expect(replyLimit("jd")).toBe(40);
  expect(replyLimit("pdd")).toBe(180);
  expect(replyLimit(undefined)).toBe(180);
});

it("writes seconds as a clock", () => {
  expect([0, 5, 65, 600, -3].map(clockText)).toEqual(["0:00", "0:05", "1:05", "10:00", "0:00"]);
});
