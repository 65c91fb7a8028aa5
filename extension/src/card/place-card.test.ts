import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, isNear, placeCard } from "./place-card";

const view = { width: 1000, height: 800 };
const card = { width: 360, height: 240 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });

test("there is room under the mark", () => {
  expect(placeCard([box(100, 100, 60, 20)], card, view, box(90, 90, 400, 60))).toEqual({ left: 100, top: 128, maxHeight: 800 - 120 - 16 });
});

test("at the bottom of the window it goes above", () => {
  expect(placeCard([box(100, 740, 60, 20)], card, view, box(90, 700, 400, 90))).toMatchObject({ left: 100, top: 740 - 8 - 240 });
});

test("where both sides hold it, it covers less of what is being written", () => {
  const editor = box(90, 290, 400, 300);
  expect(placeCard([box(100, 300, 60, 20)], card, view, editor).top).toBe(300 - 8 - 240);
  expect(placeCard([box(100, 500, 60, 20)], card, view, editor).top).toBe(528);
});

test("at the right edge it moves in", () => {
  expect(placeCard([box(950, 100, 40, 20)], card, view, box(600, 90, 400, 60)).left).toBe(1000 - 360 - 8);
});

test("a mark over several lines is left free as a whole", () => {
  const { top } = placeCard([box(300, 100, 100, 20), box(20, 120, 80, 20)], card, view, box(0, 90, 420, 60));
  expect(top).toBe(148);
});

test("wherever the mark is, the card covers none of it and stays in the window", () => {
  const mark = fc.record({ left: fc.integer({ min: 0, max: 980 }), top: fc.integer({ min: 0, max: 780 }) });
  const size = fc.record({ width: fc.integer({ min: 100, max: 400 }), height: fc.integer({ min: 40, max: 900 }) });
  fc.assert(
    fc.property(mark, size, ({ left, top }, size) => {
      const place = placeCard([box(left, top, 20, 20)], size, view, box(0, 0, 1000, 800));
      const bottom = place.top + Math.min(size.height, place.maxHeight);
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.left + size.width).toBeLessThanOrEqual(1000 - 8);
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(800);
      expect(bottom <= top || place.top >= top + 20).toBe(true);
    }),
  );
});

test("the pointer may cross from the mark to the card", () => {
  const boxes = [box(100, 100, 60, 20), box(100, 128, 360, 240)];
  expect(isNear(130, 124, boxes)).toBe(true);
  expect(isNear(300, 110, boxes)).toBe(false);
});
