import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { marksIn } from "../marks";

const schemes = ["light", "dark"] as const;

/** The extension's own pages, with the size each has in the browser. */
const own = [
  { name: "popup", file: "popup.html", width: 400, height: 600 },
  { name: "options", file: "options.html", width: 1100, height: 820 },
  { name: "sidepanel", file: "sidepanel.html", width: 400, height: 820 },
] as const;

/** Takes the pictures of README: the workbench with marks, chip, card and a held message, and the extension's pages; light and dark. */
export async function shots(context: BrowserContext, id: string, address: string, out: string): Promise<void> {
  const page = await context.newPage();
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto(address);
    await workbench(page, (part) => join(out, `${part}-${scheme}.png`));
    for (const { name, file, width, height } of own) {
      await page.setViewportSize({ width, height });
      await page.goto(`chrome-extension://${id}/${file}`);
      await page.locator("body *:visible").first().waitFor();
      await page.screenshot({ path: join(out, `${name}-${scheme}.png`) });
    }
    await page.setViewportSize({ width: 1360, height: 820 });
  }
  await page.close();
}

async function workbench(page: Page, path: (part: string) => string): Promise<void> {
  await page.locator("#reply").click();
  await page.locator('redline-bar [data-slot="chip"]').waitFor();
  await page.screenshot({ path: path("chip") });
  await page.locator('redline-bar [data-slot="chip"] .close').click();
  await page.keyboard.type("亲，这款没有发票的哦，您加我微信吧，最近活动收到货五星好评返现5元");
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await page.screenshot({ path: path("page") });
  await page.keyboard.press("Alt+Enter");
  await page.locator("redline-card").waitFor();
  await page.screenshot({ path: path("card") });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.locator('redline-bar [data-slot="hold"][data-armed]').waitFor();
  await page.screenshot({ path: path("hold") });
  if ((await marksIn(page, "#reply")).length === 0) throw new Error("no mark in the picture");
}
