import { marksIn } from "../../marks";
import { marsFile } from "../mars-file";
import { inOurWorld } from "../our-world";
import { type Desk, expect, test } from "./console-test";

const feige = 'textarea[data-qa-id="qa-send-message-textarea"]';
const dongdong = ".EditorContent";
const onlyAfterInvoice = "火星才有的哦";
const line = (desk: Desk, slot: string) => desk.frame.locator(`redline-bar [data-slot="${slot}"]`);

test("a page that writes another conversation into the nodes of the last one changes the context at once", async ({ open, settings }) => {
  await settings({ files: [marsFile] });
  const desk = await open("dongdong");
  await desk.page.locator(dongdong).click();
  await desk.page.keyboard.insertText(onlyAfterInvoice);
  await expect.poll(() => marksIn(desk.page, dongdong)).toEqual(["火星才有"]);
  await expect(line(desk, "chip")).toContainText("发票");
  // The focus stays where it is: agents switch by key.
  await desk.page.evaluate(() => {
    for (const text of document.querySelectorAll(".message_left .message__content")) (text.firstChild as Text).data = "到哪了呀";
    const name = document.querySelector(".chat-head-name span")?.firstChild;
    if (name) (name as Text).data = "另一位买家";
  });
  await expect(line(desk, "chip")).toHaveCount(0);
  await desk.page.keyboard.insertText("，加我微信");
  await expect.poll(() => marksIn(desk.page, dongdong)).toEqual(["加我微信"]);
});

test("another list in the place of the one that was heard is heard, with the focus left where it is", async ({ open }) => {
  const desk = await open("dongdong");
  await desk.page.locator(dongdong).click();
  await expect(line(desk, "chip")).toContainText("发票");
  await desk.page.evaluate(() => {
    const list = document.querySelector("#t-chat-scroll");
    const next = list?.cloneNode(true) as Element | undefined;
    for (const text of next?.querySelectorAll(".message_left .message__content") ?? []) text.textContent = "给好评有返现吗";
    if (next) list?.replaceWith(next);
  });
  await expect(line(desk, "chip")).toContainText("评价");
});

test("a conversation that the page keeps hidden is not heard", async ({ open, settings }) => {
  await settings({ files: [marsFile] });
  const desk = await open("dongdong");
  await desk.page.evaluate(() => {
    const list = document.querySelector("#t-chat-scroll");
    const kept = list?.cloneNode(true) as HTMLElement | undefined;
    if (!list || !kept) return;
    for (const text of list.querySelectorAll(".message_left .message__content")) text.textContent = "到哪了呀";
    kept.style.display = "none";
    list.after(kept);
  });
  await desk.page.locator(dongdong).click();
  await desk.page.keyboard.insertText(`${onlyAfterInvoice}，加我微信`);
  await expect.poll(() => marksIn(desk.page, dongdong)).toEqual(["加我微信"]);
  await expect(line(desk, "chip")).toHaveCount(0);
});

test("a keystroke does not read the list again, however long it is", async ({ open }) => {
  const desk = await open("feige");
  await desk.page.locator(feige).click();
  await desk.page.evaluate(() => {
    const list = document.querySelector(".messageList");
    const message = list?.querySelector(".msgItemWrap:last-child");
    list?.prepend(...Array.from({ length: 5000 }, () => message?.cloneNode(true) ?? ""));
  });
  await desk.page.keyboard.insertText("加我微信");
  await expect.poll(() => marksIn(desk.page, feige)).toEqual(["加我微信"]);
  await inOurWorld(
    desk.page,
    `globalThis.reads = 0; { const { querySelectorAll } = Document.prototype;
       Document.prototype.querySelectorAll = function (css) { if (css.includes("message")) reads += 1; return querySelectorAll.call(this, css); }; }`,
  );
  for (const letter of "亲，没有发票") await desk.page.keyboard.insertText(letter);
  await expect.poll(() => marksIn(desk.page, feige)).toEqual(["加我微信", "没有发票"]);
  expect(await inOurWorld(desk.page, "reads")).toBe(0);
});

