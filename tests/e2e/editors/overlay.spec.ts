import { redPixels } from "../../red-pixels";
import { inOurWorld } from "../our-world";
import { type Bench, box, expect, test } from "./editor-test";

const mark = "没有发票";

const dialog = (style: string): string =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><dialog style="${style}"><textarea id="editor" cols="40" rows="3"></textarea></dialog><script>document.querySelector("dialog").showModal()</script>`;

// As in Chromium before fields had ranges of their own.
test.use({ flags: ["--disable-blink-features=OpaqueRange"], pages: { "/dialog": dialog(""), "/moved": dialog("transform: translate(20px, 10px)") } });

/** The lines drawn over the page, as boxes on the screen. */
const lines = (bench: Bench): Promise<{ left: number; right: number; bottom: number }[]> =>
  bench.page.evaluate(() =>
    [...(document.querySelector("redline-marks")?.shadowRoot?.querySelectorAll("i") ?? [])].map((line) => {
      const { left, right, bottom } = line.getBoundingClientRect();
      return { left, right, bottom };
    }),
  );

/** Where words of the first line of a field have to be: measured by a canvas, which knows nothing of us. */
const expected = (bench: Bench, before: string, words: string): Promise<{ left: number; right: number }> =>
  bench.page.locator(box).evaluate(
    (field, [lead, text]) => {
      const style = getComputedStyle(field);
      const context = document.createElement("canvas").getContext("2d");
      if (!context) throw new Error("no canvas");
      context.font = style.font;
      const scale = field.getBoundingClientRect().width / (field as HTMLElement).offsetWidth;
      const inner = (Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth)) * scale;
      const left = field.getBoundingClientRect().left + inner + context.measureText(lead).width * scale;
      return { left, right: left + context.measureText(text).width * scale };
    },
    [before, words] as const,
  );

async function agrees(bench: Bench, before: string): Promise<void> {
  await expect
    .poll(async () => {
      const [line] = await lines(bench);
      const { left, right } = await expected(bench, before, mark);
      return line ? Math.max(Math.abs(line.left - left), Math.abs(line.right - right)) : Number.POSITIVE_INFINITY;
    })
    .toBeLessThan(1.5);
}

for (const name of ["textarea", "input"]) {
  test(`${name}: the line is under the words, while they move, and goes with them`, async ({ bench }) => {
    const one = await bench(name);
    expect(await one.page.evaluate(() => "createValueRange" in HTMLTextAreaElement.prototype)).toBe(false);
    await one.type(`亲，${mark}的哦`);
    await agrees(one, "亲，");
    await one.page.keyboard.press("Home");
    await one.page.keyboard.type("您好");
    await agrees(one, "您好亲，");
    await one.type("亲，可以开发票的");
    await expect.poll(() => lines(one)).toEqual([]);
  });

  test(`${name}: the line follows zoom, font and place`, async ({ bench }) => {
    const one = await bench(name);
    await one.type(`亲，${mark}的哦`);
    await agrees(one, "亲，");
    await one.page.evaluate(() => {
      document.body.style.paddingTop = "40px";
    });
    await agrees(one, "亲，");
    await one.page.locator(box).evaluate((field) => {
      (field as HTMLElement).style.font = "22px/2 monospace";
      (field as HTMLElement).style.paddingLeft = "37px";
    });
    await agrees(one, "亲，");
    await one.page.evaluate(() => {
      document.body.style.zoom = "1.5";
    });
    await agrees(one, "亲，");
  });
}

test("a line scrolled out of its field is not drawn, and comes back", async ({ bench }) => {
  const one = await bench("textarea");
  await one.type(`${"亲，\n".repeat(30)}${mark}`);
  await expect.poll(async () => (await lines(one)).length).toBe(1);
  await one.page.locator(box).evaluate((field) => field.scrollTo(0, 0));
  await expect.poll(() => lines(one)).toEqual([]);
  await one.page.locator(box).evaluate((field) => field.scrollTo(0, field.scrollHeight));
  await expect.poll(async () => (await lines(one)).length).toBe(1);
});

test("the card opens on a drawn line, and replaces", async ({ bench }) => {
  const one = await bench("textarea");
  await one.type(`亲，${mark}呢`);
  await agrees(one, "亲，");
  await one.page.keyboard.press("Alt+Enter");
  await one.suggestions.first().click();
  await expect.poll(one.text).toBe("亲，可以开发票的呢");
  await expect.poll(() => lines(one)).toEqual([]);
});

test("rich text is still marked by the browser", async ({ bench }) => {
  const one = await bench("contenteditable");
  await one.type(`亲，${mark}的哦`);
  await expect.poll(one.marks).toEqual([mark]);
  expect(await lines(one)).toEqual([]);
});

test("the overlay leaves nothing in the page when the agent leaves the field", async ({ bench }) => {
  const one = await bench("textarea");
  await one.type(mark);
  await agrees(one, "");
  await one.page.locator(box).evaluate((field) => (field as HTMLElement).blur());
  await expect(one.page.locator("redline-marks")).toHaveCount(0);
  await one.page.locator(box).click();
  await agrees(one, "");
});

test("the page may replace what its field is in: the line goes, and is not in the way", async ({ bench }) => {
  const one = await bench("textarea");
  await one.type(mark);
  await agrees(one, "");
  await one.page.evaluate(() => document.body.replaceWith(document.createElement("body")));
  await expect(one.page.locator("redline-marks")).toHaveCount(0);
});

/** As in Chromium before 114. */
const withoutPopover = (bench: Bench): Promise<unknown> =>
  inOurWorld(bench.page, "for (const name of ['popover', 'showPopover', 'togglePopover']) delete HTMLElement.prototype[name]");

test("without popovers the line is seen in a modal dialog, which covers all that is outside of it", async ({ bench }) => {
  const one = await bench("dialog");
  await withoutPopover(one);
  await one.type(`亲，${mark}呢`);
  await agrees(one, "亲，");
  expect(await redPixels(one.page, box)).toBeGreaterThan(20);
  await one.page.keyboard.press("Alt+Enter");
  await one.suggestions.first().click();
  await expect(one.page.locator(box)).toHaveValue("亲，可以开发票的呢");
  await expect.poll(() => redPixels(one.page, box)).toBe(0);
});

test("without popovers no line is drawn where a dialog would carry it to another place", async ({ bench }) => {
  const one = await bench("moved");
  await withoutPopover(one);
  await one.type(`亲，${mark}呢`);
  await expect(one.page.locator("dialog redline-marks")).toBeAttached();
  expect(await lines(one)).toEqual([]);
  await one.page.locator("dialog").evaluate((box) => {
    box.style.transform = "none";
  });
  await agrees(one, "亲，");
});
