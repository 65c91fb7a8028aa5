import { type BrowserContext, test as base, type Frame, type Page } from "@playwright/test";
import { consoles } from "../../consoles/addresses";
import { routeConsoles } from "../../consoles/route";
import { launch } from "../../launch";

/** What a content script says about its page when the popup asks. */
export interface Status {
  readonly found: "picked" | "adapter" | "generic" | "none";
  readonly console?: string;
  readonly platform?: string;
  readonly scene?: string;
}

/** An open simulated console. */
export interface Desk {
  readonly page: Page;
  /** The frame the agent works in. */
  readonly frame: Frame;
  /** Every text that left. */
  sent(): Promise<string[]>;
  /** What the extension says about the page. */
  status(): Promise<Status>;
  /** What the toolbar button says over the page. */
  badge(): Promise<string>;
  /** Types over whatever is in an editor and waits until it has been checked: the toolbar's count goes up for two offences and down again. */
  typeChecked(selector: string, words: string): Promise<void>;
}

interface Fixtures {
  open: (name: string, query?: string, path?: string) => Promise<Desk>;
  settings: (change: Record<string, unknown>) => Promise<void>;
}

interface WorkerFixtures {
  browserContext: BrowserContext;
}

/** Tests on simulated consoles at the addresses of the real ones, in a Chromium with the built extension. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  browserContext: [
    async ({}, use) => {
      const { context } = await launch(false);
      await routeConsoles(context);
      await use(context);
      await context.close();
    },
    { scope: "worker" },
  ],
  settings: async ({ browserContext }, use) => {
    const worker = browserContext.serviceWorkers()[0];
    if (!worker) throw new Error("no service worker");
    await use((change) =>
      worker.evaluate(async (part) => {
        const { settings } = await chrome.storage.local.get<{ settings?: Record<string, unknown> }>("settings");
        await chrome.storage.local.set({ settings: { ...settings, ...part } });
      }, change),
    );
    await worker.evaluate(() => chrome.storage.local.remove("settings"));
  },
  open: async ({ browserContext }, use) => {
    const pages: Page[] = [];
    const errors: string[] = [];
    await use(async (name, query = "", path) => {
      const one = consoles.find((known) => known.name === name);
      if (!one) throw new Error(`no console ${name}`);
      const page = await browserContext.newPage();
      pages.push(page);
      page.on("pageerror", ({ message }) => message !== "broken on purpose" && errors.push(message));
      await page.goto((path ?? one.address) + query);
      const inner = one.frames && page.frames().find((frame) => frame.parentFrame());
      const frame = inner ?? page.mainFrame();
      const badge = async (): Promise<string> => {
        const worker = browserContext.serviceWorkers()[0];
        if (!worker) throw new Error("no service worker");
        return worker.evaluate(async (url) => {
          const tabs = await chrome.tabs.query({});
          const tab = tabs.find((known) => known.url === url) ?? tabs.find(({ active }) => active);
          return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
        }, page.url());
      };
      return {
        page,
        frame,
        badge,
        sent: () => frame.evaluate(() => window.desk.sent.slice()),
        status: async () => {
          const worker = browserContext.serviceWorkers()[0];
          if (!worker) throw new Error("no service worker");
          const answers = await worker.evaluate(async (url) => {
            const tabs = await chrome.tabs.query({});
            const tab = tabs.find((known) => known.url === url) ?? tabs.find(({ active }) => active);
            return chrome.tabs.sendMessage(tab?.id ?? -1, { type: "status" });
          }, page.url());
          return answers as Status;
        },
        typeChecked: async (selector, words) => {
          const fill = async (text: string): Promise<void> => {
            await frame.locator(selector).click();
            await page.keyboard.press("Control+A");
            await page.keyboard.insertText(text);
          };
          await fill("加我微信，没有发票");
          await base.expect.poll(badge).toBe("2");
          await fill(words);
          await base.expect.poll(badge).not.toBe("2");
        },
      };
    });
    for (const page of pages) await page.close();
    await browserContext.serviceWorkers()[0]?.evaluate(() => chrome.storage.local.remove("settings"));
    if (errors.length > 0) throw new Error(`errors on the page: ${errors.join("; ")}`);
  },
});

export { expect } from "@playwright/test";
