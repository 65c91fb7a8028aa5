import { askedFiles } from "../asked-files";
import { expect, test } from "./console-test";

test("a console that shows its box has the core at hand before anybody turns to the box, and reads it once", async ({ browserContext, open }) => {
  const files = askedFiles(browserContext);
  const { page, typeChecked } = await open("workbench");
  await expect.poll(() => [...files].sort()).toEqual(expect.arrayContaining(["/engine/redline_wasm_bg.wasm", "/later.js"]));
  const before = [...files];
  await page.keyboard.press("Tab");
  await typeChecked("#reply", "亲");
  expect(files).toEqual(before);
});

test("a console without its box reads nothing", async ({ browserContext, open }) => {
  const files = askedFiles(browserContext);
  const { page } = await open("workbench");
  await expect.poll(() => files).toContain("/later.js");
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,"><p>亲</p><input id="q">' }));
  await page.reload();
  const before = [...files];
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  await page.keyboard.press("Tab");
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  expect(files).toEqual(before);
});
