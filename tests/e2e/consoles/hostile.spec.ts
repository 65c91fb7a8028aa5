import { marksIn } from "../../marks";
import { marsFile } from "../mars-file";
import { expect, test } from "./console-test";

const editor = 'textarea[data-qa-id="qa-send-message-textarea"]';

test("what a buyer writes stays text", async ({ open }) => {
  const desk = await open("feige");
  const dialogs: string[] = [];
  desk.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await desk.page.locator(editor).click();
  for (const words of [
    `<img src=x onerror="alert(1)">有发票吗`,
    `</textarea><script>alert(2)</script>加微信吗`,
    `"], * { display: none } .messageNotMe [x="`,
    `${"{{constructor.constructor('alert(3)')()}}".repeat(40)}发票`,
  ]) {
    await desk.page.evaluate((text) => window.desk.arrive(window.desk.openUid, text), words);
  }
  await desk.page.keyboard.insertText("加我微信");
  await expect.poll(() => marksIn(desk.page, editor)).toEqual(["加我微信"]);
  expect(await desk.page.locator("redline-bar img, redline-bar script").count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test("a list of ten thousand messages costs a keystroke nothing", async ({ open, settings }) => {
  await settings({ files: [marsFile] });
  const desk = await open("dongdong");
  const box = ".EditorContent";
  await desk.page.locator(box).click();
  await desk.page.evaluate(() => {
    const list = document.querySelector("#t-chat-scroll");
    const line = list?.querySelector(".message_left");
    list?.prepend(...Array.from({ length: 10_000 }, () => line?.cloneNode(true) ?? ""));
  });
  await desk.page.keyboard.insertText("火星才有的哦");
  await expect.poll(() => marksIn(desk.page, box)).toEqual(["火星才有"]);
});
