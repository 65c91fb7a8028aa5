import { launch } from "../../launch";
import { marksIn } from "../../marks";
import { expect, test } from "./ui-test";

const tall = { width: 400, height: 820 };

test("what is written is marked, mended, undone and copied", async ({ own, launched }) => {
  await launched.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = await own("sidepanel.html", tall);
  const text = panel.getByLabel("您的回复");
  await text.click();
  await panel.keyboard.type("亲，没有发票的哦");
  await expect.poll(() => marksIn(panel, "textarea.text")).toEqual(["没有发票"]);
  await panel.locator('[data-suggestion="replace"]').first().click();
  await expect(panel.getByText("没有发现问题")).toBeVisible();
  const mended = await text.inputValue();
  expect(mended).not.toContain("没有发票");
  expect(await marksIn(panel, "textarea.text")).toEqual([]);
  await panel.getByRole("button", { name: "复制" }).click();
  await expect(panel.getByText("已复制")).toBeVisible();
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe(mended);
  await text.press("Control+Z");
  await expect(text).toHaveValue("亲，没有发票的哦");
});

test("a bait question offers replies; one goes in with its blank selected", async ({ own }) => {
  const panel = await own("sidepanel.html", tall);
  await panel.getByLabel("买家的问题").fill("能开发票吗");
  const reply = panel
    .locator(".bait button")
    .filter({ has: panel.locator("mark") })
    .first();
  const words = (await reply.textContent()) ?? "";
  await reply.click();
  const text = panel.getByLabel("您的回复");
  await expect(text).toHaveValue(words);
  expect(await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toMatch(/^\{.+\}$/);
});

test("letters of an input method are not checked before they are words", async ({ own, launched }) => {
  const panel = await own("sidepanel.html", tall);
  await panel.getByLabel("您的回复").click();
  const cdp = await launched.context.newCDPSession(panel);
  await cdp.send("Input.imeSetComposition", { text: "没有发票", selectionStart: 4, selectionEnd: 4 });
  await panel.evaluate(() => new Promise(requestAnimationFrame));
  expect(await marksIn(panel, "textarea.text")).toEqual([]);
  await expect(panel.locator(".findings > li")).toHaveCount(0);
  await cdp.send("Input.insertText", { text: "没有发票" });
  await expect.poll(() => marksIn(panel, "textarea.text")).toEqual(["没有发票"]);
});

test("it opens as a window of its own, to stand beside a desktop client", async ({ own, launched }) => {
  const panel = await own("sidepanel.html", tall);
  const opened = launched.context.waitForEvent("page");
  await panel.getByRole("button", { name: "在单独的窗口打开" }).click();
  const window = await opened;
  await window.getByLabel("平台").selectOption({ label: "京东" });
  await window.getByLabel("您的回复").click();
  await window.keyboard.insertText("亲，加我微信");
  await expect.poll(() => marksIn(window, "textarea.text")).toEqual(["加我微信"]);
  await expect(window.getByRole("button", { name: "在单独的窗口打开" })).toHaveCount(0);
  await window.close();
});

test("a browser without ranges in fields has its marks drawn over the panel", async () => {
  const { context, id } = await launch(false, ["--disable-blink-features=OpaqueRange"]);
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${id}/sidepanel.html`);
  await panel.getByLabel("您的回复").click();
  await panel.keyboard.insertText("亲，加我微信");
  await expect(panel.locator("redline-marks i")).toHaveCount(1);
  await context.close();
});
