import type { Frame, Page } from "@playwright/test";
import { type Bench, box, expect, test } from "./editor-test";

const mark = "没有发票";

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{font:16px/1.6 sans-serif;margin:80px}#editor{width:400px;min-height:60px;border:1px solid}</style>${body}</html>`;

const field = '<textarea id="editor"></textarea>';

test.use({
  pages: {
    "/plain": page(field),
    "/dialog": page(`<dialog id="box">${field}</dialog><script>document.querySelector("#box").showModal()</script>`),
    "/fullscreen": page(`<div id="stage" style="background:#fff"><button onclick="stage.requestFullscreen()">full</button>${field}</div>`),
    "/silent": page(
      `<script>for (const type of ["keydown","keyup","input","focusin","focus","pointerdown","pointermove","compositionend","selectionchange"]) for (const target of [window, document]) target.addEventListener(type, (event) => event.stopImmediatePropagation(), true)</script>${field}`,
    ),
    "/tampered": page(
      `<script>CSS.highlights.set = () => { throw new Error("no") }; Range.prototype.setStart = () => {}; Element.prototype.getBoundingClientRect = () => ({}); Array.prototype.map = () => []; document.execCommand = () => false; window.Highlight = undefined</script>${field}`,
    ),
    "/shadow-open": page(
      `<x-box></x-box><script>document.querySelector("x-box").attachShadow({ mode: "open" }).innerHTML = '${field}<div id="rich" contenteditable></div>'</script>`,
    ),
    "/shadow-closed": page(
      `<x-box></x-box><script>window.inner = document.querySelector("x-box").attachShadow({ mode: "closed" }); inner.innerHTML = '${field}<div id="rich" contenteditable>亲</div>'</script>`,
    ),
    "/frames": page(
      `<iframe name="blank" width="560" height="440" src="about:blank"></iframe><iframe name="srcdoc" width="560" height="440" srcdoc='<textarea id=editor></textarea>'></iframe><iframe name="other" width="560" height="440" src="http://frame.redline.localhost/plain"></iframe><script>frames.blank.document.body.innerHTML = '<textarea id=editor></textarea>'</script>`,
    ),
    "/never": page(
      `<input id="password" type="password"><input id="search" type="search"><input id="look" placeholder="搜索订单"><input id="mail" type="email"><textarea id="readonly" readonly></textarea><fieldset disabled><textarea id="disabled"></textarea></fieldset><div data-redline="false"><textarea id="out"></textarea></div><div id="box" role="searchbox" contenteditable></div>${field}`,
    ),
    "/late": page(
      `<div id="app"></div><script>const make = () => { app.innerHTML = '${field}' }; setTimeout(make); window.swap = () => { make(); app.firstChild.focus() }; window.hide = () => { app.style.display = "none" }</script>`,
    ),
  },
});

async function write(bench: Bench, text: string): Promise<void> {
  await bench.page.locator(box).click();
  await bench.page.keyboard.press("Control+A");
  await bench.page.keyboard.insertText(text);
  if (text.includes(mark)) await marked(bench.page);
}

/** Waits for the one mark, wherever in the frame it may be. */
async function marked(frame: Page | Frame): Promise<void> {
  await expect.poll(() => frame.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))).toBe(1);
}

test("a registry the page cleared is filled again with the next thing the agent does", async ({ bench }) => {
  const one = await bench("plain");
  await write(one, mark);
  await expect.poll(one.marks).toEqual([mark]);
  await one.page.evaluate(() => CSS.highlights.clear());
  expect(await one.marks()).toEqual([]);
  await one.page.keyboard.press("ArrowLeft");
  await expect.poll(one.marks).toEqual([mark]);
});

for (const [name, path] of [
  ["in a modal dialog", "dialog"],
  ["where the page's listeners stop everything", "silent"],
  ["where the page broke the language's own functions", "tampered"],
] as const) {
  test(`${name} it marks, explains and replaces`, async ({ bench }) => {
    const one = await bench(path);
    await write(one, `亲，${mark}呢`);
    await one.page.keyboard.press("Alt+Enter");
    await expect(one.suggestions.first()).toBeVisible();
    await one.suggestions.first().click();
    await expect(one.page.locator(box)).toHaveValue("亲，可以开发票的呢");
  });
}

