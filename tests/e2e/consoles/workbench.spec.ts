import { marksIn } from "../../marks";
import { checkConsole } from "./console-checks";
import { expect, test } from "./console-test";

checkConsole({
  name: "workbench",
  platform: "douyin",
  editor: ".reply",
  send: ".send-button",
  conversation: ".talk-row",
  quickReply: ".quick",
  question: ".from-buyer .bubble",
  others: [".talk-search input", ".remark"],
  counts: { editor: [1], send: [1], list: [1], buyer: [2], seller: [1], talk: [1] },
  hooks: /^reply$|send-button/,
});

test("the platform of the workbench follows its switch, in an open editor too", async ({ open }) => {
  const desk = await open("workbench");
  await desk.page.locator("#reply").click();
  await desk.page.locator('[data-id="jd"]').click();
  await expect.poll(() => desk.status()).toMatchObject({ platform: "jd" });
});

test("the rich editor of the workbench is the same box", async ({ open }) => {
  const desk = await open("workbench");
  await desk.page.locator('[data-kind="rich"]').click();
  await desk.page.locator("#reply").click();
  await desk.page.keyboard.insertText("亲，没有发票的哦");
  await expect.poll(() => marksIn(desk.page, "#reply")).toEqual(["没有发票"]);
});
