import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ReplyClock, type Waited } from "./reply-clock";

let shown: (Waited | undefined)[] = [];
let clock = new ReplyClock((waited) => shown.push(waited));

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  clock = new ReplyClock((waited) => shown.push(waited));
});
afterEach(() => vi.useRealTimers());

it("counts from the buyer's last words and says when the limit is reached", () => {
  clock.run("a", "有发票吗", 40);
  vi.advanceTimersByTime(40_000);
  expect([shown.at(0), shown.at(-2), shown.at(-1)]).toEqual([
    { seconds: 0, late: false },
    { seconds: 39, late: false },
    { seconds: 40, late: true },
  ]);
});

it("goes on where it was when the agent comes back to a conversation, and begins anew with new words", () => {
  clock.run("a", "有发票吗", 40);
  vi.advanceTimersByTime(30_000);
  clock.run("b", "在吗", 40);
  expect(shown.at(-1)).toEqual({ seconds: 0, late: false });
  vi.advanceTimersByTime(5_000);
  clock.run("a", "有发票吗", 40);
  expect(shown.at(-1)).toEqual({ seconds: 35, late: false });
  clock.run("a", "有发票吗\n人呢", 40);
  expect(shown.at(-1)).toEqual({ seconds: 0, late: false });
});

it("keeps no timer when nobody waits", () => {
  clock.run("a", "有发票吗", 40);
  expect(vi.getTimerCount()).toBe(1);
  clock.stop();
  expect(vi.getTimerCount()).toBe(0);
  expect(shown.at(-1)).toBeUndefined();
});
