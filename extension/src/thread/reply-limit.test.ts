import { expect, it } from "vitest";
import { clockText, replyLimit } from "./reply-limit";

const at = (hour: number): Date => new Date(2026, 10, 25, hour, 30);

it("knows the platform's limit and falls back to three minutes", () => {
  expect(replyLimit("jd", at(10))).toBe(40);
  expect(replyLimit("pdd", at(10))).toBe(180);
  expect(replyLimit(undefined, at(10))).toBe(180);
});

it("knows none at night, when no platform counts", () => {
  expect([7, 8, 22, 23].map((hour) => replyLimit("pdd", at(hour)))).toEqual([undefined, 180, 180, undefined]);
  expect([8, 9].map((hour) => replyLimit("jd", at(hour)))).toEqual([undefined, 40]);
});

it("writes seconds as a clock", () => {
  expect([0, 5, 65, 600, -3].map(clockText)).toEqual(["0:00", "0:05", "1:05", "10:00", "0:00"]);
});
