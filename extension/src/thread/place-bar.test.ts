import { describe, expect, it } from "vitest";
import { placeBar, type Surroundings } from "./place-bar";

const editor = { left: 250, top: 600, right: 1050, bottom: 700 };
const view = { width: 1300, height: 800 };
const bar = { width: 400, height: 40 };
const around = (change: Partial<Surroundings> = {}): Surroundings => ({ editor, edge: 560, messages: [], view, ...change });
const buyers = { left: 260, top: 500, right: 660, bottom: 540 };
const shops = { left: 700, top: 500, right: 1040, bottom: 540 };

describe("placeBar", () => {
  it("stands above the tools at the editor's right", () => {
    expect(placeBar(bar, around())).toEqual({ side: "right", left: 650, top: 514, covers: 0 });
  });
  it("leaves the shop's last words free", () => {
    expect(placeBar(bar, around({ messages: [shops] }))).toMatchObject({ side: "left", left: 250, covers: 0 });
  });
  it("stays where it is when a message does not reach it", () => {
    expect(placeBar({ ...bar, width: 380 }, around({ messages: [buyers] }))).toMatchObject({ left: 670, covers: 0 });
  });
  it("covers as little as it can, and says how much", () => {
    expect(placeBar(bar, around({ messages: [shops, buyers] }))).toEqual({ side: "right", left: 650, top: 514, covers: 10 * 26 + 340 * 26 });
  });
  it("goes below the editor where nothing is above, and stays in the window", () => {
    const low = { ...editor, top: 10, bottom: 110 };
    expect(placeBar(bar, around({ editor: low, edge: 10 }))).toMatchObject({ top: 116 });
    expect(placeBar({ width: 1400, height: 790 }, around())).toMatchObject({ left: 0, top: 0 });
  });
});
