import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editBetween } from "../editors/edit";
import type { Finding, Message } from "../engine/types";
import { EditCheck, isSmall, shortLength, surroundings } from "./check-edit";

const finding = (start: number, text: string, rule: string): Finding => ({
  rule,
  topic: "invoice",
  level: "block",
  start,
  end: start + text.length,
  text,
  suggest: [],
});

/** Finds 没有发票, but not before 问题; and 微信 where the whole text, however far off, speaks of 加我. */
function find({ text }: Message): Finding[] {
  const findings = [...text.matchAll(/没有发票(?!问题)/g)].map(({ index }) => finding(index, "没有发票", "invoice/refused"));
  if (text.includes("加我")) findings.push(...[...text.matchAll(/微信/g)].map(({ index }) => finding(index, "微信", "off_platform/wechat")));
  return findings.sort((a, b) => a.start - b.start);
}

/** Follows a text through its edits, as the agent makes them. */
function follow(texts: readonly string[]): { findings: readonly Finding[]; asked: string[] } {
  const asked: string[] = [];
  const check = new EditCheck((message) => {
    asked.push(message.text);
    return find(message);
  });
  let before = texts[0] ?? "";
  let findings: readonly Finding[] = find({ text: before });
  for (const text of texts.slice(1)) {
    const edit = editBetween(before, text);
    const checked = edit && check.check({ text }, { before, findings, edit });
    if (checked instanceof Promise) throw new Error("nothing here is asked elsewhere");
    findings = checked?.findings ?? findings;
    before = text;
  }
  return { findings, asked };
}

const pieces = fc.constantFrom("没有发票", "没有", "发票", "问题", "您好", "。", "\n", "😀", "这款料子很舒服的");
const long = fc.array(pieces, { minLength: 60, maxLength: 120 }).map((all) => all.join(""));
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6), pieces), { maxLength: 12 });

describe("following edits", () => {
  it("finds what a look at the whole would find, wherever words stand together", () => {
    fc.assert(
      fc.property(long, edits, (first, all) => {
        const texts = [first];
        for (const [at, gone, words] of all) {
          const text = texts.at(-1) ?? "";
          const from = at % (text.length + 1);
          texts.push(text.slice(0, from) + words + text.slice(from + gone));
        }
        expect(follow(texts).findings).toEqual(find({ text: texts.at(-1) ?? "" }));
      }),
    );
  });

  it("keeps what only the whole text can tell, and what only it excuses", () => {
    const far = "这款料子很舒服的。".repeat(60);
    expect(follow([`加我${far}微信`, `加我${far}微信的`]).findings).toMatchObject([{ text: "微信" }]);
    expect(follow([`您好${far}加微信`, `您好${far}加微信的`]).findings).toEqual([]);
  });

  it("asks about a small part, and once a key while somebody types on", () => {
    const typed = Array.from({ length: 50 }, (_, count) => `${"这款料子很舒服的。".repeat(500)}${"没有发票".repeat(count).slice(0, count)}`);
    const { asked } = follow(typed);
    expect(asked.length).toBe(50);
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThan(200);
  });

  it("moves what comes behind the edit", () => {
    const text = `您好${"这款料子很舒服的。".repeat(60)}没有发票`;
    expect(follow([text, `亲，${text}`]).findings).toEqual(find({ text: `亲，${text}` }));
  });
});

it("only typing in a long text is followed so", () => {
  const text = "好".repeat(shortLength + 1);
  expect(isSmall({ text }, { start: 0, end: 0, length: 1 })).toBe(true);
  expect(isSmall({ text: "好" }, { start: 0, end: 0, length: 1 })).toBe(false);
  expect(isSmall({ text }, { start: 0, end: 0, length: 150 })).toBe(false);
});

it("surroundings are whole sentences where those end near by, and never half a character", () => {
  const text = `${"好".repeat(300)}。${"好".repeat(60)}${"好".repeat(60)}。${"好".repeat(300)}`;
  expect(surroundings(text, { start: 361, end: 361 })).toEqual({ start: 301, end: 422 });
  expect(surroundings(text, { start: 150, end: 150 })).toEqual({ start: 110, end: 190 });
  expect(surroundings(text, { start: 5, end: 6 })).toEqual({ start: 0, end: 46 });
  const emoji = "😀".repeat(400);
  const { start, end } = surroundings(emoji, { start: 400, end: 400 });
  expect([start % 2, end % 2]).toEqual([0, 0]);
});
