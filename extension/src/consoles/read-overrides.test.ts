import { describe, expect, it } from "vitest";
import { adapters } from "./adapters";
import { readOverrides } from "./read-overrides";
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

  const bad: [string, string, number, string][] = [
    ["broken JSON", good.replace('"title":', '"title"'), 6, "不是合法的 JSON"],
    ["an unfinished file", good.slice(0, 60), 5, "不是合法的 JSON"],
    ["a list instead of a file", "[]", 1, "应为 { … }"],
    ["another version", good.replace('"version": 1', '"version": 2'), 2, "version 应为 1"],
    ["an unknown key", good.replace('"paths"', '"script"'), 8, "不认识的项“script”"],
    ["a host that is none", good.replace("*.kf.example", "*"), 7, "“*”不是域名"],
    ["a path that is none", good.replace('"/chat"', '"chat"'), 8, "路径应以 / 开头"],
    ["an unknown platform", good.replace('"jd"', '"ebay"'), 9, "platform 应为"],
    ["an unknown scene", good.replace('"scene": "chat"', '"scene": "call"'), 12, "scene 应为"],
    ["no editor", good.replace('[{ "css": "#box", "seen": 1 }]', "[]"), 13, "editor 不能为空"],
    ["a selector that is none", good.replace("#box", "[[box"), 13, "“[[box”不是有效的选择器"],
    ["an endless selector", good.replace("#box", "#".padEnd(301, "b")), 13, "超过 300 个字符"],
    ["a count that is none", good.replace('"seen": 1', '"seen": -1'), 13, "自然数"],
    ["too many hooks", good.replace('[{ "css": "#box", "seen": 1 }]', JSON.stringify(Array(9).fill({ css: "a" }))), 13, "最多 8 项"],
    ["a missing value, at its parent", good.replace('"title": "自建商城",', ""), 4, "应为非空文字"],
    ["a huge file", `${good}${" ".repeat(65 * 1024)}`, 1, "文件超过 64 KB"],
    ["__proto__", good.replace('"platform"', '"__proto__"'), 9, "不认识的项“__proto__”"],
  ];
  it.each(bad)("refuses %s with its line", (_, text, line, reason) => {
    expect(() => readOverrides(text, isSelector)).toThrow(expect.objectContaining({ line, reason: expect.stringContaining(reason) }));
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
