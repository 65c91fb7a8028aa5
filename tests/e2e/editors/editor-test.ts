import { type BrowserContext, test as base, type Locator, type Page } from "@playwright/test";
import { editorsOrigin, routeEditors } from "../../editors/route";
import { launch } from "../../launch";
import { marksIn } from "../../marks";

/** An open page of an editor. */
export interface Bench {
  readonly page: Page;
  /** The card's suggestions. */
  readonly suggestions: Locator;
  marks(): Promise<string[]>;
  /** The text the application would send. */
  text(): Promise<string>;
  set(text: string): Promise<void>;
  /** Clicks into the editor and types over what is there. */
  type(text: string): Promise<void>;
  /** Clicks into the middle of the nth occurrence of some words, from 0. */
  clickOn(words: string, nth: number): Promise<void>;
  /** Presses a key that moves the caret and lets an editor with a model of its own follow. */
  move(key: string, times?: number): Promise<void>;
  /** Sets a composition of an input method; `undefined` commits the text instead. */
  compose(letters: string): Promise<void>;
  commit(text: string): Promise<void>;
}

interface Fixtures {
  bench: (name: string, query?: string) => Promise<Bench>;
  settings: (change: Record<string, unknown>) => Promise<void>;
}

interface WorkerFixtures {
  browserContext: BrowserContext;
  /** Pages of a spec's own, by path. */
  pages: Readonly<Record<string, string>>;
  /** Arguments for Chromium. */
  flags: readonly string[];
}

/** The box of every page. */
export const box = "#editor";

/** Where the middle of an occurrence of some words is on the screen, as the browser lays them out. Runs in the page. */
function middleOf(editor: Element, { words, nth }: { words: string; nth: number }): { x: number; y: number } {
  interface Ranged {
    getBoundingClientRect(): DOMRect;
  }
  let found: Ranged | undefined;
  let left = nth;
  if (editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement) {
    let at = -1;
    for (; left >= 0; left -= 1) at = editor.value.indexOf(words, at + 1);
    found = (editor as unknown as { createValueRange(start: number, end: number): Ranged }).createValueRange(at, at + words.length);
  } else {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    while (!found && walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let at = node.data.indexOf(words); at >= 0 && !found; at = node.data.indexOf(words, at + 1), left -= 1) {
        if (left > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        found = range;
      }
    }
  }
  const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Tests on pages of single editors, in a Chromium with the built extension. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  pages: [{}, { scope: "worker", option: true }],
  flags: [[], { scope: "worker", option: true }],
  browserContext: [
    async ({ pages, flags }, use) => {
      const { context } = await launch(false, flags);
      await routeEditors(context, pages);
      await use(context);
      await context.close();
    },
    { scope: "worker" },
  ],
  settings: async ({ browserContext }, use) => {
    const worker = browserContext.serviceWorkers()[0];
    if (!worker) throw new Error("no service worker");
    await use((settings) => worker.evaluate((change) => chrome.storage.local.set({ settings: change }), settings));
    await worker.evaluate(() => chrome.storage.local.remove("settings"));
  },
  bench: async ({ browserContext }, use) => {
    const open: Page[] = [];
    const errors: string[] = [];
    await use(async (name, query = "") => {
      const page = await browserContext.newPage();
      open.push(page);
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.goto(`${editorsOrigin}/${name}${query}`);
      const cdp = await browserContext.newCDPSession(page);
      const frames = (): Promise<unknown> => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const type = async (text: string): Promise<void> => {
        await page.locator(box).click();
        await page.keyboard.press("Control+A");
        await page.keyboard.insertText(text);
      };
      return {
        page,
        suggestions: page.locator("redline-card [data-suggestion]"),
        marks: () => marksIn(page, box),
        text: () => page.evaluate(() => window.editor.text()),
        set: (text) => page.evaluate((words) => window.editor.set(words), text),
        type,
        clickOn: async (words, nth) => {
          const at = await page.locator(box).evaluate(middleOf, { words, nth });
          await page.mouse.click(at.x, at.y);
          await frames();
          await page.waitForFunction(() => window.editor.followed?.() ?? true);
        },
        move: async (key, times = 1) => {
          for (let step = 0; step < times; step += 1) {
            await page.keyboard.press(key);
            await frames();
          }
        },
        compose: async (letters) => {
          await cdp.send("Input.imeSetComposition", { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
          // Whatever would be painted has been.
          await frames();
        },
        commit: async (text) => {
          await cdp.send("Input.insertText", { text });
        },
      };
    });
    for (const page of open) await page.close();
    base.expect(errors).toEqual([]);
  },
});

export { expect } from "@playwright/test";
