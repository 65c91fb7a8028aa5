import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { type Launched, launch } from "../../launch";

interface Fixtures {
  /** Opens one of the extension's own pages. */
  own: (file: "popup.html" | "options.html" | "sidepanel.html", size?: { width: number; height: number }) => Promise<Page>;
  /** What is stored under `settings`; `undefined` when nothing was ever chosen. */
  stored: () => Promise<Record<string, unknown> | undefined>;
  /** Stores settings before a page opens. */
  settings: (settings: Record<string, unknown>) => Promise<void>;
}

interface WorkerFixtures {
  launched: Launched;
}

/** Tests of the extension's own pages, in a Chromium with the built extension; every test begins with nothing stored. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  launched: [
    async ({}, use) => {
      const launched = await launch(false);
      await use(launched);
      await launched.context.close();
    },
    { scope: "worker" },
  ],
  stored: async ({ launched }, use) => {
    await use(() =>
      workerOf(launched.context).evaluate(async () => (await chrome.storage.local.get<{ settings?: Record<string, unknown> }>("settings")).settings),
    );
  },
  settings: async ({ launched }, use) => {
    await use((settings) => workerOf(launched.context).evaluate((settings) => chrome.storage.local.set({ settings }), settings));
  },
  own: async ({ launched }, use) => {
    const pages: Page[] = [];
    const errors: string[] = [];
    await use(async (file, size = { width: 400, height: 600 }) => {
      const page = await launched.context.newPage();
      pages.push(page);
      page.on("pageerror", (error) => errors.push(error.message));
      await page.setViewportSize(size);
      await page.goto(`chrome-extension://${launched.id}/${file}`);
      return page;
    });
    for (const page of pages) await page.close();
    await workerOf(launched.context).evaluate(() => chrome.storage.local.clear());
    if (errors.length > 0) throw new Error(`errors on the page: ${errors.join("; ")}`);
  },
});

function workerOf(context: BrowserContext) {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error("no service worker");
  return worker;
}

export { expect } from "@playwright/test";