test("in fullscreen the card is above the page", async ({ bench }) => {
  const one = await bench("fullscreen");
  await one.page.locator("button").click();
  await expect.poll(() => one.page.evaluate(() => document.fullscreenElement?.id)).toBe("stage");
  await write(one, mark);
  await expect.poll(one.marks).toEqual([mark]);
  await one.page.keyboard.press("Alt+Enter");
  await one.suggestions.first().click();
  await expect(one.page.locator(box)).toHaveValue("可以开发票的");
});

test("the body may be replaced under the card", async ({ bench }) => {
  const one = await bench("plain");
  await write(one, mark);
  await one.page.keyboard.press("Alt+Enter");
  await expect(one.suggestions.first()).toBeVisible();
  await one.page.evaluate((html) => {
    const body = document.createElement("body");
    body.innerHTML = html;
    document.body.replaceWith(body);
  }, field);
  await write(one, `亲，${mark}`);
  await expect.poll(one.marks).toEqual([mark]);
  await one.page.keyboard.press("Alt+Enter");
  await expect(one.suggestions.first()).toBeVisible();
});

test("fields in open shadow trees are marked and fixed", async ({ bench }) => {
  const one = await bench("shadow-open");
  for (const inner of ["#editor", "#rich"]) {
    await one.page.locator(inner).click();
    await one.page.keyboard.insertText(`亲，${mark}呢`);
    await marked(one.page);
    await one.page.keyboard.press("Alt+Enter");
    await expect(one.suggestions.first()).toBeVisible();
    await one.suggestions.first().click();
    await expect
      .poll(() => one.page.locator(inner).evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.textContent)))
      .toBe("亲，可以开发票的呢");
  }
});

test("fields in closed shadow trees are marked and fixed", async ({ bench }) => {
  const one = await bench("shadow-closed");
  for (const inner of ["#editor", "#rich"]) {
    await one.page.evaluate((selector) => (window as unknown as { inner: ShadowRoot }).inner.querySelector<HTMLElement>(selector)?.focus(), inner);
    await one.page.keyboard.press("Control+A");
    await one.page.keyboard.insertText(`亲，${mark}呢`);
    await marked(one.page);
    await one.page.keyboard.press("Alt+Enter");
    await expect(one.suggestions.first()).toBeVisible();
    await one.suggestions.first().click();
    await expect
      .poll(() =>
        one.page.evaluate((selector) => {
          const element = (window as unknown as { inner: ShadowRoot }).inner.querySelector(selector);
          return element instanceof HTMLTextAreaElement ? element.value : element?.textContent;
        }, inner),
      )
      .toBe("亲，可以开发票的呢");
  }
});

test("frames of every kind have their own", async ({ bench }) => {
  const one = await bench("frames");
  for (const name of ["blank", "srcdoc", "other"]) {
    const frame = one.page.frame(name);
    if (!frame) throw new Error(`no frame ${name}`);
    await frame.locator(box).click();
    await one.page.keyboard.insertText(mark);
    await marked(frame);
    await one.page.keyboard.press("Alt+Enter");
    await frame.locator("redline-card [data-suggestion]").first().click();
    await expect(frame.locator(box)).toHaveValue("可以开发票的");
  }
});

test("passwords, searches, what cannot be written in and what opts out are left alone", async ({ bench }) => {
  const one = await bench("never");
  for (const id of ["password", "search", "look", "mail", "readonly", "disabled", "out", "box"]) {
    await one.page.locator(`#${id}`).evaluate((element) => (element as HTMLElement).focus());
    await one.page.keyboard.insertText(mark);
  }
  // Had any of them been marked, there would be more than the one mark that is waited for.
  await write(one, mark);
  await expect.poll(one.marks).toEqual([mark]);
});

test("an editor that comes late, is replaced or hidden is followed", async ({ bench }) => {
  const one = await bench("late");
  await write(one, mark);
  await expect.poll(one.marks).toEqual([mark]);
  await one.page.evaluate(() => (window as unknown as { swap(): void }).swap());
  await one.page.keyboard.insertText(`亲，${mark}`);
  await expect.poll(one.marks).toEqual([mark]);
  await one.page.keyboard.press("Alt+Enter");
  await expect(one.suggestions.first()).toBeVisible();
  await one.page.evaluate(() => (window as unknown as { hide(): void }).hide());
  await one.page.mouse.wheel(0, 10);
  await expect.poll(one.marks).toEqual([]);
});
