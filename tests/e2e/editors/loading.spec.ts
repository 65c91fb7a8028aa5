import { askedFiles } from "../asked-files";
import { inOurWorld } from "../our-world";
import { box, expect, test } from "./editor-test";

const mark = "没有发票";

test.use({ pages: { "/bare": '<!doctype html><link rel="icon" href="data:,"><p>亲</p><textarea id="editor"></textarea><button>好</button>' } });

test("nothing is loaded before somebody turns to a box, and pointing at one is enough", async ({ bench }) => {
  const { page } = await bench("bare");
  const files = askedFiles(page.context());
  await page.locator("p").hover();
  await page.locator("button").click();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(files).toEqual([]);
  await page.locator(box).hover();
  await expect.poll(() => [...files].sort()).toEqual(expect.arrayContaining(["/engine/redline_wasm_bg.wasm", "/later.js"]));
});

test("the focus alone is enough too, and loads once", async ({ bench }) => {
  const { page, marks, type } = await bench("bare");
  const files = askedFiles(page.context());
  await page.keyboard.press("Tab");
  await page.keyboard.insertText(mark);
  await expect.poll(marks).toEqual([mark]);
  const first = [...files];
  expect(first).toEqual(expect.arrayContaining(["/engine/redline_wasm_bg.wasm", "/later.js"]));
  await page.keyboard.press("Tab");
  await page.locator("p").click();
  await type(`亲，${mark}`);
  await expect.poll(marks).toEqual([mark]);
  expect(files).toEqual(first);
});

test("what a page loads has the extension's own address: from any other, Chromium 130 and 131 take no module", async ({ bench }) => {
  const { page } = await bench("bare");
  const worker = page.context().serviceWorkers()[0]?.url() ?? "";
  for (const file of ["/later.js", "/engine/redline_wasm_bg.wasm"]) {
    expect(await inOurWorld(page, `chrome.runtime.getURL("${file}")`)).toBe(new URL(file, worker).href);
  }
});
