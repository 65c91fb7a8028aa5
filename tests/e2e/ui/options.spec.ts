import { marsFile } from "../mars-file";
import { expect, test } from "./ui-test";

const wide = { width: 1100, height: 820 };
const json = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

test("a broken rule file changes nothing and says where it is broken", async ({ own, stored }) => {
  const options = await own("options.html", wide);
  const files = options.locator("#files");
  await files
    .locator("input[type=file]")
    .setInputFiles(json("mine.json", '{\n  "topic": "invoice",\n  "rules": [{ "id": "mine/a", "match": ["(没开"] }]\n}\n'));
  const alert = files.getByRole("alert");
  await expect(alert).toContainText("没有作任何改动");
  await expect(alert).toContainText(/mine\.json 第 3 行第 \d+ 列/);
  expect(await stored()).toBeUndefined();
});

test("a good rule file is taken and found among the rules", async ({ own, stored }) => {
  const options = await own("options.html", wide);
  await options.locator("#files input[type=file]").setInputFiles(json(marsFile.name, marsFile.text));
  await expect(options.locator("#files")).toContainText("已添加 1 个文件");
  expect(await stored()).toMatchObject({ files: [marsFile] });
  const popup = await own("popup.html");
  await popup.getByRole("tab", { name: "试一试" }).click();
  await popup.getByLabel("您的回复").fill("放心，火星直邮");
  await expect(popup.locator(".findings")).toContainText("本店不许说火星直邮");
});

test("words pasted from a spreadsheet are taken; one bad row and none is", async ({ own, stored }) => {
  const options = await own("options.html", wide);
  const terms = options.locator("#terms");
  await terms.getByRole("textbox").first().fill("同款\t红线\n私聊\t严重");
  await terms.getByRole("button", { name: "加入" }).click();
  await expect(terms.getByRole("alert")).toContainText("第 2 行");
  expect(await stored()).toBeUndefined();
  await terms.getByRole("textbox").first().fill("同款\t红线\n私聊\t风险\t是\t在平台里聊");
  await terms.getByRole("button", { name: "加入" }).click();
  await expect(terms).toContainText("已加入 2 个");
  await expect(terms.getByRole("alert")).toHaveCount(0);
  expect(await stored()).toMatchObject({
    terms: [
      { text: "同款", level: "block" },
      { text: "私聊", level: "warn", evasive: true, replace: "在平台里聊" },
    ],
  });
});

test("a console file is refused with its line", async ({ own, stored }) => {
  const options = await own("options.html", wide);
  const sites = options.locator("#sites");
  await sites.locator("input[type=file]").setInputFiles(json("consoles.json", '{\n  "version": 1,\n  "consoles": [\n    { "name": "x" }\n  ]\n}'));
  await expect(sites.getByRole("alert")).toContainText("consoles.json 第 4 行");
  expect(await stored()).toBeUndefined();
});

test("the guard's modes and the keys are chosen; keys for typing are refused", async ({ own, stored }) => {
  const options = await own("options.html", wide);
  await options.locator("#guard").getByLabel("红线").selectOption({ label: "改好才能发" });
  await expect(options.locator("#guard")).toContainText("一直拦着，直到改好");
  const next = options.locator("#look").getByLabel("下一处");
  await next.press("a");
  await expect(options.locator("#look").getByRole("alert")).toContainText("打字要用");
  await next.press("Control+Alt+J");
  await expect(next).toHaveValue("Ctrl+Alt+J");
  expect(await stored()).toMatchObject({ guard: { block: "block" }, keys: { next: "Ctrl+Alt+J", previous: "Shift+F8" } });
});

test("all settings go out as a file and come back; a foreign file does not", async ({ own, settings, stored }) => {
  const before = { version: 1, terms: [{ text: "同款" }], allow: ["公众号文章"], theme: "dark" };
  await settings(before);
  const options = await own("options.html", wide);
  const backup = options.locator("#backup");
  const download = options.waitForEvent("download");
  await backup.getByRole("button", { name: "导出全部设置" }).click();
  const path = await (await download).path();
  await backup.getByRole("button", { name: "恢复默认设置" }).click();
  await backup.getByRole("button", { name: "再点一次" }).click();
  await expect(backup).toContainText("已恢复默认");
  expect(await stored()).toBeUndefined();
  await backup.locator("input[type=file]").setInputFiles(json("other.json", '{"name":"other"}'));
  await expect(backup.getByRole("alert")).toContainText("不是红线助手的设置文件");
  expect(await stored()).toBeUndefined();
  await backup.locator("input[type=file]").setInputFiles(path);
  await expect(backup).toContainText("已导入");
  expect(await stored()).toMatchObject(before);
});

test("the language changes at once", async ({ own }) => {
  const options = await own("options.html", wide);
  await options.getByLabel("语言").selectOption({ label: "English" });
  await expect(options.getByRole("heading", { name: "Before sending" })).toBeVisible();
  await expect(options.locator("html")).toHaveAttribute("lang", "en");
});

test("the looks follow the system at once, unless the agent chose", async ({ own }) => {
  const options = await own("options.html", wide);
  const ground = () => options.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await options.emulateMedia({ colorScheme: "light" });
  await expect.poll(ground).toBe("rgb(245, 246, 248)");
  await options.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).toBe("rgb(25, 27, 31)");
  await options.locator("#look").getByRole("combobox").first().selectOption({ label: "浅色" });
  await expect.poll(ground).toBe("rgb(245, 246, 248)");
});
