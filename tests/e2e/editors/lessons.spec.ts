/**
 * What went wrong in comparable extensions and their editors, case by case, under the numbers of the issues where people reported it (of
 * Harper, if no other name is given). Proven elsewhere:
 *
 * - #3974 long texts: `path.spec.ts`. #1884, #3112 Escape: `path.spec.ts`. #2358 the caret, #2495, #2597 typing on and lines, #3981 one fix
 *   after another: `editor-checks.ts`, for every editor. #2559, #1978, #2039 and LanguageTool add-on #174: below, and `editor-checks.ts`
 *   through each editor's own model.
 * - #3314 switched off: `path.spec.ts`. #2509 and the like, overlays beside their words: `overlay.spec.ts`. #2998 the body replaced, #2230
 *   frames, #1524 fields that are none of ours: `hostile.spec.ts`. #3316 text runs together: `editor-checks.ts`, `text-model.test.ts`.
 * - #1711 rules that can be seen and switched off: `ui/card.spec.ts`, `ui/popup.spec.ts`. Slate #885, ProseMirror #944 compositions:
 *   `editor-checks.ts`, `consoles/guard.spec.ts`. #2776 the worker asleep: `path.spec.ts`.
 */

import { scriptRuns } from "../../bench/typing/script-time";
import { record } from "../../bench/typing/trace";
import { type Bench, box, expect, test } from "./editor-test";

const mark = "没有发票";
const words = "可以开发票的";

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{font:16px/1.6 sans-serif;margin:80px}#editor{width:400px;min-height:60px;border:1px solid}</style>${body}</html>`;

const rich = '<div id="editor" contenteditable></div>';

test.use({
  pages: {
    "/rich": page(rich),
    "/plain": page('<textarea id="editor"></textarea>'),
    "/two": page(`<input id="search" type="search">${rich}`),
    "/unspelled": page('<textarea id="editor" spellcheck="false" data-gramm="false"></textarea>'),
    // Whatever is put in comes twice, as from an editor that writes by itself what the browser has written already.
    "/twice": page(
      `${rich}<script>const box = document.querySelector("#editor"); window.doubles = false; box.addEventListener("beforeinput", ({ data }) => { if (window.doubles && data) queueMicrotask(() => { window.doubles = false; document.execCommand("insertText", false, data) }) })</script>`,
    ),
    "/pane": page(
      '<textarea id="editor"></textarea><div style="position:fixed;inset:200px 0 0 0;background:#ddd;z-index:2147483647">a pane over everything</div>',
    ),
    "/menu": page(
      `<div id="menu">${rich}</div><script>for (const type of ["pointerdown", "mousedown", "click", "focusout"]) document.addEventListener(type, (event) => { if (!menu.contains(event.type === "focusout" ? event.relatedTarget ?? menu : event.target)) menu.remove() })</script>`,
    ),
    "/body": page(
      `<iframe name="body" srcdoc="<body contenteditable id=editor style='min-height:90px;margin:0'></body>" width="500" height="300"></iframe><iframe name="design" srcdoc="<body id=editor style='min-height:90px;margin:0'></body>" width="500" height="300"></iframe><script>onload = () => { frames.design.document.designMode = "on" }</script>`,
    ),
  },
});

async function write(bench: Bench, text: string): Promise<void> {
  await bench.type(text);
  await expect.poll(bench.marks).toEqual([mark]);
}

const text = (bench: Bench): Promise<string> =>
  bench.page.locator(box).evaluate((editor) => (editor instanceof HTMLTextAreaElement ? editor.value : (editor.textContent ?? "")));

test("#3299: a page left alone wakes nothing of ours", async ({ bench, browserContext }) => {
  const one = await bench("rich");
  await write(one, mark);
  await one.page.locator(box).evaluate((editor) => (editor as HTMLElement).blur());
  // What follows the last key is over when the page has had its say for so long.
  const frames = (count: number): Promise<void> =>
    one.page.evaluate(async (all) => {
      for (let frame = 0; frame < all; frame += 1) await new Promise(requestAnimationFrame);
    }, count);
  await frames(60);
  const cdp = await browserContext.newCDPSession(one.page);
  const events = await record({ page: one.page, cdp }, () => frames(120));
  expect(scriptRuns(events).length).toBeGreaterThan(100);
  expect(scriptRuns(events).filter(({ ours }) => ours)).toEqual([]);
});

