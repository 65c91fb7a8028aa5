import { inOurWorld } from "../our-world";
import { type Desk, expect, test } from "./console-test";

const box = ".EditorContent";
const clock = (desk: Desk) => desk.frame.locator('redline-bar [data-slot="clock"]');

/** Counts the timers that run again and again in the content script, from now on. */
const countTimers = `globalThis.begun = 0; { const { setInterval } = globalThis; globalThis.setInterval = (...how) => { begun += 1; return setInterval(...how); }; }`;
/** Puts the content script's clock forward. */
const later = (seconds: number): string => `{ const { now } = Date; Date.now = () => now() + ${seconds * 1000}; }`;

/** What hour the content script believes it is. */
const atHour = (hour: number): string => `Date.prototype.getHours = () => ${hour}, 0`;

test("off, it runs no timer and shows nothing", async ({ open }) => {
  const desk = await open("dongdong");
  await inOurWorld(desk.page, countTimers);
  await desk.page.locator(box).click();
  await expect(desk.frame.locator('redline-bar [data-slot="chip"]')).toBeVisible();
  await desk.page.evaluate(() => window.desk.robot("亲，可以开的"));
  await expect(desk.frame.locator('redline-bar [data-slot="chip"]')).toHaveCount(0);
  expect(await inOurWorld(desk.page, "begun")).toBe(0);
  await expect(clock(desk)).toHaveCount(0);
});

test("on, it counts, turns at the platform's limit in line and badge, and ends with the answer", async ({ open, settings }) => {
  await settings({ clock: true });
  const desk = await open("dongdong");
  await inOurWorld(desk.page, countTimers);
  await inOurWorld(desk.page, atHour(10));
  await desk.page.locator(box).click();
  await expect(clock(desk)).toContainText(/买家已等 0:0\d/);
  await expect(clock(desk)).toContainText("0:40 内回复");
  await expect(clock(desk)).toHaveAttribute("data-tone", "quiet");
  expect(await inOurWorld(desk.page, "begun")).toBe(1);
  await inOurWorld(desk.page, later(41));
  await expect(clock(desk)).toContainText(/买家已等 0:4\d/);
  await expect(clock(desk)).toHaveAttribute("data-tone", "warn");
  await expect.poll(() => desk.badge()).toMatch(/^0:4\d$/);
  await desk.page.keyboard.insertText("亲，可以开的");
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toHaveLength(1);
  await expect(clock(desk)).toHaveCount(0);
  await expect.poll(() => desk.badge()).toBe("");
});

test("it goes on where it was when the agent comes back to a conversation", async ({ open, settings }) => {
  await settings({ clock: true });
  const desk = await open("dongdong");
  await desk.page.locator(box).click();
  await expect(clock(desk)).toBeVisible();
  await inOurWorld(desk.page, later(100));
  await expect(clock(desk)).toContainText(/1:4\d/);
  await desk.page.locator(".alluser-item").nth(1).click();
  await desk.page.locator(box).click();
  await expect(clock(desk)).toContainText(/0:0\d/);
  await desk.page.locator(".alluser-item").nth(0).click();
  await desk.page.locator(box).click();
  await expect(clock(desk)).toContainText(/1:4\d/);
  await settings({ clock: false });
  await expect(clock(desk)).toHaveCount(0);
});

test("at night it counts and hurries nobody", async ({ open, settings }) => {
  await settings({ clock: true });
  const desk = await open("dongdong");
  await inOurWorld(desk.page, atHour(2));
  await desk.page.locator(box).click();
  await expect(clock(desk)).toContainText("不计入考核");
  await inOurWorld(desk.page, later(100));
  await expect(clock(desk)).toContainText(/1:4\d/);
  await expect(clock(desk)).toHaveAttribute("data-tone", "quiet");
});
