import { describe, expect, it } from "vitest";
import { ownArrivals } from "./own-arrivals";

describe("ownArrivals", () => {
  const table: [string, string[], string[], string[] | undefined][] = [
    ["nothing new", ["a", "b"], ["a", "b"], []],
    ["one more", ["a", "b"], ["a", "b", "c"], ["c"]],
    ["two more, the head scrolled away", ["a", "b"], ["b", "c", "d"], ["c", "d"]],
    ["the same text again", ["a", "b"], ["a", "b", "b"], ["b"]],
    ["a recalled line", ["a", "b"], ["a"], undefined],
    ["another conversation", ["a", "b"], ["x", "y"], undefined],
    ["the first look", [], ["a"], undefined],
  ];
  it.each(table)("%s", (_, before, now, fresh) => expect(ownArrivals(before, now)).toEqual(fresh));
});
