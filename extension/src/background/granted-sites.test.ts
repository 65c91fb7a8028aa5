import { beforeEach, expect, test, vi } from "vitest";
import { followPermissions } from "./granted-sites";

type Script = Record<string, unknown>;

const { browser } = vi.hoisted(() => {
  const listeners: ((change: { origins: string[] }) => void)[] = [];
  const silent = { addListener: () => undefined };
  return {
    browser: {
      grant: (...origins: string[]) => {
        for (const tell of listeners) tell({ origins });
      },
      /** The properties of a script that this browser has heard of; it refuses a script with any other. */
      knows: [] as string[],
      registered: [] as Script[],
      injected: [] as number[],
      runtime: {
        onInstalled: silent,
        getManifest: () => ({ content_scripts: [{ matches: ["https://served.cn/*"], js: ["content.js"], css: ["content.css"] }] }),
      },
      permissions: {
        onAdded: { addListener: (tell: (change: { origins: string[] }) => void) => listeners.push(tell) },
        onRemoved: silent,
        getAll: () => Promise.resolve({ origins: ["https://served.cn/*", "*://kf.shop.example/*"] }),
      },
      tabs: { query: () => Promise.resolve([{ id: 7 }]) },
      scripting: {
        insertCSS: () => Promise.resolve(),
        executeScript: ({ target }: { target: { tabId: number } }) => {
          browser.injected.push(target.tabId);
          return Promise.resolve();
        },
        unregisterContentScripts: () => Promise.reject(new Error("Nonexistent script ID 'granted-sites'")),
        registerContentScripts: (scripts: Script[]) => {
          const unknown = scripts.flatMap((script) => Object.keys(script)).find((name) => !browser.knows.includes(name));
          if (unknown) throw new TypeError(`Error at index 0: Unexpected property: '${unknown}'.`);
          browser.registered.push(...scripts);
          return Promise.resolve();
        },
      },
    },
  };
});

vi.mock("wxt/browser", () => ({ browser }));

const known = ["id", "matches", "js", "css", "allFrames", "runAt"];
const script = {
  id: "granted-sites",
  matches: ["*://kf.shop.example/*"],
  js: ["content.js"],
  css: ["content.css"],
  allFrames: true,
  runAt: "document_start",
};

followPermissions();

beforeEach(() => {
  browser.registered = [];
  browser.injected = [];
});

test("a granted site is worked on from now on and in its open tabs, in frames without an address too", async () => {
  browser.knows = [...known, "matchOriginAsFallback"];
  browser.grant("*://kf.shop.example/*");
  await vi.waitFor(() => expect(browser.injected).toEqual([7]));
  expect(browser.registered).toEqual([{ ...script, matchOriginAsFallback: true }]);
});

test("Chromium before 119 knows no frames without an address, and works on the site all the same", async () => {
  browser.knows = known;
  browser.grant("*://kf.shop.example/*");
  await vi.waitFor(() => expect(browser.injected).toEqual([7]));
  expect(browser.registered).toEqual([script]);
});
