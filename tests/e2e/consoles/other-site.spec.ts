import { type BrowserContext, test as base, expect } from "@playwright/test";
import { launch } from "../../launch";
import { marksIn } from "../../marks";
import { allowPressing, pressToolbarButton } from "../ui/open-popup";

const host = "kf.shop.example";
const address = `http://${host}/`;
const box = "textarea.reply";

const test = base.extend<{ context: BrowserContext }>({
  context: async ({}, use) => {
    const { context } = await launch(false, [allowPressing]);
    await context.route(`${address}**`, (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: route.request().url().endsWith("/empty")
          ? "<p>订单列表</p><input type=search>"
          : '<div><textarea class="reply" style="width:400px;height:90px"></textarea><button>发送</button></div><input type=search>',
      }),
    );
    await use(context);
    await context.close();
  },
});

/**
 * The user's grant. Chromium's own question at `permissions.request` stands outside of any page and no test can press it; the browser asks
 * no more once the site was allowed on the extension's page in the browser's settings, which is the other way a person grants it.
 */
async function allowInSettings(context: BrowserContext): Promise<void> {
  const settings = await context.newPage();
  await settings.goto("chrome://extensions/");
  const id = new URL(context.serviceWorkers()[0]?.url() ?? "").host;
  await settings.evaluate(
    ([id, site]) =>
      (chrome as unknown as { developerPrivate: { addHostPermission(id: string, site: string): Promise<void> } }).developerPrivate.addHostPermission(
        id,
        site,
      ),
    [id, `*://${host}/*`] as const,
  );
  await settings.close();
}

test("a site the user adds is worked on at once and after every load, until it is taken away", async ({ context }) => {
  const page = await context.newPage();
  await page.goto(address);
  const before = await pressToolbarButton(context, page);
  await expect.poll(() => before.text()).toContain("此网站尚未启用");
  expect(await before.text()).toContain(host);
  await before.close();
  await allowInSettings(context);

  await page.bringToFront();
  const popup = await pressToolbarButton(context, page);
  await expect.poll(() => popup.text()).toContain("此网站尚未启用");
  await popup.press("在此网站启用");
  await expect.poll(() => popup.text()).toContain("已启用");
  await popup.close();
  await page.locator(box).click();
  await page.keyboard.insertText("加我微信看图");
  await expect.poll(() => marksIn(page, box)).toEqual(["加我微信"]);
  await page.keyboard.press("Enter");
  await expect(page.locator('redline-bar [data-slot="hold"]')).toContainText("加我微信");
  await page.keyboard.press("Alt+Enter");
  await expect(page.locator("redline-card")).toContainText("加我微信");
  await page.keyboard.press("Escape");

  await page.reload();
  await page.locator(box).click();
  await page.keyboard.insertText("加我微信看图");
  await expect.poll(() => marksIn(page, box)).toEqual(["加我微信"]);
  const found = await pressToolbarButton(context, page);
  await expect.poll(() => found.text()).toContain("已识别输入框");
  expect(await found.text()).toContain(host);
  await found.close();

  await page.goto(`${address}empty`);
  const lost = await pressToolbarButton(context, page);
  await expect.poll(() => lost.text()).toContain("未识别输入框");
  await lost.close();

  await context.serviceWorkers()[0]?.evaluate((site) => chrome.permissions.remove({ origins: [site] }), `*://${host}/*`);
  await page.goto(address);
  const after = await pressToolbarButton(context, page);
  await expect.poll(() => after.text()).toContain("此网站尚未启用");
});
