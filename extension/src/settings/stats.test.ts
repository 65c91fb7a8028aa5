import { expect, test } from "vitest";
import { addToStats, dayOf, mostDays, readStats, totalOf } from "./stats";
import { writeStatsTable } from "./stats-table";

test("rules are counted by day", () => {
  const stats = addToStats(addToStats({}, "2025-03-01", ["a/1", "a/1"]), "2025-03-01", ["b/2"]);
  expect(stats).toEqual({ "2025-03-01": { "a/1": 2, "b/2": 1 } });
  expect(totalOf(stats, "2025-03-01")).toBe(3);
  expect(totalOf(stats, "2025-03-02")).toBe(0);
});

test("old days make room", () => {
  const full = Object.fromEntries(Array.from({ length: mostDays }, (_, at) => [dayOf(new Date(2020, 0, 1 + at)), { "a/1": 1 }]));
  const days = Object.keys(addToStats(full, "2025-03-01", ["a/1"]));
  expect(days).toHaveLength(mostDays);
  expect(days[0]).toBe("2020-01-02");
  expect(days.at(-1)).toBe("2025-03-01");
});

test("a store that holds anything but counts is not believed", () => {
  expect(readStats({ "2025-03-01": { "a/1": 2, "b/2": -1, "c/3": "many" }, today: { "a/1": 1 }, "2025-03-02": 4 })).toEqual({
    "2025-03-01": { "a/1": 2 },
  });
  expect(readStats("nothing")).toEqual({});
});

test("the export names day, rule, title and count", () => {
  expect(writeStatsTable({ "2025-03-01": { "a/1": 2 } }, () => "题目")).toBe("\ufeffday,rule,title,count\r\n2025-03-01,a/1,题目,2\r\n");
});