test("the same words to another buyer are no repetition", async ({ open }) => {
  const desk = await open("feige");
  const words = "亲，在的呢，请问有什么可以帮您";
  await desk.page.locator(feige).click();
  await desk.page.keyboard.insertText(words);
  await expect(line(desk, "repeat")).toBeVisible();
  await desk.page.locator('[data-qa-id="qa-conversation-chat-item"]').nth(1).click();
  await desk.page.locator(feige).click();
  await desk.page.keyboard.insertText(`${words}，加我微信`);
  await expect.poll(() => marksIn(desk.page, feige)).toEqual(["加我微信"]);
  await desk.page.locator(feige).fill(words);
  await expect.poll(() => marksIn(desk.page, feige)).toEqual([]);
  await expect(line(desk, "repeat")).toHaveCount(0);
});

test("a reply goes in with its first blank selected, ready to be filled", async ({ open }) => {
  const desk = await open("feige");
  await desk.page.locator(feige).click();
  const chip = line(desk, "chip");
  await chip.getByRole("button", { name: "话术" }).click();
  const reply = chip.locator("li button").filter({ hasText: /\{.+\}/ });
  await reply.first().click();
  await expect(desk.page.locator(feige)).toBeFocused();
  await expect
    .poll(() => desk.page.locator(feige).evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd)))
    .toMatch(/^\{[^{}]+\}$/);
});

test("a console whose conversation is out of reach says so", async ({ open }) => {
  const desk = await open("feige");
  await desk.page.locator(feige).click();
  expect(await desk.status()).not.toHaveProperty("deaf");
  await desk.page.evaluate(() => {
    for (const list of document.querySelectorAll(".messageList")) list.className = "renamed";
  });
  expect(await desk.status()).toMatchObject({ found: "adapter", deaf: true });
});

test("switched off, nothing stays beside the editor", async ({ open, settings }) => {
  const desk = await open("feige");
  await desk.page.locator(feige).click();
  await expect(line(desk, "chip")).toBeVisible();
  await settings({ enabled: false });
  await expect(desk.frame.locator("redline-bar")).toHaveCount(0);
  await settings({ enabled: true });
  await expect(line(desk, "chip")).toBeVisible();
});

test("a text of which only a part was checked is named so beside the editor", async ({ open }) => {
  const desk = await open("feige");
  await desk.page.locator(feige).click();
  await desk.page.keyboard.insertText(`加我微信${"您好，这款料子很舒服的。".repeat(10_000)}`);
  await expect(line(desk, "partial")).toContainText("没有查完");
  await desk.page.locator(feige).fill("加我微信");
  await expect(line(desk, "partial")).toHaveCount(0);
});

test("a conversation that is opened is heard before the agent turns to the editor, also when the page makes a new one", async ({ open }) => {
  const desk = await open("feige");
  await desk.page.locator('[data-qa-id="qa-conversation-chat-item"]').nth(2).click();
  await expect(line(desk, "chip")).toContainText("评价");
  await desk.page.locator('[data-qa-id="qa-conversation-chat-item"]').nth(0).click();
  await expect(line(desk, "chip")).toContainText("发票");
  const box = await desk.page.locator(feige).boundingBox();
  const chip = await line(desk, "chip").boundingBox();
  expect(chip?.x).toBeGreaterThanOrEqual(box?.x ?? 0);
  expect((chip?.y ?? 0) + (chip?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
});

test("a robot's offence is noticed although the agent never turned to the editor", async ({ open }) => {
  const desk = await open("feige");
  await desk.page.locator('[data-qa-id="qa-conversation-chat-item"]').nth(1).click();
  await expect(line(desk, "chip")).toBeVisible();
  await desk.page.evaluate(() => window.desk.robot("加我微信领红包"));
  await expect(line(desk, "recall")).toContainText("加我微信");
});
