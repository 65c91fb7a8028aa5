import { browser } from "wxt/browser";
import { adapters } from "../../consoles/adapters";
import type { Status, ToPage } from "../../content/messages";
import { openPanelWindow } from "../panel/panel-window";

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
  const status = await browser.tabs.sendMessage<ToPage, Status | undefined>(tab.id, { type: "status" }).catch(() => undefined);
  // The browser tells the address only where we have a right to the page: once the toolbar button was pressed on it.
  const url = tab.url ? new URL(tab.url) : undefined;
  const host = status?.host ?? (url?.protocol.startsWith("http") ? url.hostname : undefined);
  return host === undefined ? undefined : { tab: tab.id, host, ...(status && { status }) };
}

/** The console's own name for itself. */
export function consoleTitle(name: string | undefined): string | undefined {
  return adapters.find((adapter) => adapter.name === name)?.title ?? name;
}

/** Lets the agent point at the box on the page. */
export async function pickOn(page: OpenPage): Promise<void> {
  await browser.tabs.sendMessage<ToPage>(page.tab, { type: "pick" });
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
    await openPanelWindow();
  }
}
