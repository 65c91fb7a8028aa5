import { join } from "node:path";
import type { Page } from "playwright-core";
import { marksIn } from "../marks";
import { type DemoMessage, messages } from "./messages";
import { table } from "./table";

const editor = "#reply";
const card = "redline-card";

/** Types every message, prints what came of it, replaces once and undoes. Returns how often something else came than expected. */
export async function tour(page: Page, out: string): Promise<number> {
  const rows: string[][] = [["", "类型", "平台", "输入", "标出", "建议"]];
  let failures = 0;
  for (const message of messages) {
    const { marks, suggestion } = await typeOne(page, message);
    const right = JSON.stringify(marks) === JSON.stringify(message.marks);
    if (!right) failures += 1;
    const asked = message.asked ? `（问：${message.asked}）` : "";
    rows.push([
      right ? "✓" : "✗",
      message.kind,
      message.platform ?? "douyin",
      asked + message.text,
      marks.join(" · ") || "—",
      right ? suggestion || "—" : `应标出：${message.marks.join(" · ") || "—"}`,
    ]);
  }
  console.log(table(rows));
  failures += await replaceAndUndo(page, out);
  return failures;
}

async function clear(page: Page): Promise<void> {
  await page.locator(editor).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await settled(page, []);
}

/** Waits for the marks that should be there; when they never come, what is there is the answer. */
async function settled(page: Page, expected: readonly string[]): Promise<string[]> {
  const deadline = Date.now() + 3000;
  for (;;) {
    const marks = await marksIn(page, editor);
    if (JSON.stringify(marks) === JSON.stringify(expected) || Date.now() > deadline) return marks;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function typeOne(page: Page, message: DemoMessage): Promise<{ marks: string[]; suggestion: string }> {
  await page.locator(`[data-id="${message.platform ?? "douyin"}"]`).click();
  await page.locator(`[data-kind="${message.editor ?? "textarea"}"]`).click();
  // The shop's answer ends what was asked before; every message starts where the buyer asked nothing but this.
  await page.evaluate((asked) => {
    window.desk.robot("请稍等");
    window.desk.arrive(window.desk.openUid, asked);
  }, message.asked ?? "你好");
  await clear(page);
  if (message.pinyin) {
    const early = await compose(page, message.pinyin, message.text);
    if (early.length > 0) return { marks: ["拼音未上屏就标出了"], suggestion: "" };
  } else {
    await page.keyboard.type(message.text);
  }
  // A compliant text has no mark to wait for: its checking is over when a mark put behind it has come and gone.
  if (message.marks.length === 0) {
    await page.keyboard.type("，没有发票");
    const both = await settled(page, ["没有发票"]);
    for (let back = 0; back < 5; back += 1) await page.keyboard.press("Backspace");
    const after = await settled(page, []);
    return { marks: both.length === 1 ? after : both.slice(0, -1), suggestion: "" };
  }
  const marks = await settled(page, message.marks);
  return { marks, suggestion: marks.length > 0 ? await suggested(page) : "" };
}

/** Types through an input method; returns what was marked while the letters were still its own. */
async function compose(page: Page, pinyin: string, text: string): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  for (let end = 1; end <= pinyin.length; end += 1) {
    await cdp.send("Input.imeSetComposition", { text: pinyin.slice(0, end), selectionStart: end, selectionEnd: end });
  }
  await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const early = await marksIn(page, editor);
  await cdp.send("Input.insertText", { text });
  await cdp.detach();
  return early;
}

/** The first suggestion the card offers. */
async function suggested(page: Page): Promise<string> {
  await page.keyboard.press("Alt+Enter");
  const first = page.locator(`${card} [data-suggestion]`).first();
  await first.waitFor({ state: "visible", timeout: 3000 }).catch(() => undefined);
  const words = (await first.count()) > 0 ? ((await first.textContent()) ?? "") : "";
  await page.keyboard.press("Escape");
  return words;
}

const value = (page: Page): Promise<string> => page.locator(editor).inputValue();

/** One replacement through the card, then the editor's own undo. */
async function replaceAndUndo(page: Page, out: string): Promise<number> {
  await page.locator('[data-id="douyin"]').click();
  await page.locator('[data-kind="textarea"]').click();
  await clear(page);
  const before = "亲，这款没有发票哦";
  await page.keyboard.type(before);
  await settled(page, ["没有发票"]);
  await page.keyboard.press("Alt+Enter");
  const first = page.locator(`${card} [data-suggestion]`).first();
  await first.waitFor({ state: "visible" });
  await page.screenshot({ path: join(out, "card.png") });
  await first.click();
  await settled(page, []);
  const after = await value(page);
  await page.locator(editor).press("Control+Z");
  const undone = await value(page);
  const right = after !== before && undone === before;
  console.log(
    `\n${table([
      ["", "步骤", "输入框里"],
      [after !== before ? "✓" : "✗", "点建议", after],
      [undone === before ? "✓" : "✗", "Ctrl+Z", undone],
    ])}`,
  );
  return right ? 0 : 1;
}
