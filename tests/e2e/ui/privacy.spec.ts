import { marksIn } from "../../marks";
import { expect, test } from "../consoles/console-test";

const editor = 'textarea[data-qa-id="qa-send-message-textarea"]';
const secret = "王小明家的蓝色沙发";

test("nothing is requested but the extension's own files, and no word of a message is stored", async ({ open, browserContext }) => {
  const { page } = await open("feige");
  const worker = browserContext.serviceWorkers()[0];
  if (!worker) throw new Error("no service worker");
  const { host } = new URL(worker.url());
  const foreign: string[] = [];
  browserContext.on("request", (request) => {
    if (!/^(chrome-extension|blob|data):/.test(request.url())) foreign.push(request.url());
  });
  await page.locator(editor).click();
  await page.keyboard.insertText(`${secret}，没有发票`);
  await expect.poll(() => marksIn(page, editor)).toEqual(["没有发票"]);
  await page.keyboard.press("Alt+Enter");
  await expect(page.locator("redline-card")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(() => marksIn(page, editor)).toEqual([]);
  for (const file of ["popup.html", "options.html", "sidepanel.html"]) {
    const own = await browserContext.newPage();
    await own.goto(`chrome-extension://${host}/${file}`);
    await expect(own.locator("h1")).toBeAttached();
    const text = own.locator("textarea.text");
    if ((await text.count()) > 0) {
      await text.fill(`${secret}没有发票`);
      await expect.poll(() => marksIn(own, "textarea.text")).toEqual(["没有发票"]);
    }
    await own.close();
  }
  expect(foreign).toEqual([]);
  const stored = await worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null), await chrome.storage.sync.get(null)]),
  );
  expect(stored).not.toContain("小明");
  expect(stored).not.toContain("沙发");
});
