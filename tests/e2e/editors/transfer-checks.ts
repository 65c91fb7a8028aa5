import type { EditorName } from "../../editors/build";
import type { EditorFacts } from "./editor-checks";
import { type Bench, box, expect, test } from "./editor-test";

const mark = "没有发票";
/** More than 100 kB of it in UTF-8. */
const long = "您好，这款料子很舒服的。".repeat(3_000);

/** Puts a text beside the editor and drags it in with the pointer, as one does with a customer's order number. */
async function dragIn(bench: Bench, text: string): Promise<void> {
  const { page } = bench;
  const from = await page.evaluate((words) => {
    const source = document.createElement("p");
    source.textContent = words;
    source.style.cssText = "position:fixed;left:20px;top:20px";
    document.body.append(source);
    getSelection()?.selectAllChildren(source);
    const { left, top, width, height } = source.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, text);
  const { x = 0, y = 0, width = 0 } = (await page.locator(box).boundingBox()) ?? {};
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 18, { steps: 6 });
  await page.mouse.move(x + width / 2 + 4, y + 18);
  await page.mouse.up();
}

/** Registers what every editor has to pass when text comes in otherwise than by typing. */
export function checkTransfer(name: EditorName, facts: EditorFacts): void {
  test.describe(name, () => {
    if (facts.drop === undefined) {
      test("text that is dragged in is marked", async ({ bench }) => {
        const one = await bench(name);
        await one.type("亲，");
        await dragIn(one, mark);
        await expect.poll(one.text).toContain(mark);
        await expect.poll(one.marks).toEqual([mark]);
      });
    } else if (facts.drop === "refuses") {
      test("text that is dragged in is not taken, and nothing is marked", async ({ bench }) => {
        const one = await bench(name);
        await one.type("亲，");
        await dragIn(one, mark);
        await one.page.locator(box).click();
        await one.page.keyboard.insertText("在的");
        await expect.poll(one.text).toContain("在的");
        expect(await one.marks()).toEqual([]);
      });
    }

    test("100 kB pasted at once are taken, marked where they offend, and typed in", async ({ bench, browserContext }) => {
      test.slow();
      await browserContext.grantPermissions(["clipboard-read", "clipboard-write"]);
      const one = await bench(name);
      await one.page.evaluate((words) => navigator.clipboard.writeText(words), `${mark}。${long}`);
      await one.page.locator(box).click();
      await one.page.keyboard.press("Control+V");
      await expect.poll(async () => (await one.text()).length, { timeout: 30_000 }).toBeGreaterThan(long.length);
      await one.page.keyboard.press("Control+Home");
      await expect.poll(one.marks, { timeout: 30_000 }).toContain(mark);
      await one.page.keyboard.type("亲，");
      await expect.poll(async () => (await one.text()).slice(0, 6), { timeout: 30_000 }).toBe(`亲，${mark}`);
      await expect.poll(one.marks, { timeout: 30_000 }).toContain(mark);
    });
  });
}
