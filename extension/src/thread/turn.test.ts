import { describe, expect, it } from "vitest";
import { isWaiting, lastTurn, type Said } from "./turn";

const buyer = (text: string): Said => ({ from: "buyer", text });
const seller = (text: string): Said => ({ from: "seller", text });

describe("lastTurn", () => {
  const table: [string, Said[], string][] = [
    ["nothing said", [], ""],
    ["only the shop spoke", [seller("欢迎光临")], ""],
    ["one question", [seller("在的"), buyer("有发票吗")], "有发票吗"],
    ["a burst belongs together", [seller("在的"), buyer("有发票吗"), buyer("在不")], "有发票吗\n在不"],
    ["a burst is bounded", ["1", "2", "3", "4"].map(buyer), "2\n3\n4"],
    ["the question stays open after an answer", [buyer("有发票吗"), seller("稍等")], "有发票吗"],
    ["an earlier question is over once the buyer writes again", [buyer("有发票吗"), seller("有"), buyer("好的")], "好的"],
  ];
  it.each(table)("%s", (_, said, asked) => expect(lastTurn(said)).toBe(asked));
  it("keeps the end of a monster", () => expect(lastTurn([buyer(`${"啊".repeat(9000)}有发票吗`)])).toMatch(/^啊{1996}有发票吗$/));
});

describe("isWaiting", () => {
  it("is about who spoke last", () => {
    expect(isWaiting([seller("在"), buyer("嗯")])).toBe(true);
    expect(isWaiting([buyer("嗯"), seller("在")])).toBe(false);
    expect(isWaiting([])).toBe(false);
  });
});
