import fc from "fast-check";
import { expect, test } from "vitest";
import { firstBlank, splitBlanks } from "./split-blanks";

test("a reply is cut at what the agent fills in", () => {
  expect(splitBlanks("签收后 {天数} 天内开好，{日期}前发您")).toEqual([
    { text: "签收后 ", blank: false },
    { text: "{天数}", blank: true },
    { text: " 天内开好，", blank: false },
    { text: "{日期}", blank: true },
    { text: "前发您", blank: false },
  ]);
  expect(firstBlank("签收后 {天数} 天")).toEqual({ start: 4, end: 8 });
});

test("braces that are no blank stay words", () => {
  for (const words of ["", "好的", "{}", "{两 个}", "{{", "}{"]) expect(firstBlank(words)).toBeUndefined();
});

test("nothing is lost in cutting", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("{", "}", "天", " ", "a", "😀") }),
      (reply) =>
        splitBlanks(reply)
          .map(({ text }) => text)
          .join("") === reply,
    ),
  );
});
