import { marksIn } from "../../marks";
import { expect, test } from "./console-test";

const editor = 'textarea[data-qa-id="qa-send-message-textarea"]';

/** 飞鸽 after a redesign, as an administrator would describe it. */
const redesigned = {
  version: 1,
  consoles: [
    {
      name: "feige",
      title: "抖店飞鸽（新版）",
      hosts: ["im.jinritemai.com"],
      platform: "douyin",
      surfaces: [{ scene: "chat", editor: [{ css: "#new-reply" }], send: [{ css: "#new-send", text: "发送" }] }],
    },
  ],
};

const file = (text: string) => ({ name: "consoles.json", mimeType: "application/json", buffer: Buffer.from(text) });

test("a console file is refused whole, with line and reason, in the agent's language", async ({ browserContext, settings }) => {
  const id = new URL(browserContext.serviceWorkers()[0]?.url() ?? "").host;
  const options = await browserContext.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
  const sites = options.locator("#sites");
  const good = JSON.stringify(redesigned, null, 2);
  for (const [locale, text, line, reason] of [
    ["zh-CN", good.replace("#new-send", "[[send"), "第 21 行", "“[[send”不是有效的选择器"],
    ["en", good.replace("#new-send", "[[send"), "line 21", "“[[send” is not a valid selector"],
    ["en", good.replace('"scene": "chat",', '"scene": "chat",,'), "line 13", "Not valid JSON"],
    ["zh-CN", good.replace('"css": "#new-reply"', '"css": "#new-reply", "script": "alert(1)"'), "第 16 行", "不认识的项“script”"],
  ] as const) {
    await settings({ locale });
    await expect(options.locator("html")).toHaveAttribute("lang", locale);
    await sites.locator("input[type=file]").setInputFiles(file(text));
    await expect(sites.getByRole("alert")).toContainText(line);
    await expect(sites.getByRole("alert")).toContainText(reason);
  }
  const stored = () =>
    options.evaluate(async () => (await chrome.storage.local.get<{ settings?: { consoles?: string } }>("settings")).settings?.consoles);
  expect(await stored()).toBeUndefined();
  await sites.locator("input[type=file]").setInputFiles(file(good));
  await expect(sites).toContainText("已导入 1 个后台");
  expect(await stored()).toBe(good);
  await options.close();
});

test("the built-in consoles go out as a file to begin with, and come back", async ({ browserContext }) => {
  const id = new URL(browserContext.serviceWorkers()[0]?.url() ?? "").host;
  const options = await browserContext.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
  const sites = options.locator("#sites");
  const download = options.waitForEvent("download");
  await sites.getByRole("button", { name: "导出 JSON" }).click();
  await sites.locator("input[type=file]").setInputFiles(await (await download).path());
  await expect(sites).toContainText("已导入 10 个后台");
  await sites.getByRole("button", { name: "移除", exact: true }).click();
  await expect(sites).not.toContainText("正在使用导入的文件");
  await options.close();
});

test("a console file teaches a redesigned page, at once and without a new version", async ({ open, settings }) => {
  const desk = await open("feige");
  await desk.page.evaluate((box) => {
    const field = document.querySelector(box);
    field?.removeAttribute("data-qa-id");
    field?.removeAttribute("placeholder");
    field?.setAttribute("id", "new-reply");
    const send = document.querySelector('[data-qa-id="qa-send-message-button"]');
    send?.removeAttribute("data-qa-id");
    send?.setAttribute("id", "new-send");
  }, editor);
  await desk.page.locator("#new-reply").click();
  await expect.poll(() => desk.status()).toMatchObject({ found: "generic" });
  await settings({ consoles: JSON.stringify(redesigned) });
  await expect.poll(() => desk.status()).toMatchObject({ found: "adapter", console: "feige", platform: "douyin", scene: "chat" });
  await desk.page.keyboard.insertText("加我微信看图");
  await expect.poll(() => marksIn(desk.page, "#new-reply")).toEqual(["加我微信"]);
  await desk.page.locator("#new-send").click();
  await expect(desk.page.locator('redline-bar [data-slot="hold"]')).toBeVisible();
  expect(await desk.sent()).toEqual([]);
});

test("a console file that went bad in the store leaves the built-in consoles", async ({ open, settings }) => {
  await settings({ consoles: '{"version":1,"consoles":[{"name":"feige"}]}' });
  const desk = await open("feige");
  await desk.page.locator(editor).click();
  await desk.page.keyboard.insertText("加我微信看图");
  await expect.poll(() => marksIn(desk.page, editor)).toEqual(["加我微信"]);
  expect(await desk.status()).toMatchObject({ found: "adapter", console: "feige" });
});
