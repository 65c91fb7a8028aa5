import { marksIn } from "../../marks";
import { type Desk, expect, test } from "./console-test";

const editor = 'textarea[data-qa-id="qa-send-message-textarea"]';
const send = '[data-qa-id="qa-send-message-button"]';
const offence = "加我微信看图";
const hold = (desk: Desk) => desk.frame.locator('redline-bar [data-slot="hold"]');

async function typed(desk: Desk, words: string): Promise<void> {
  await desk.page.locator(editor).click();
  await desk.page.keyboard.insertText(words);
}

/** Both engines: the one in the page, and the service worker's where the page's policy forbids the first. */
for (const [engine, query] of [
  ["local engine", ""],
  ["worker engine", "?csp"],
] as const) {
  test.describe(engine, () => {
    test("the verdict is of the text being sent, not of the one before", async ({ open }) => {
      const desk = await open("feige", query);
      await desk.typeChecked(editor, "亲，在的呢");
      await desk.page.keyboard.press("Enter");
      await expect.poll(() => desk.sent()).toEqual(["亲，在的呢"]);
      // Both strokes in one go: nothing had time to check in between.
      await desk.page.evaluate((box) => {
        const field = document.querySelector<HTMLTextAreaElement>(box);
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, "加我微信看图");
        field?.dispatchEvent(new Event("input", { bubbles: true }));
      }, editor);
      await desk.page.keyboard.press("Enter");
      await expect(hold(desk)).toContainText("加我微信");
      expect(await desk.sent()).toEqual(["亲，在的呢"]);
    });

    test("another text after a stop is a new decision", async ({ open }) => {
      const desk = await open("feige", query);
      await typed(desk, offence);
      await desk.page.keyboard.press("Enter");
      await expect(hold(desk)).toHaveAttribute("data-armed", "");
      await desk.page.keyboard.insertText("，好评返现");
      await expect(hold(desk)).toHaveCount(0);
      await desk.page.keyboard.press("Enter");
      await expect(hold(desk)).toBeVisible();
      expect(await desk.sent()).toEqual([]);
    });

    test("in block mode nothing but a fix lets it go", async ({ open, settings }) => {
      await settings({ guard: { block: "block", warn: "remind", hint: "off" } });
      const desk = await open("feige", query);
      await typed(desk, offence);
      for (let press = 0; press < 3; press += 1) {
        await desk.page.keyboard.press("Enter");
        await expect(hold(desk)).toHaveAttribute("data-armed", "");
        await expect(hold(desk).getByRole("button", { name: "仍然发送" })).toHaveCount(0);
      }
      await desk.page.locator(send).click();
      expect(await desk.sent()).toEqual([]);
      await desk.typeChecked(editor, "亲，在这里发给您就好");
      await desk.page.keyboard.press("Enter");
      await expect.poll(() => desk.sent()).toEqual(["亲，在这里发给您就好"]);
    });
  });
}

test("a second press nobody can have thought about is held, and so is a key held down", async ({ open }) => {
  const desk = await open("feige");
  await typed(desk, offence);
  await desk.page.keyboard.press("Enter");
  await desk.page.keyboard.press("Enter");
  expect(await desk.sent()).toEqual([]);
  await expect(hold(desk)).toHaveAttribute("data-armed", "");
  // Down without up repeats.
  await desk.page.keyboard.down("Enter");
  expect(await desk.sent()).toEqual([offence]);
  await desk.page.keyboard.up("Enter");
  await typed(desk, offence);
  await desk.page.keyboard.down("Enter");
  await expect(hold(desk)).toHaveAttribute("data-armed", "");
  for (let repeat = 0; repeat < 5; repeat += 1) await desk.page.keyboard.down("Enter");
  await desk.page.keyboard.up("Enter");
  expect(await desk.sent()).toEqual([offence]);
});

test("仍然发送 lets the agent's next press through and sends nothing itself", async ({ open }) => {
  const desk = await open("feige");
  await typed(desk, offence);
  await desk.page.keyboard.press("Enter");
  await hold(desk).getByRole("button", { name: "仍然发送" }).click();
  expect(await desk.sent()).toEqual([]);
  await expect(desk.page.locator(editor)).toBeFocused();
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toEqual([offence]);
});

test("the page cannot press 仍然发送", async ({ open }) => {
  const desk = await open("feige");
  await typed(desk, offence);
  await desk.page.keyboard.press("Enter");
  await expect(hold(desk)).toBeVisible();
  await desk.page.evaluate(() => {
    for (const button of document.querySelector("redline-bar")?.shadowRoot?.querySelectorAll("button") ?? []) button.click();
  });
  await expect(hold(desk)).toContainText("先别发");
});

test("Shift+Enter breaks the line", async ({ open }) => {
  const desk = await open("feige");
  await typed(desk, offence);
  await desk.page.keyboard.press("Shift+Enter");
  await expect(hold(desk)).toHaveCount(0);
  await expect(desk.page.locator(editor)).toHaveValue(`${offence}\n`);
});

test("where Ctrl+Enter sends, it is held, and Enter is a line break once it was seen to be one", async ({ open }) => {
  const desk = await open("feige", "?keys=ctrl-enter");
  await desk.typeChecked(editor, "亲");
  await desk.page.keyboard.press("Enter");
  await expect(desk.page.locator(editor)).toHaveValue("亲\n");
  await desk.page.keyboard.insertText(offence);
  await desk.page.keyboard.press("Enter");
  await expect(desk.page.locator(editor)).toHaveValue(`亲\n${offence}\n`);
  await expect(hold(desk)).toHaveCount(0);
  await desk.page.keyboard.press("Control+Enter");
  await expect(hold(desk)).toBeVisible();
  expect(await desk.sent()).toEqual([]);
});

test("a reminder lets the message go and says so; off says nothing", async ({ open, settings }) => {
  await settings({ guard: { block: "remind", warn: "remind", hint: "off" } });
  const desk = await open("feige");
  await typed(desk, offence);
  await expect.poll(() => marksIn(desk.page, editor)).toEqual(["加我微信"]);
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toEqual([offence]);
  await expect(desk.frame.locator('redline-bar [data-slot="recall"]')).toContainText("加我微信");
  await settings({ guard: { block: "off", warn: "off", hint: "off" } });
  await typed(desk, offence);
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toHaveLength(2);
});

test("a send by script is not ours to stop; what it sends is seen afterwards", async ({ open }) => {
  const desk = await open("feige");
  await typed(desk, offence);
  await desk.page.locator(send).evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => desk.sent()).toEqual([offence]);
  await expect(desk.frame.locator('redline-bar [data-slot="recall"]')).toContainText("加我微信");
});

test("Pinduoduo's own question before the same words go out twice stays the agent's", async ({ open }) => {
  const desk = await open("pinduoduo");
  const words = "亲，在的呢，请问有什么可以帮您";
  await desk.typeChecked("#replyTextarea", words);
  await expect(desk.frame.locator('redline-bar [data-slot="repeat"]')).toBeVisible();
  await desk.page.keyboard.press("Enter");
  await desk.page.getByRole("button", { name: "继续发送" }).click();
  await expect.poll(() => desk.sent()).toEqual([words]);
});

test("switched off, neither key nor click is held", async ({ open, settings }) => {
  await settings({ enabled: false });
  const desk = await open("feige");
  await typed(desk, offence);
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toEqual([offence]);
  await typed(desk, offence);
  await desk.page.locator(send).click();
  await expect.poll(() => desk.sent()).toEqual([offence, offence]);
  await expect(desk.frame.locator("redline-bar")).toHaveCount(0);
});
