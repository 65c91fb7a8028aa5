import type { EditorName } from "../../editors/build";
import { type Bench, box, expect, test } from "./editor-test";

const mark = "没有发票";
const words = "可以开发票的";

async function openCard(bench: Bench, nth: number): Promise<void> {
  await bench.clickOn(mark, nth);
  await expect(bench.suggestions.first()).toBeVisible();
}

/** What an editor may be excused from, with the reason. */
export interface EditorFacts {
  /** One line only. */
  readonly single?: boolean;
  /** Its history keeps in one step what happens within its own short while, typing and replacement alike. */
  readonly joinsUndo?: boolean;
  /** What it does, with or without us, with text that is dragged in from elsewhere; it takes it if nothing is said. */
  readonly drop?: "refuses" | "takes it at times";
}

/** Registers what every editor has to pass. */
export function checkEditor(name: EditorName, facts: EditorFacts = {}): void {
  test.describe(name, () => {
    test("marks an offence, and a compliant text not", async ({ bench }) => {
      const one = await bench(name);
      await one.type(`亲，${mark}的哦`);
      await expect.poll(one.marks).toEqual([mark]);
      await one.type("亲，可以开发票的");
      await expect.poll(one.marks).toEqual([]);
    });

    test("marks move with what is typed before them and go when they are typed into", async ({ bench }) => {
      const one = await bench(name);
      await one.type(`${mark}的哦`);
      await expect.poll(one.marks).toEqual([mark]);
      await one.move("Home");
      await one.page.keyboard.type("您好，");
      await expect.poll(one.text).toBe(`您好，${mark}的哦`);
      await expect.poll(one.marks).toEqual([mark]);
      await one.move("ArrowRight");
      await one.move("Delete");
      await expect.poll(one.text).toBe("您好，没发票的哦");
      await one.page.keyboard.type("问题，");
      await expect.poll(one.text).toBe("您好，没问题，发票的哦");
      await expect.poll(one.marks).toEqual([]);
    });

    test("a replacement is exact, typing goes on behind it, undo takes it back and redo puts it there again", async ({ bench }) => {
      const one = await bench(name);
      await one.type(`亲，${mark}呢`);
      await expect.poll(one.marks).toEqual([mark]);
      await openCard(one, 0);
      await one.suggestions.first().click();
      await expect.poll(one.text).toBe(`亲，${words}呢`);
      await expect.poll(one.marks).toEqual([]);
      await expect(one.page.locator("redline-card")).toHaveCount(0);
      await one.page.keyboard.type("啊");
      // The caret was inside the marked words; it is behind the new ones.
      await expect.poll(one.text).toBe(`亲，${words}啊呢`);
      await one.page.keyboard.press("Backspace");
      await expect.poll(one.text).toBe(`亲，${words}呢`);
      const before = facts.joinsUndo ? ["", `亲，${mark}呢`] : [`亲，${mark}呢`];
      for (let step = 0; step < 6 && !before.includes(await one.text()); step += 1) await one.move("Control+Z");
      expect(before).toContain(await one.text());
      for (let step = 0; step < 6 && !(await one.text()).includes(words); step += 1) await one.move("Control+Shift+Z");
      expect(await one.text()).toContain(`亲，${words}`);
      await expect.poll(one.marks).toEqual([]);
    });

    test("of three equal findings the middle one is fixed, then another", async ({ bench }) => {
      const one = await bench(name);
      await one.type(`${mark}，${mark}，${mark}`);
      await expect.poll(one.marks).toEqual([mark, mark, mark]);
      await openCard(one, 1);
      await one.suggestions.first().click();
      await expect.poll(one.text).toBe(`${mark}，${words}，${mark}`);
      await expect.poll(one.marks).toEqual([mark, mark]);
      // The next fix leaves the last one standing.
      await openCard(one, 1);
      await one.suggestions.first().click();
      await expect.poll(one.text).toBe(`${mark}，${words}，${words}`);
      await expect.poll(one.marks).toEqual([mark]);
    });

    test("nothing is marked while an input method composes, at the end and in the middle", async ({ bench }) => {
      const one = await bench(name);
      await one.type("亲，的哦");
      await one.compose("mei'you'fa'piao");
      expect(await one.marks()).toEqual([]);
      await one.compose(mark);
      expect(await one.marks()).toEqual([]);
      await one.commit(mark);
      await expect.poll(one.text).toBe(`亲，的哦${mark}`);
      await expect.poll(one.marks).toEqual([mark]);
      await one.type("您好，加我微信");
      await expect.poll(one.marks).toEqual(["加我微信"]);
      await one.clickOn("您好", 0);
      await one.compose(mark);
      expect(await one.marks()).not.toContain(mark);
      await one.commit(mark);
      await expect.poll(one.text).toBe(`您${mark}好，加我微信`);
      await expect.poll(one.marks).toEqual([mark, "加我微信"]);
    });

    test("text put in by script is marked, and none stays when it is cleared", async ({ bench }) => {
      const one = await bench(name);
      await one.page.locator(box).click();
      await one.set(`亲，${mark}的哦`);
      await expect.poll(one.marks).toEqual([mark]);
      await one.set("");
      await expect.poll(one.marks).toEqual([]);
      await one.type(mark);
      await expect.poll(one.marks).toEqual([mark]);
    });

    if (facts.single) return;

    test("lines are lines: each is marked, words do not run together", async ({ bench }) => {
      const one = await bench(name);
      await one.type(`亲，${mark}`);
      for (const line of ["没有发", `票，${mark}`]) {
        await one.page.keyboard.press("Enter");
        await one.page.keyboard.insertText(line);
      }
      await expect.poll(one.text).toBe(`亲，${mark}\n没有发\n票，${mark}`);
      await expect.poll(one.marks).toEqual([mark, mark]);
      await openCard(one, 1);
      await one.suggestions.first().click();
      await expect.poll(one.text).toBe(`亲，${mark}\n没有发\n票，${words}`);
      await one.page.keyboard.type("哦");
      await expect.poll(one.text).toBe(`亲，${mark}\n没有发\n票，${words}哦`);
    });
  });
}
