import { adapters } from "../../../extension/src/consoles/adapters";
import { surfacesAt } from "../../../extension/src/consoles/match-address";
import { marksIn } from "../../marks";
import { expect, test } from "./console-test";

const listing = "https://item.upload.taobao.com/sell/v2/publish.htm?catId=125242010";
const tmall = "https://sell.publish.tmall.com/tmall/publish.htm?id=1";
const service = "https://myseller.taobao.com/home.htm/app-customer-service/quick-phrase";

test("every selector of the adapters finds what is on the page", async ({ open }) => {
  const counts: Record<string, number[]> = {};
  for (const [name, path] of [
    ["taobao", undefined],
    ["taobao", service],
    ["taobao-listing", listing],
    ["taobao-listing", tmall],
  ] as const) {
    const { page } = await open("taobao", "", path);
    if (!path) await page.getByRole("button", { name: "回复" }).first().click();
    await expect(page.locator("textarea, [contenteditable]").first()).toBeVisible();
    const adapter = adapters.find((known) => known.name === name);
    for (const { scene, platform, editor } of adapter ? surfacesAt(adapter, new URL(page.url())) : []) {
      counts[`${scene} ${platform ?? ""}`] = await page.evaluate(
        (selectors) => selectors.map((css) => document.querySelectorAll(css).length),
        editor.map(({ css }) => css),
      );
    }
  }
  expect(counts).toEqual({ "review ": [1, 1], "script ": [2], "listing taobao": [3, 0], "listing tmall": [3, 0] });
});

test("a listing's title, guide title and description are marked, its price is not", async ({ open }) => {
  const { page, status } = await open("taobao", "", listing);
  for (const box of ["#sell-field-title input", "#sell-field-shopping_title input", ".desc-editor"]) {
    await page.locator(box).click();
    await page.keyboard.insertText("全国第一的四件套");
    await expect.poll(() => marksIn(page, box)).toEqual(["全国第一"]);
  }
  expect(await status()).toMatchObject({ found: "adapter", platform: "taobao", scene: "listing" });
  await page.locator("#sell-field-price input").click();
  await page.keyboard.insertText("全国第一");
  expect(await marksIn(page, "#sell-field-price input")).toEqual([]);
});

test("Tmall's listing is Tmall's", async ({ open }) => {
  const { page, status } = await open("taobao", "", tmall);
  await page.locator("#sell-field-title input").click();
  await expect.poll(status).toMatchObject({ platform: "tmall", scene: "listing" });
});

test("a reply to a review is marked, the search above is not", async ({ open }) => {
  const { page, status } = await open("taobao");
  await page.getByRole("button", { name: "回复" }).first().click();
  const box = '[role="dialog"] textarea';
  await page.locator(box).click();
  await page.keyboard.insertText("亲，改成五星好评返您10元");
  await expect.poll(async () => (await marksIn(page, box)).length).toBeGreaterThan(0);
  expect(await status()).toMatchObject({ found: "adapter", platform: "taobao", scene: "review" });
  await page.locator(".search input").click();
  await page.keyboard.insertText("加我微信");
  expect(await marksIn(page, ".search input")).toEqual([]);
});

test("quick phrases and automatic replies are marked; saving a form is not held", async ({ open }) => {
  const { page, status } = await open("taobao", "", service);
  const phrase = 'textarea[placeholder*="快捷短语"]';
  for (const box of [phrase, 'textarea[placeholder*="自动回复"]']) {
    await page.locator(box).click();
    await page.keyboard.insertText("加我微信");
    await expect.poll(() => marksIn(page, box)).toEqual(["加我微信"]);
  }
  expect(await status()).toMatchObject({ scene: "script" });
  await page.getByRole("button", { name: "保存" }).first().click();
  expect(await page.evaluate(() => window.saved)).toEqual(["加我微信"]);
});
