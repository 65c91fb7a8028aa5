import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { adapters } from "./adapters";
import { type OverrideReason, readOverrides } from "./read-overrides";
import { withOverrides } from "./with-overrides";

const isSelector = (css: string): boolean => !css.includes("[[");

const good = `{
  "version": 1,
  "consoles": [
    {
      "name": "shop",
      "title": "自建商城",
      "hosts": ["kf.shop.example", "*.kf.example"],
      "paths": ["/chat"],
      "platform": "jd",
      "surfaces": [
        {
          "scene": "chat",
          "editor": [{ "css": "#box", "seen": 1 }],
          "send": [{ "css": ".send", "text": "发送" }]
        }
      ]
    }
  ]
}`;

describe("readOverrides", () => {
  it("reads a file", () => {
    expect(readOverrides(good, isSelector)).toEqual([
      {
        name: "shop",
        title: "自建商城",
        hosts: ["kf.shop.example", "*.kf.example"],
        paths: ["/chat"],
        platform: "jd",
        surfaces: [{ scene: "chat", editor: [{ css: "#box", seen: 1 }], send: [{ css: ".send", seen: 0, text: "发送" }] }],
      },
    ]);
  });

  it("reads every built-in console: they are in the same shape", () => {
    expect(readOverrides(JSON.stringify({ version: 1, consoles: adapters }), isSelector)).toEqual(adapters);
  });

  it("reads the example of the documentation", async () => {
    const page = await readFile(new URL("../../../docs/consoles.md", import.meta.url), "utf8");
    const [, example = ""] = /```json\n([^`]+)```/.exec(page) ?? [];
    expect(readOverrides(example, isSelector)).toMatchObject([{ name: "feige", surfaces: [{ scene: "chat" }] }]);
  });

  const bad: [string, string, number, OverrideReason][] = [
    ["broken JSON", good.replace('"title":', '"title"'), 6, "json"],
    ["a comma too many", good.replace('"platform": "jd",', '"platform": "jd",,'), 9, "json"],
    ["an unfinished file", good.slice(0, 60), 5, "json"],
    ["a list instead of a file", "[]", 1, "object"],
    ["another version", good.replace('"version": 1', '"version": 2'), 2, "version"],
    ["an unknown key", good.replace('"paths"', '"script"'), 8, "key"],
    ["a host that is none", good.replace("*.kf.example", "*"), 7, "host"],
    ["a path that is none", good.replace('"/chat"', '"chat"'), 8, "path"],
    ["an unknown platform", good.replace('"jd"', '"ebay"'), 9, "choice"],
    ["an unknown scene", good.replace('"scene": "chat"', '"scene": "call"'), 12, "choice"],
    ["no editor", good.replace('[{ "css": "#box", "seen": 1 }]', "[]"), 13, "empty"],
    ["a selector that is none", good.replace("#box", "[[box"), 13, "selector"],
    ["an endless selector", good.replace("#box", "#".padEnd(301, "b")), 13, "long"],
    ["a count that is none", good.replace('"seen": 1', '"seen": -1'), 13, "seen"],
    ["too many hooks", good.replace('[{ "css": "#box", "seen": 1 }]', JSON.stringify(Array(9).fill({ css: "a" }))), 13, "many"],
    ["a missing value, at its parent", good.replace('"title": "自建商城",', ""), 4, "text"],
    ["a value instead of a list", good.replace('["/chat"]', '"/chat"'), 8, "list"],
    ["a name that is there twice", good.replace(/\n {4}\{[\s\S]*\n {4}\}/, "$&,$&"), 19, "twice"],
    ["a huge file", `${good}${" ".repeat(65 * 1024)}`, 1, "size"],
    ["__proto__", good.replace('"platform"', '"__proto__"'), 9, "key"],
  ];
  it.each(bad)("refuses %s with its line", (_, text, line, reason) => {
    expect(() => readOverrides(text, isSelector)).toThrow(expect.objectContaining({ line, reason }));
  });
});

describe("withOverrides", () => {
  it("puts the user's own first and lets them take a built-in's place", () => {
    const [own] = readOverrides(good.replace('"shop"', '"feige"'), isSelector);
    if (!own) throw new Error("nothing read");
    const all = withOverrides(adapters, [own]);
    expect(all[0]).toBe(own);
    expect(all.filter(({ name }) => name === "feige")).toEqual([own]);
    expect(all).toHaveLength(adapters.length);
  });
});
