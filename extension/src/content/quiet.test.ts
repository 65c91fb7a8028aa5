import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Quiet } from "./quiet";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("acts once, and only when nothing happened for as long as it waits", () => {
  const act = vi.fn();
  const quiet = new Quiet(600, act);
  for (let key = 0; key < 50; key += 1) {
    quiet.disturb();
    vi.advanceTimersByTime(25);
  }
  vi.advanceTimersByTime(574);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test("waits anew for what happens after it acted", () => {
  const act = vi.fn();
  const quiet = new Quiet(120, act);
  for (const times of [1, 2]) {
    quiet.disturb();
    vi.advanceTimersByTime(120);
    expect(act).toHaveBeenCalledTimes(times);
  }
});

test("never acts once it was stopped", () => {
  const act = vi.fn();
  const quiet = new Quiet(120, act);
  quiet.disturb();
  quiet.stop();
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
});

test("may be disturbed by what it does", () => {
  const act = vi.fn();
  const quiet = new Quiet(120, () => {
    act();
    if (act.mock.calls.length < 3) quiet.disturb();
  });
  quiet.disturb();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(3);
});
