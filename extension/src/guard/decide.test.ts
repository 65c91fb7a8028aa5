import { describe, expect, it } from "vitest";
import type { Finding, Level } from "../engine/types";
import { type Attempt, allow, decide, type Held, latest, type Modes, soonest, strictest } from "./decide";

const modes: Modes = { block: "confirm", warn: "remind", hint: "off" };
const finding = (level: Level): Finding => ({ rule: "r", topic: "invoice", level, start: 0, end: 1, text: "没", suggest: [] });
const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  text: "没有发票",
  findings: [finding("block")],
  at: 1000,
  automatic: false,
  ...change,
});
const held: Held = { text: "没有发票", at: 1000, allowed: false };

describe("decide", () => {
  it("lets a clean message go", () => {
    expect(decide(attempt({ findings: [] }), undefined, modes)).toEqual({ act: "pass", remind: false });
  });
  it("lets a reminder go, and says so", () => {
    expect(decide(attempt({ findings: [finding("warn"), finding("hint")] }), undefined, modes)).toEqual({ act: "pass", remind: true });
  });
  it("holds the first press", () => {
    expect(decide(attempt(), undefined, modes)).toEqual({ act: "hold", why: "confirm", held });
  });
  it("lets the second press within the moment through", () => {
    expect(decide(attempt({ at: 1000 + soonest }), held, modes)).toEqual({ act: "pass", remind: false });
    expect(decide(attempt({ at: 1000 + latest }), held, modes)).toEqual({ act: "pass", remind: false });
  });
  it("holds a second press nobody can have thought about", () => {
    expect(decide(attempt({ at: 1000 + soonest - 1 }), held, modes).act).toBe("hold");
  });
  it("holds again once the moment is over", () => {
    expect(decide(attempt({ at: 1001 + latest }), held, modes)).toMatchObject({ act: "hold", held: { at: 1001 + latest } });
  });
  it("holds a key held down for ever, counting from the first moment", () => {
    expect(decide(attempt({ at: 3000, automatic: true }), held, modes)).toEqual({ act: "hold", why: "confirm", held });
  });
  it("takes another text for a new decision", () => {
    expect(decide(attempt({ text: "真没有发票", at: 2000 }), held, modes)).toMatchObject({ act: "hold", held: { text: "真没有发票", at: 2000 } });
  });
  it("lets the next press through after 仍然发送, however soon or late", () => {
    expect(decide(attempt({ at: 1001 }), allow(held), modes).act).toBe("pass");
    expect(decide(attempt({ at: 99_000 }), allow(held), modes).act).toBe("pass");
    expect(decide(attempt({ at: 99_000, text: "加我微信" }), allow(held), modes).act).toBe("hold");
  });
  it("never lets a blocked message through, asked how often", () => {
    const strict: Modes = { ...modes, block: "block" };
    expect(decide(attempt({ at: 2000 }), allow(held), strict)).toMatchObject({ act: "hold", why: "block", held: { allowed: false } });
  });
  it("holds while the engine has not answered for this text, and judges once it has", () => {
    const waiting = decide(attempt({ findings: undefined }), undefined, modes);
    expect(waiting).toEqual({ act: "hold", why: "checking", held });
    expect(decide(attempt({ findings: [], at: 1300 }), held, modes).act).toBe("pass");
  });
  it("fails open when a second press still finds no answer", () => {
    expect(decide(attempt({ findings: undefined, at: 1000 + soonest }), held, modes).act).toBe("pass");
    expect(decide(attempt({ findings: undefined, at: 1100 }), held, modes)).toMatchObject({ act: "hold", held: { at: 1000 } });
    expect(decide(attempt({ findings: undefined, at: 3000, automatic: true }), held, modes).act).toBe("hold");
  });
  it("lets a message go that has no answer yet where nothing is held, and reminds once there is one", () => {
    const verdict = decide(attempt({ findings: undefined }), undefined, { block: "remind", warn: "off", hint: "off" });
    expect(verdict).toEqual({ act: "pass", remind: true });
  });
  it("does nothing at all when every level is off", () => {
    expect(decide(attempt({ findings: undefined }), undefined, { block: "off", warn: "off", hint: "off" })).toEqual({ act: "pass", remind: false });
  });
});

describe("strictest", () => {
  it("follows the mode, not the level", () => {
    expect(strictest([finding("block"), finding("hint")], { block: "remind", warn: "off", hint: "block" })).toBe("block");
    expect(strictest([], modes)).toBe("off");
  });
});
