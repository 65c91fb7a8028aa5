import type { Page } from "@playwright/test";
import { marksIn } from "../marks";
import { redPixels } from "../red-pixels";
import { box, expect, test } from "./editors/editor-test";

const mark = "没有发票";

/** The words of all marks, those too that are scrolled out of sight. */
function registered(bench: { readonly page: Page }): Promise<string[]> {
  return bench.page.locator(box).evaluate((editor) => {
    interface Ranged {
      readonly startOffset: number;
      readonly endOffset: number;
    }
    const text = editor instanceof HTMLTextAreaElement ? editor.value : (editor.textContent ?? "");
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...(highlight as unknown as Set<Ranged>)]);
    return ranges.sort((a, b) => a.startOffset - b.startOffset).map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset));
  });
}

for (const name of ["textarea", "contenteditable"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${name}: a mark is seen on a ${colorScheme} page, and none without an offence`, async ({ bench }) => {
      const one = await bench(name);
      await one.page.emulateMedia({ colorScheme });
      await one.type(`亲，${mark}的哦`);
      await expect.poll(one.marks).toEqual([mark]);
      expect(await redPixels(one.page, box)).toBeGreaterThan(20);
      await one.type("亲，可以开发票的");
      await expect.poll(one.marks).toEqual([]);
      expect(await redPixels(one.page, box)).toBe(0);
    });
  }
}

test("a rule switched off stops marking at once in an open tab, and comes back", async ({ bench, settings }) => {
  const one = await bench("textarea");
  await one.type(`亲，${mark}的哦`);
  await expect.poll(one.marks).toEqual([mark]);
  await settings({ disabled: ["invoice"] });
  await expect.poll(one.marks).toEqual([]);
  await settings({ disabled: [] });
  await expect.poll(one.marks).toEqual([mark]);
  await settings({ enabled: false });
  await expect.poll(one.marks).toEqual([]);
  await settings({ enabled: true, sites: { "editors.redline.localhost": { enabled: false } } });
  await one.type(`${mark}，${mark}`);
  expect(await one.marks()).toEqual([]);
});

test("where the page forbids WebAssembly the service worker answers the same", async ({ bench }) => {
  const one = await bench("textarea", "?csp");
  expect(
    await one.page
      .evaluate(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])))
      .then(
        () => "runs",
        () => "refused",
      ),
  ).toBe("refused");
  await one.type(`亲，${mark}的哦，加我微信`);
  await expect.poll(one.marks).toEqual([mark, "加我微信"]);
  await one.move("Home");
  await one.page.keyboard.type("您好");
  await expect.poll(one.marks).toEqual([mark, "加我微信"]);
});

test("the service worker may die in between", async ({ bench, browserContext }) => {
  const one = await bench("textarea", "?csp");
  await one.type(mark);
  await expect.poll(one.marks).toEqual([mark]);
  const cdp = await browserContext.newCDPSession(one.page);
  const browser = await browserContext.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await browser?.send("Target.getTargets")) ?? { targetInfos: [] };
  const worker = targetInfos.find(({ type, url }) => type === "service_worker" && url.startsWith("chrome-extension://"));
  expect(worker).toBeDefined();
  await browser?.send("Target.closeTarget", { targetId: worker?.targetId ?? "" });
  await cdp.detach();
  await one.type(`加我微信，${mark}`);
  await expect.poll(one.marks).toEqual(["加我微信", mark]);
});

test("a text of more than 100 kB freezes nothing: what is checked is marked", async ({ bench }) => {
  const one = await bench("textarea");
  const marks = (): Promise<string[]> => registered(one);
  await one.type(mark);
  await expect.poll(marks).toEqual([mark]);
  await one.set(`${mark}\n${"您好，这款料子很舒服的。\n".repeat(10_000)}`);
  await one.page.keyboard.press("Control+Home");
  await expect.poll(marks).toEqual([mark]);
  await one.page.keyboard.type("亲，");
  await expect.poll(marks).toEqual([mark]);
  await expect.poll(async () => (await one.text()).slice(0, 6)).toBe(`亲，${mark}`);
});

for (const name of ["textarea", "contenteditable"]) {
  test(`${name}: a long text keeps its marks while it is typed in, and what lies far apart is found together`, async ({ bench }) => {
    const one = await bench(name);
    const marks = (): Promise<string[]> => registered(one);
    const filler = "这款料子很舒服的。".repeat(30);
    await one.type(`${mark}。${filler}说到发票。${filler}，`);
    await expect.poll(marks).toEqual([mark]);
    await one.page.keyboard.type("没有发票的，");
    await expect.poll(marks).toEqual([mark, mark]);
    await one.move("ArrowLeft", 4);
    await one.page.keyboard.type("问题，");
    await expect.poll(marks).toEqual([mark]);
    await one.page.keyboard.press("Control+Home");
    await one.page.keyboard.type("您好，");
    await expect.poll(marks).toEqual([mark]);
    await one.page.keyboard.press("Control+End");
    await one.page.keyboard.type("一张收10元");
    await expect.poll(marks).toEqual([mark, "一张收10元"]);
  });
}

test("the card: Alt+Enter, F8 and Escape; caret and focus stay", async ({ bench }) => {
  const one = await bench("textarea");
  await one.type(`${mark}，加我微信，${mark}`);
  await expect.poll(one.marks).toEqual([mark, "加我微信", mark]);
  const card = one.page.locator("redline-card");
  const caret = (): Promise<number | undefined> => one.page.locator(box).evaluate((field) => (field as HTMLTextAreaElement).selectionStart);
  const before = await caret();
  await one.page.keyboard.press("F8");
  await expect(card).toContainText(mark);
  await one.page.keyboard.press("F8");
  await expect(card).toContainText("加我微信");
  await one.page.keyboard.press("Shift+F8");
  await expect(card).toContainText(mark);
  await one.page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(one.page.locator(box)).toBeFocused();
  expect(await caret()).toBe(before);
});

test("the card opens where the pointer rests, never takes the focus, and goes with the pointer", async ({ bench }) => {
  const one = await bench("contenteditable");
  await one.type(`亲，${mark}的哦`);
  await expect.poll(one.marks).toEqual([mark]);
  const at = await one.page.locator(box).boundingBox();
  await one.page.mouse.move((at?.x ?? 0) + 70, (at?.y ?? 0) + 24);
  await expect(one.page.locator("redline-card")).toContainText(mark);
  await expect(one.page.locator(box)).toBeFocused();
  await one.page.keyboard.type("啊");
  await expect.poll(one.text).toBe(`亲，${mark}的哦啊`);
  await one.page.mouse.move(5, 5);
  await expect(one.page.locator("redline-card")).toHaveCount(0);
});

test("an extension reloaded under an open page takes its marks and says nothing", async ({ bench, browserContext }) => {
  const one = await bench("textarea");
  await one.type(mark);
  await expect.poll(one.marks).toEqual([mark]);
  const reloaded = browserContext.waitForEvent("serviceworker");
  await browserContext
    .serviceWorkers()[0]
    ?.evaluate(() => chrome.runtime.reload())
    .catch(() => undefined);
  await expect.poll(() => marksIn(one.page, box)).toEqual([]);
  await one.page.keyboard.type(mark);
  await one.page.mouse.move(300, 300);
  expect(await one.marks()).toEqual([]);
  await reloaded;
});

test("nothing happens on pages that are none of ours", async ({ browserContext }) => {
  const page = await browserContext.newPage();
  await browserContext.route("https://example.com/", (route) => route.fulfill({ contentType: "text/html", body: "<textarea id=editor></textarea>" }));
  await page.goto("https://example.com/");
  await page.locator(box).click();
  await page.keyboard.insertText(mark);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.close();
});