test("#3721: a card opened by a click leaves typing to the editor", async ({ bench }) => {
  const one = await bench("rich");
  await write(one, `亲，${mark}的`);
  await one.clickOn(mark, 0);
  await expect(one.suggestions.first()).toBeVisible();
  await expect(one.page.locator(box)).toBeFocused();
  await one.page.keyboard.type("1");
  expect(await text(one)).toBe("亲，没有1发票的");
});

test("#2415: only the main button of the pointer opens a card", async ({ bench }) => {
  const one = await bench("rich");
  await write(one, mark);
  const { x = 0, y = 0 } = (await one.page.locator(box).boundingBox()) ?? {};
  await one.page.mouse.move(x + 200, y + 40);
  for (const button of ["right", "middle"] as const) await one.page.mouse.click(x + 24, y + 14, { button });
  await one.page.mouse.move(x + 200, y + 40);
  await one.page.keyboard.press("Escape");
  await expect(one.page.locator("redline-card")).toHaveCount(0);
  await one.page.mouse.click(x + 24, y + 14);
  await expect(one.page.locator("redline-card")).toHaveCount(1);
});

test("#1759: Shift and Ctrl, however often, are nobody's command", async ({ bench }) => {
  const one = await bench("rich");
  await write(one, mark);
  for (const key of ["Shift", "Shift", "Control", "Control", "Alt", "Alt"]) await one.page.keyboard.press(key);
  await one.page.keyboard.type("VIP");
  await expect.poll(() => text(one)).toBe(`${mark}VIP`);
  await expect(one.page.locator("redline-card")).toHaveCount(0);
});

test("#4281: what the page does to an editor never takes the focus from where the agent is", async ({ bench }) => {
  const one = await bench("two");
  await write(one, mark);
  await one.page.locator("#search").click();
  await one.page.locator(box).evaluate((editor) => {
    editor.textContent = "加我微信";
  });
  await one.page.keyboard.type("abc");
  await expect(one.page.locator("#search")).toBeFocused();
  await expect(one.page.locator("#search")).toHaveValue("abc");
});

test("#2559, #1978, #2039: an editor that makes something else of a fix gets its text back, and the words are there to copy", async ({ bench }) => {
  const one = await bench("twice");
  await write(one, `亲，${mark}呢`);
  await one.page.evaluate(() => Object.assign(window, { doubles: true }));
  await one.page.keyboard.press("Alt+Enter");
  await one.suggestions.first().click();
  await expect(one.page.locator("redline-card output")).toHaveText(words);
  await expect.poll(() => text(one)).toBe(`亲，${mark}呢`);
});

for (const name of ["contenteditable", "quill", "tiptap", "lexical"]) {
  test(`#2668: ${name} keeps the look of the words a fix replaces`, async ({ bench }) => {
    const one = await bench(name);
    await one.type("亲，的");
    await one.move("ArrowLeft");
    await one.page.keyboard.press("Control+B");
    await one.page.keyboard.type(mark);
    await expect.poll(one.marks).toEqual([mark]);
    const weight = (of: string): Promise<string> =>
      one.page.locator(box).evaluate((editor, found) => {
        const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { parentElement, data } = walker.currentNode as Text;
          if (data.includes(found) && parentElement) return getComputedStyle(parentElement).fontWeight;
        }
        return "";
      }, of);
    expect(await weight("发票")).toBe("700");
    await one.page.keyboard.press("Alt+Enter");
    await one.suggestions.first().click();
    await expect.poll(one.text).toBe(`亲，${words}的`);
    expect(await weight("开发票")).toBe("700");
    expect(await weight("亲")).toBe("400");
  });
}

test("#1395, #1535, LanguageTool #1855: no node of ours is in the editor or among the page's own", async ({ bench }) => {
  const one = await bench("rich");
  const body = (): Promise<string> => one.page.evaluate(() => document.body.innerHTML);
  const before = await body();
  await write(one, mark);
  await one.page.keyboard.press("Alt+Enter");
  await expect(one.suggestions.first()).toBeVisible();
  expect(await body()).toBe(before.replace('contenteditable=""></div>', `contenteditable="">${mark}</div>`));
  const around = await one.page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName));
  expect(around.filter((name) => name !== "redline-card")).toEqual(["head", "body"]);
});

