import { describe, expect, it } from "vitest";
import { placeBar, type Surroundings } from "./place-bar";

const editor = { left: 250, top: 600, right: 1050, bottom: 700 };
const view = { width: 1300, height: 800 };
const bar = { width: 400, height: 40 };
const around = (change: Partial<Surroundings> = {}): Surroundings => ({ editor, edge: 560, messages: [], asked: [], view, ...change });
const question = { left: 260, top: 500, right: 660, bottom: 540 };
const answer = { left: 700, top: 500, right: 1040, bottom: 540 };

describe("placeBar", () => {
  it("stands above the tools at the editor's right", () => {
    expect(placeBar(bar, around())).toEqual({ side: "right", left: 650, top: 514, covers: 0 });
  });
  it("leaves the shop's last words free", () => {
    expect(placeBar(bar, around({ messages: [answer] }))).toMatchObject({ side: "left", left: 250, covers: 0 });
  });
  it("stays where it is when a message does not reach it", () => {
    expect(placeBar({ ...bar, width: 380 }, around({ messages: [question], asked: [question] }))).toMatchObject({ left: 670, top: 514, covers: 0 });
  });
  it("steps over the question rather than covering it", () => {
    const wide = { ...question, right: 1000 };
    expect(placeBar(bar, around({ messages: [wide], asked: [wide] }))).toEqual({ side: "right", left: 650, top: 454, covers: 0 });
  });
  it("covers what was said before rather than the question, and says how much", () => {
    const wide = { ...question, right: 1000 };
    const before = { left: 260, top: 440, right: 1000, bottom: 480 };
    expect(placeBar(bar, around({ messages: [before, wide], asked: [wide] }))).toMatchObject({ side: "right", top: 454, covers: 350 * 26 });
  });
  it("keeps to the editor when the question fills the window", () => {
    const long = { ...question, top: 100, right: 1000 };
    expect(placeBar(bar, around({ messages: [long], asked: [long] }))).toMatchObject({ top: 514 });
  });
  it("goes below the editor where nothing is above, and stays in the window", () => {
    const low = { ...editor, top: 10, bottom: 110 };
    expect(placeBar(bar, around({ editor: low, edge: 10 }))).toMatchObject({ top: 116 });
    expect(placeBar({ width: 1400, height: 790 }, around())).toMatchObject({ left: 0, top: 0 });
  });
});
