import { inOurWorld } from "../our-world";
import { openPopup } from "../ui/open-popup";
import { expect, test } from "./console-test";

const editor = 'textarea[data-qa-id="qa-send-message-textarea"]';
const send = '[data-qa-id="qa-send-message-button"]';
const offence = "加我微信看图";
const broken = "这个页面上出过错";

test("a guard that throws lets key and click through, and the popup says so", async ({ open, browserContext }) => {
  const desk = await open("feige");
  await desk.typeChecked(editor, "");
  // The first thing the guard asks of a press.
  await inOurWorld(desk.page, 'Event.prototype.composedPath = () => { throw new Error("broken on purpose"); }, 0');
  await desk.page.keyboard.insertText(offence);
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toEqual([offence]);
  await desk.page.keyboard.insertText(offence);
  await desk.page.locator(send).click();
  await expect.poll(() => desk.sent()).toEqual([offence, offence]);
  expect(await desk.status()).toMatchObject({ broken: true });
  await desk.page.bringToFront();
  const popup = await openPopup(browserContext);
  await expect.poll(() => popup.text()).toContain(broken);
});

test("an engine that is gone costs one press, not every one, and the popup says so", async ({ open, browserContext }) => {
  const desk = await open("feige", "?csp");
  // The worker is out of reach for questions; all else of the extension lives.
  await inOurWorld(
    desk.page,
    `{ const { connect } = chrome.runtime;
       Object.defineProperty(chrome.runtime, "connect", { value: (how) => { if (how?.name === "engine") throw new Error("gone"); return connect.call(chrome.runtime, how); } }); }`,
  );
  await desk.page.locator(editor).click();
  await desk.page.keyboard.insertText(offence);
  await desk.page.keyboard.press("Enter");
  await expect.poll(async () => (await desk.status()) as { broken?: boolean }).toMatchObject({ broken: true });
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toEqual([offence]);
  await desk.page.keyboard.insertText(offence);
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toEqual([offence, offence]);
  await desk.page.bringToFront();
  const popup = await openPopup(browserContext);
  await expect.poll(() => popup.text()).toContain(broken);
});

test("a worker that fell asleep wakes for the message being sent", async ({ open, browserContext }) => {
  const desk = await open("feige", "?csp");
  await desk.typeChecked(editor, "亲，在的呢");
  const browser = await browserContext.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await browser?.send("Target.getTargets")) ?? { targetInfos: [] };
  const worker = targetInfos.find(({ type, url }) => type === "service_worker" && url.startsWith("chrome-extension://"));
  await browser?.send("Target.closeTarget", { targetId: worker?.targetId ?? "" });
  await desk.page.keyboard.press("Control+A");
  await desk.page.keyboard.insertText(offence);
  await desk.page.keyboard.press("Enter");
  await expect(desk.frame.locator('redline-bar [data-slot="hold"]')).toContainText("加我微信");
  expect(await desk.sent()).toEqual([]);
});
