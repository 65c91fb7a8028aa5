import { marksIn } from "../../marks";
import { marsFile } from "../mars-file";
import { expect, test } from "./ui-test";

const refused = '[data-rule="invoice/refused"]';

test("rules are found by Chinese, by pinyin and by initials", async ({ own }) => {
  const popup = await own("popup.html");
  await expect(popup.locator("[data-rule]").first()).toBeVisible();
  const all = await popup.locator("[data-rule]").count();
  for (const query of ["发票", "fapiao", "fp"]) {
    await popup.getByRole("searchbox").fill(query);
    await expect(popup.locator(refused)).toBeVisible();
    expect(await popup.locator("[data-rule]").count()).toBeLessThan(all);
  }
  await popup.getByRole("searchbox").fill("没有这样的规则");
  await expect(popup.getByRole("status").filter({ hasText: "条规则" })).toHaveText("0 条规则");
});

test("topic, platform and level narrow the list", async ({ own }) => {
  const popup = await own("popup.html");
  await popup.getByLabel("类别").selectOption({ label: "发票" });
  await expect(popup.locator(refused)).toBeVisible();
  await expect(popup.locator('[data-rule^="stock/"]')).toHaveCount(0);
  await popup.getByLabel("级别").selectOption({ label: "提示" });
  await expect(popup.locator(refused)).toHaveCount(0);
});

test("a rule that is switched off is stored, and no longer speaks", async ({ own, settings, stored }) => {
  await settings({ version: 1, files: [marsFile] });
  const popup = await own("popup.html");
  await popup.getByRole("searchbox").fill("火星");
  const rule = popup.locator('[data-rule="promise/mars"]').getByRole("switch");
  await rule.click();
  await expect(rule).not.toBeChecked();
  expect(await stored()).toMatchObject({ disabled: ["promise/mars"] });
  await popup.getByRole("tab", { name: "试一试" }).click();
  await popup.getByLabel("您的回复").fill("火星直邮，没有发票");
  await expect(popup.locator(".findings > li").first()).toBeVisible();
  expect(await marksIn(popup, "textarea.text")).toEqual(["没有发票"]);
});

test("a whole topic goes off, and one rule of it comes back", async ({ own, stored }) => {
  const popup = await own("popup.html");
  await popup.getByLabel("类别").selectOption({ label: "发票" });
  await popup.getByRole("switch", { name: "整类启用" }).click();
  await expect(popup.locator(refused).getByRole("switch")).not.toBeChecked();
  await popup.locator(refused).getByRole("switch").click();
  await expect(popup.locator(refused).getByRole("switch")).toBeChecked();
  const { disabled } = (await stored()) as { disabled: string[] };
  expect(disabled).not.toContain("invoice");
  expect(disabled).not.toContain("invoice/refused");
  expect(disabled.length).toBeGreaterThan(0);
});

test("a rule explains itself, by keyboard alone, and leads back to its place", async ({ own }) => {
  const popup = await own("popup.html");
  await expect(popup.locator("[data-rule]").first()).toBeVisible();
  await popup.keyboard.type("fapiao");
  await popup.keyboard.press("ArrowDown");
  const name = await popup.locator("[data-rule] .name").first().textContent();
  await popup.keyboard.press("Enter");
  const article = popup.getByRole("article");
  await expect(article).toContainText("参考");
  await expect(article.locator("u").first()).toBeVisible();
  await popup.getByRole("button", { name: "返回" }).focus();
  await popup.keyboard.press("Enter");
  await expect(popup.locator("[data-rule] .name:focus")).toHaveText(name ?? "");
});

test("the buyer's question makes the difference to a tried text", async ({ own }) => {
  const popup = await own("popup.html");
  await popup.getByRole("tab", { name: "试一试" }).click();
  await popup.getByLabel("您的回复").fill("没有的哦亲");
  await expect(popup.getByText("没有发现问题")).toBeVisible();
  await popup.getByLabel("买家的问题").fill("有发票吗");
  await expect(popup.locator(".findings > li").first()).toBeVisible();
  await expect(popup.locator(".bait")).toBeVisible();
});

test("switching all off says so, and is followed when it happens elsewhere", async ({ own, settings, stored }) => {
  const popup = await own("popup.html");
  await popup.getByRole("switch", { name: "启用红线助手" }).click();
  await expect(popup.getByText("红线助手已关闭")).toBeVisible();
  expect(await stored()).toMatchObject({ enabled: false });
  await settings({ version: 1, enabled: true, locale: "en" });
  await expect(popup.getByRole("switch", { name: "Redline is on" })).toBeChecked();
});

test("on a small screen its list scrolls, and the whole of it does not", async ({ own }) => {
  const popup = await own("popup.html", { width: 400, height: 420 });
  await expect(popup.locator("[data-rule]").first()).toBeVisible();
  await expect(popup.getByRole("button", { name: "设置" })).toBeInViewport({ ratio: 1 });
  // A wheel over what does not scroll would move the whole page, if it could.
  await popup.mouse.move(60, 20);
  await popup.mouse.wheel(0, 400);
  await popup.evaluate(() => new Promise(requestAnimationFrame));
  expect(await popup.evaluate(() => scrollY)).toBe(0);
  await popup.getByRole("tab", { name: "试一试" }).click();
  await popup.getByLabel("您的回复").fill("加我微信，没有发票，五星好评返现5元");
  await expect(popup.locator(".findings > li")).toHaveCount(3);
  await expect(popup.getByRole("button", { name: "设置" })).toBeInViewport({ ratio: 1 });
});