test("#3102: the card is above a pane that lies over everything", async ({ bench }) => {
  const one = await bench("pane");
  await write(one, mark);
  await one.page.keyboard.press("Alt+Enter");
  await expect(one.suggestions.first()).toBeVisible();
  const top = await one.page.locator("redline-card").evaluate((card) => {
    const { left, top: y, width, height } = card.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, y + height / 2)?.localName;
  });
  expect(top).toBe("redline-card");
});

for (const name of ["textarea", "contenteditable", "slate", "lexical"]) {
  test(`#609: ${name} is marked and mended right behind characters of several units`, async ({ bench }) => {
    const one = await bench(name);
    const before = "😀👨‍👩‍👧❤️𠮷，";
    await one.type(`${before}${mark}呢`);
    await expect.poll(one.marks).toEqual([mark]);
    await one.page.keyboard.press("Alt+Enter");
    await one.suggestions.first().click();
    await expect.poll(one.text).toBe(`${before}${words}呢`);
  });
}

for (const name of ["contenteditable", "tiptap", "lexical", "slate"]) {
  test(`#3316: in ${name} a soft break keeps words apart`, async ({ bench }) => {
    const one = await bench(name);
    await one.type("亲，没有发");
    await one.page.keyboard.press("Shift+Enter");
    await one.page.keyboard.insertText(`票，${mark}`);
    await expect.poll(one.marks).toEqual([mark]);
    await one.page.keyboard.press("Alt+Enter");
    await one.suggestions.first().click();
    await expect.poll(one.text).toBe(`亲，没有发\n票，${words}`);
  });
}

test("#3010, #3702: frames that are editable as a whole are editors", async ({ bench }) => {
  const one = await bench("body");
  for (const name of ["body", "design"]) {
    const frame = one.page.frame(name);
    if (!frame) throw new Error(`no frame ${name}`);
    await frame.locator("body").click();
    await one.page.keyboard.insertText(`亲，${mark}呢`);
    await expect.poll(() => frame.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))).toBe(1);
    await one.page.keyboard.press("Alt+Enter");
    await frame.locator("redline-card [data-suggestion]").first().click();
    await expect.poll(() => frame.locator("body").innerText()).toBe(`亲，${words}呢`);
  }
});

test("#3446: marks stay with their words while the answer is on its way", async ({ bench }) => {
  const one = await bench("plain", "?csp");
  await write(one, `亲，${mark}`);
  await one.page.keyboard.press("Home");
  const held = await one.page.locator(box).evaluate((field) => {
    const wrong: string[] = [];
    field.addEventListener("input", () =>
      requestAnimationFrame(() => {
        const { value } = field as HTMLTextAreaElement;
        for (const marks of CSS.highlights.values())
          for (const { startOffset, endOffset } of marks as unknown as Set<Range>)
            if (startOffset < endOffset) wrong.push(value.slice(startOffset, endOffset));
      }),
    );
    Object.assign(window, { wrong });
    return wrong.length;
  });
  expect(held).toBe(0);
  await one.page.keyboard.type("您好，在的哦，");
  await expect.poll(one.marks).toEqual([mark]);
  const seen = await one.page.evaluate(() => (window as unknown as { wrong: string[] }).wrong);
  expect([...new Set(seen)]).toEqual([mark]);
});

test("#3908: what was waved through stays so, whatever is typed after it", async ({ bench }) => {
  const one = await bench("plain", "?csp");
  await write(one, mark);
  await one.page.keyboard.press("Alt+Enter");
  await one.page.locator("redline-card footer button").first().click();
  await expect.poll(one.marks).toEqual([]);
  await one.page.keyboard.type("的，加我微信");
  await expect.poll(one.marks).toEqual(["加我微信"]);
});

test("#3563: a box that wants no spelling checked is still a box to write to buyers in", async ({ bench }) => {
  await write(await bench("unspelled"), mark);
});

test("#2914: a page that closes what is pressed beside does not close for the card", async ({ bench }) => {
  const one = await bench("menu");
  await write(one, mark);
  await one.page.keyboard.press("Alt+Enter");
  await one.suggestions.first().click();
  await expect.poll(() => text(one)).toBe(words);
});
