import { marksIn } from "../../marks";
import { expect, test } from "./console-test";

test("the agent can point at another box, and it is remembered for the site", async ({ open, browserContext }) => {
  const desk = await open("feige");
  const worker = browserContext.serviceWorkers()[0];
  if (!worker) throw new Error("no service worker");
  const remark = "._order-card8 textarea";
  await desk.page.bringToFront();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    void chrome.tabs.sendMessage(tab?.id ?? -1, { type: "pick" });
  });
  await expect(desk.page.locator("redline-pick").last()).toContainText("点一下");
  await desk.page.locator(remark).dispatchEvent("click");
  await expect(desk.page.locator("redline-pick"), "a click made by the page picks nothing").toHaveCount(2);
  await desk.page.locator(remark).click();
  await expect(desk.page.locator("redline-pick")).toHaveCount(0);
  await expect
    .poll(() => worker.evaluate(async () => (await chrome.storage.local.get<{ settings?: { sites?: unknown } }>("settings")).settings?.sites))
    .toEqual({
      "im.jinritemai.com": { editor: 'textarea[placeholder="请输入备注信息，最多500字"]' },
    });
  await desk.page.locator(remark).click();
  await desk.page.keyboard.insertText("加我微信");
  await expect.poll(() => marksIn(desk.page, remark)).toEqual(["加我微信"]);
});

test("Escape gives up and changes nothing", async ({ open, browserContext }) => {
  const desk = await open("feige");
  const worker = browserContext.serviceWorkers()[0];
  if (!worker) throw new Error("no service worker");
  await desk.page.bringToFront();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    void chrome.tabs.sendMessage(tab?.id ?? -1, { type: "pick" });
  });
  await expect(desk.page.locator("redline-pick").last()).toBeVisible();
  await desk.page.keyboard.press("Escape");
  await expect(desk.page.locator("redline-pick")).toHaveCount(0);
  expect(
    await worker.evaluate(async () => (await chrome.storage.local.get<{ settings?: { sites?: unknown } }>("settings")).settings?.sites),
  ).toBeUndefined();
});

test("a box is reached and taken by key, and nothing is sent", async ({ open, browserContext }) => {
  const desk = await open("feige");
  const worker = browserContext.serviceWorkers()[0];
  if (!worker) throw new Error("no service worker");
  const box = 'textarea[data-qa-id="qa-send-message-textarea"]';
  await desk.page.locator(box).fill("亲，在的");
  await desk.page.bringToFront();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    void chrome.tabs.sendMessage(tab?.id ?? -1, { type: "pick" });
  });
  await expect(desk.page.getByRole("alert").filter({ hasText: "Esc" })).toBeVisible();
  await desk.page.locator(box).focus();
  await desk.page.keyboard.press("Enter");
  await expect(desk.page.locator("redline-pick")).toHaveCount(0);
  await expect.poll(() => desk.status()).toMatchObject({ found: "picked" });
  expect(await desk.sent()).toEqual([]);
});
