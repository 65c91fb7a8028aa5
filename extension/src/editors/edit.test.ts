import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editBetween, moveOffset, moveSpan } from "./edit";

const words = fc.string({ unit: fc.constantFrom("没", "有", "a", "😀", "\n"), maxLength: 12 });

describe("edit between two texts", () => {
  it("turns the one into the other", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const edit = editBetween(before, after);
        if (!edit) return before === after;
        const put = after.slice(edit.start, edit.start + edit.length);
        return before.slice(0, edit.start) + put + before.slice(edit.end) === after;
      }),
    );
  });

  it("keeps surrogate pairs whole", () => {
    expect(editBetween("😀", "😁")).toEqual({ start: 0, end: 2, length: 2 });
  });
});

describe("a stretch after an edit", () => {
  it("still says the same", () => {
    fc.assert(
      fc.property(words, words, fc.nat(12), fc.nat(12), (before, after, a, b) => {
        const edit = editBetween(before, after);
        const span = { start: Math.min(a, b, before.length), end: Math.min(Math.max(a, b), before.length) };
        const moved = edit ? moveSpan(span, edit) : span;
        return !moved || after.slice(moved.start, moved.end) === before.slice(span.start, span.end);
      }),
    );
  });

  it("is dropped when the edit went into it", () => {
    expect(moveSpan({ start: 2, end: 6 }, { start: 4, end: 4, length: 1 })).toBeUndefined();
  });

  it("moves with what is typed before it, and stays for what is typed behind", () => {
    expect(moveSpan({ start: 2, end: 6 }, { start: 0, end: 0, length: 3 })).toEqual({ start: 5, end: 9 });
    expect(moveSpan({ start: 2, end: 6 }, { start: 6, end: 6, length: 3 })).toEqual({ start: 2, end: 6 });
  });
});

it("a caret stays with the words it was beside", () => {
  const edit = { start: 2, end: 6, length: 2 };
  expect([0, 2, 4, 6, 9].map((offset) => moveOffset(offset, edit))).toEqual([0, 2, 4, 4, 7]);
});
