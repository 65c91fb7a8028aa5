import { browser } from "wxt/browser";
import { adapters } from "../../consoles/adapters";
import type { Platform, Scene } from "../../engine/types";

/** What a content script says about its page. */
export interface Status {
  readonly found: "picked" | "adapter" | "generic" | "none";
  /** The console's name. */
  readonly console?: string;
  readonly platform?: Platform;
  readonly scene?: Scene;
}

/** The page that the popup was opened on. */
export interface OpenPage {
  readonly tab: number;
  readonly host: string;
  /** Absent: no content script of ours is there. */
  readonly status?: Status;
}

/** The page in front of the agent; `undefined` where there is none that Redline could work on (a new tab, the browser's own pages). */
export async function openPage(): Promise<OpenPage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const status = await browser.tabs.sendMessage<{ type: "status" }, Status | undefined>(tab.id, { type: "status" }).catch(() => undefined);
  // The address is known where we have a right to the page: on consoles, and anywhere once the toolbar button was pressed.
  const url = tab.url ? new URL(tab.url) : undefined;
  if (!url?.protocol.startsWith("http")) return undefined;
  return { tab: tab.id, host: url.hostname, ...(status && { status }) };
}

/** The console's own name for itself. */
export function consoleTitle(name: string | undefined): string | undefined {
  return adapters.find((adapter) => adapter.name === name)?.title ?? name;
}

/** Lets the agent point at the box on the page. */
export async function pickOn(page: OpenPage): Promise<void> {
  await browser.tabs.sendMessage(page.tab, { type: "pick" });
}

/** Asks the agent for the right to work on a site; the background page does the rest once it is given. */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`*://${host}/*`] });
}

/** Opens the side panel beside a page, or as a window of its own where the browser has no side panel. */
export async function openPanel(page: OpenPage | undefined): Promise<void> {
  try {
    const tab = page?.tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (tab === undefined) throw new Error("no tab");
    await browser.sidePanel.open({ tabId: tab });
  } catch {
    await browser.windows.create({ url: browser.runtime.getURL("/sidepanel.html"), type: "popup", width: 420, height: 760 });
  }
}
