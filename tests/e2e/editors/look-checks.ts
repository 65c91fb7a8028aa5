import type { BrowserContext } from "@playwright/test";
import type { EditorName } from "../../editors/build";
import { box, expect, test } from "./editor-test";

const mark = "没有发票";

/** Zooms the page in front as its user does, by the browser's own zoom. */
async function zoom(context: BrowserContext, factor: number): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(async (to) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error("no tab");
    await chrome.tabs.setZoomSettings(tab.id, { scope: "per-tab" });
    await chrome.tabs.setZoom(tab.id, to);
  }, factor);
}

/** How light a colour is, from 0 to 255. */
const lightness = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
};

/** Registers what every editor has to pass on a page that is zoomed, and on one that is dark. */
export function checkLook(name: EditorName): void {
  test.describe(name, () => {
    test("at 150 % marks are on their words, and the card stands beside them inside the window", async ({ bench, browserContext }) => {
      const one = await bench(name);
      await one.type(`亲，${mark}的哦`);
      await zoom(browserContext, 1.5);
      await expect.poll(() => one.page.evaluate(() => devicePixelRatio)).toBe(1.5);
      await expect.poll(one.marks).toEqual([mark]);
      await one.page.keyboard.press("Home");
      await one.page.keyboard.type("您好，");
      await expect.poll(one.marks).toEqual([mark]);
      await one.page.keyboard.press("Alt+Enter");
      await expect(one.page.locator("redline-card .facts")).toBeVisible();
      const { card, view, words } = await one.page.evaluate((selector) => {
        const { left, top, right, bottom } = document.querySelector("redline-card")?.getBoundingClientRect() ?? new DOMRect();
        const [ranges] = [...CSS.highlights.values()].filter(({ size }) => size > 0) as unknown as Iterable<Range>[];
        const [range] = ranges ?? [];
        const at = range?.getClientRects()[0] ?? document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { card: { left, top, right, bottom }, view: { width: innerWidth, height: innerHeight }, words: { top: at.top, bottom: at.bottom } };
      }, box);
      expect(card.top >= words.bottom || card.bottom <= words.top).toBe(true);
      expect(Math.min(card.left, card.top)).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(view.width);
      expect(card.bottom).toBeLessThanOrEqual(view.height);
      await one.page.keyboard.press("Enter");
      await expect.poll(one.text).toBe("您好，亲，可以开发票的的哦");
    });

    test("on a dark page marks are seen and the card is dark", async ({ bench }) => {
      const one = await bench(name);
      await one.page.emulateMedia({ colorScheme: "dark" });
      await one.type(`亲，${mark}的哦`);
      await expect.poll(one.marks).toEqual([mark]);
      await one.page.keyboard.press("Alt+Enter");
      const card = one.page.locator("redline-card .card");
      await expect(card).toBeVisible();
      const [paper = "", ink = ""] = await card.evaluate((panel) => [getComputedStyle(panel).backgroundColor, getComputedStyle(panel).color]);
      expect(lightness(paper)).toBeLessThan(60);
      expect(lightness(ink)).toBeGreaterThan(200);
    });
  });
}
