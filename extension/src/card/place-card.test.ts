import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, isNear, placeCard } from "./place-card";

const view = { width: 1000, height: 800 };
const card = { width: 360, height: 240 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });

test("there is room under the editor", () => {
  expect(placeCard([box(100, 100, 60, 20)], card, view, box(90, 90, 400, 60))).toEqual({ left: 100, top: 158, maxHeight: 800 - 150 - 16 });
});

test("at the bottom of the window it goes above the editor", () => {
  expect(placeCard([box(100, 740, 60, 20)], card, view, box(90, 700, 400, 90))).toMatchObject({ left: 100, top: 700 - 8 - 240 });
});

test("of the two it takes the one nearer to the mark", () => {
  const editor = box(90, 300, 400, 150);
  expect(placeCard([box(100, 310, 60, 20)], card, view, editor).top).toBe(300 - 8 - 240);
  expect(placeCard([box(100, 420, 60, 20)], card, view, editor).top).toBe(458);
});

test("clear of the text it may be lower than it wants to be, but not just anything", () => {
  const tall = { width: 360, height: 700 };
  expect(placeCard([box(100, 110, 60, 20)], tall, view, box(90, 100, 400, 150))).toMatchObject({ top: 258, maxHeight: 800 - 250 - 16 });
  expect(placeCard([box(100, 210, 60, 20)], tall, view, box(90, 200, 400, 450)).top).toBe(238);
});

test("in a tall editor it stands beside the mark, where it covers less of what is being written", () => {
  const editor = box(90, 90, 400, 700);
  expect(placeCard([box(100, 300, 60, 20)], card, view, editor).top).toBe(300 - 8 - 240);
  expect(placeCard([box(100, 500, 60, 20)], card, view, box(90, 300, 400, 480)).top).toBe(500 - 8 - 240);
  expect(placeCard([box(100, 500, 60, 20)], card, view, box(90, 150, 400, 490)).top).toBe(528);
});

test("at the right edge it moves in", () => {
  expect(placeCard([box(950, 100, 40, 20)], card, view, box(600, 90, 400, 60)).left).toBe(1000 - 360 - 8);
});

test("a mark over several lines is left free as a whole", () => {
  const { top } = placeCard([box(300, 100, 100, 20), box(20, 120, 80, 20)], card, view, box(0, 90, 420, 60));
  expect(top).toBe(158);
});

test("wherever the mark is, the card covers none of it and stays in the window", () => {
  const mark = fc.record({ left: fc.integer({ min: 0, max: 980 }), top: fc.integer({ min: 0, max: 780 }) });
  const size = fc.record({ width: fc.integer({ min: 100, max: 400 }), height: fc.integer({ min: 40, max: 900 }) });
  fc.assert(
    fc.property(mark, size, fc.integer({ min: 0, max: 800 }), ({ left, top }, size, room) => {
      const place = placeCard([box(left, top, 20, 20)], size, view, box(0, Math.max(0, top - room), 1000, 2 * room + 20));
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
  const near = (x: number, y: number, top: number): boolean => isNear(x, y, [box(100, 300, 60, 20)], box(100, top, 360, 240));
  expect(near(130, 324, 328)).toBe(true);
  expect(near(300, 310, 328)).toBe(false);
  expect(near(200, 400, 440)).toBe(true);
  expect(near(500, 400, 440)).toBe(false);
  expect(near(200, 270, 10)).toBe(true);
  expect(near(200, 312, 10)).toBe(false);
});
