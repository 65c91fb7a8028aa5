import { marksIn } from "../../marks";
import { expect, test } from "../consoles/console-test";
import { openPopup } from "./open-popup";

const editor = 'textarea[data-qa-id="qa-send-message-textarea"]';

test("the popup names the console and its platform, and lets the agent point at the box", async ({ open, browserContext }) => {
  const { page } = await open("feige");
  await page.bringToFront();
  const popup = await openPopup(browserContext);
  await expect.poll(() => popup.text()).toContain("抖店飞鸽 · 抖音");
  expect(await popup.text()).toContain("已识别输入框");
  await popup.press("手动选择输入框");
  await expect(page.locator("redline-pick").last()).toContainText("点一下");
  await page.keyboard.press("Escape");
  await expect(page.locator("redline-pick")).toHaveCount(0);
});

test("switching the site off in the popup takes the marks away at once", async ({ open, settings, browserContext }) => {
  await settings({});
  const { page } = await open("feige");
  await page.locator(editor).click();
  await page.keyboard.insertText("加我微信看图");
  await expect.poll(() => marksIn(page, editor)).toEqual(["加我微信"]);
  const popup = await openPopup(browserContext);
  await expect.poll(() => popup.text()).toContain("已识别输入框");
  await popup.press("在此网站启用");
  await expect.poll(() => popup.text()).toContain("此网站已关闭");
  await expect.poll(() => marksIn(page, editor)).toEqual([]);
});
