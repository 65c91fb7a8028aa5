import type { Page } from "playwright-core";
import { marksIn } from "../../marks";
import { expect, test } from "../consoles/console-test";
import { marsFile } from "../mars-file";

const editor = 'textarea[data-qa-id="qa-send-message-textarea"]';
const offence = "亲，没有发票的哦";

const card = (page: Page) => page.locator("redline-card");
const spoken = (page: Page) => card(page).getByRole("status");
const value = (page: Page): Promise<string> => page.locator(editor).inputValue();

/** Types into the agent's box and waits for the marks. */
async function write(page: Page, words: string, marks: readonly string[]): Promise<void> {
  await page.locator(editor).click();
  await page.keyboard.insertText(words);
  await expect.poll(() => marksIn(page, editor)).toEqual(marks);
}

/** The middle of the first mark, in the window. */
function markPoint(page: Page, at: number): Promise<{ x: number; y: number; top: number; bottom: number }> {
  return page.locator(editor).evaluate((field, at) => {
    const ranged = field as HTMLTextAreaElement & { createValueRange(start: number, end: number): { getBoundingClientRect(): DOMRect } };
    const { left, right, top, bottom } = ranged.createValueRange(at, at + 1).getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2, top, bottom };
  }, at);
}

test("by keyboard: open, choose, take, undo; the focus never leaves the editor", async ({ open }) => {
  const { page } = await open("feige");
  await write(page, offence, ["没有发票"]);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Alt+Enter");
  await expect(card(page).locator(".title")).not.toHaveText("发票");
  await expect(spoken(page)).toContainText("“没有发票”");
  await expect(spoken(page)).toContainText("第 1 项");
  await page.keyboard.press("ArrowDown");
  await expect(spoken(page)).toContainText("第 2 项");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator(editor)).toBeFocused();
  expect(await page.locator(editor).evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(offence.length - 2);
  const words = (await card(page).locator("[data-suggestion]").first().textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(card(page)).toHaveCount(0);
  expect(await value(page)).toBe(offence.replace("没有发票", words));
  await page.keyboard.press("Control+Z");
  expect(await value(page)).toBe(offence);
});

test("a digit takes a wording from a card opened by key; Escape closes it and nothing else", async ({ open }) => {
  const desk = await open("feige");
  const { page } = desk;
  await write(page, offence, ["没有发票"]);
  await page.keyboard.press("Alt+Enter");
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  expect(await value(page)).toBe(offence);
  await page.keyboard.press("Alt+Enter");
  await expect(card(page)).toBeVisible();
  const words = (await card(page).locator("[data-suggestion]").first().textContent()) ?? "";
  await page.keyboard.press("1");
  expect(await value(page)).toBe(offence.replace("没有发票", words));
  expect(await desk.sent()).toEqual([]);
});

test("by pointer: resting on a mark opens the card, typing goes on as if it were not there, leaving closes it", async ({ open }) => {
  const { page } = await open("feige");
  await write(page, offence, ["没有发票"]);
  const point = await markPoint(page, 4);
  await page.mouse.move(point.x, point.y);
  await expect(card(page)).toBeVisible();
  const box = await card(page).boundingBox();
  if (!box) throw new Error("no card");
  const view = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box.y + box.height <= point.top || box.y >= point.bottom).toBe(true);
  expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height).toBe(true);
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 8 });
  await expect(card(page)).toBeVisible();
  await expect(page.locator(editor)).toBeFocused();
  await page.mouse.move(5, 5);
  await expect(card(page)).toHaveCount(0);
  await page.mouse.move(point.x, point.y);
  await expect(card(page)).toBeVisible();
  await page.keyboard.type("1");
  expect(await value(page)).toBe(`${offence}1`);
});

test("a script of the page cannot press what only a person may press", async ({ open }) => {
  const { page } = await open("feige");
  await write(page, offence, ["没有发票"]);
  await page.keyboard.press("Alt+Enter");
  await expect(card(page).locator("[data-suggestion]").first()).toBeVisible();
  await page.evaluate(() => {
    for (const button of document.querySelector("redline-card")?.shadowRoot?.querySelectorAll("button") ?? []) button.click();
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true, composed: true }));
  });
  expect(await value(page)).toBe(offence);
  await expect(card(page)).toBeVisible();
});

test("ignoring lasts for this once; switching the rule off is for good", async ({ open, settings, browserContext }) => {
  await settings({ files: [marsFile] });
  const { page } = await open("feige");
  await write(page, "可以火星直邮", ["火星直邮"]);
  await page.keyboard.press("Alt+Enter");
  await card(page).getByRole("button", { name: "忽略这次", includeHidden: true }).click();
  await expect.poll(() => marksIn(page, editor)).toEqual([]);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await write(page, "可以火星直邮", ["火星直邮"]);
  await page.keyboard.press("Alt+Enter");
  await card(page).getByRole("button", { name: "停用此规则", includeHidden: true }).click();
  await expect.poll(() => marksIn(page, editor)).toEqual([]);
  const worker = browserContext.serviceWorkers()[0];
  const stored = await worker?.evaluate(async () => (await chrome.storage.local.get<{ settings?: { disabled?: string[] } }>("settings")).settings);
  expect(stored?.disabled).toEqual(["promise/mars"]);
});

test("several findings are walked through and mended together", async ({ open }) => {
  const { page } = await open("feige");
  await write(page, "没有发票，今天也没有发票", ["没有发票", "没有发票"]);
  await page.keyboard.press("F8");
  await expect(card(page).locator(".place")).toHaveText("1 / 2");
  await page.keyboard.press("F8");
  await expect(card(page).locator(".place")).toHaveText("2 / 2");
  await card(page).getByRole("button", { name: "全部改好", includeHidden: true }).click();
  await expect.poll(() => marksIn(page, editor)).toEqual([]);
  expect(await value(page)).not.toContain("没有发票");
});
