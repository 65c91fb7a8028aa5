import { describe, expect, it } from "vitest";
import type { Finding, Message } from "../engine/types";
import { mostFindings, mostLength, slicesOf, TextCheck, wholeLength } from "./check-text";

const words = "没有发票";

/** Finds the words wherever they stand, as the core would. */
function find({ text }: Message): Finding[] {
  const findings: Finding[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    findings.push({ rule: "invoice/refused", topic: "invoice", level: "block", start, end: start + words.length, text: words, suggest: [] });
  }
  return findings;
}

describe("slices", () => {
  it("cover the text and end with paragraphs where they can", () => {
    const text = `${"一".repeat(70)}\n${"二".repeat(50)}\n${"三".repeat(150)}`;
    const slices = slicesOf(text, 100);
    expect(slices.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(slices[0]).toEqual({ start: 0, end: 71 });
    expect(Math.max(...slices.map(({ start, end }) => end - start))).toBeLessThanOrEqual(100);
  });
});

describe("checking", () => {
  it("answers at once for messages", () => {
    expect(new TextCheck(find).check({ text: `亲，${words}` })).toEqual({ findings: find({ text: `亲，${words}` }), whole: true });
  });

  it("finds in slices what it finds in the whole, across their borders too", async () => {
    const text = `${"好".repeat(7_998)}${words}${"好".repeat(9_000)}\n${words}${"好".repeat(wholeLength)}`;
    expect(await new TextCheck(find).check({ text })).toEqual({ findings: find({ text }), whole: true });
  });

  it("asks for a slice again only when it changed", async () => {
    let asked = 0;
    const check = new TextCheck((message) => {
      asked += 1;
      return find(message);
    });
    const text = "好".repeat(40_000);
    await check.check({ text });
    const first = asked;
    await check.check({ text: `${text}了` });
    expect(asked - first).toBeLessThan(first);
  });

  it("says when it did not look at all of it", async () => {
    expect(await new TextCheck(find).check({ text: "好".repeat(mostLength + 1) })).toMatchObject({ whole: false });
    const many = await new TextCheck(find).check({ text: `${words}，`.repeat(mostFindings + 1) });
    expect(many).toMatchObject({ whole: false });
  });

  it("stops when nobody waits any more", async () => {
    let asked = 0;
    const check = new TextCheck((message) => {
      asked += 1;
      return find(message);
    });
    await check.check({ text: "好".repeat(60_000) }, () => asked < 2);
    expect(asked).toBe(2);
  });
});
