import { browser } from "wxt/browser";

const most = 99;
const red = "#c8102e";
const amber = "#9a5b00";
const grey = "#5f6773";

/** Shows on the toolbar how many findings the editor at hand has; a plus where not all of the text was looked at. */
export async function showCount(tab: number, count: number, whole: boolean): Promise<void> {
  await show(tab, count > most || !whole ? `${Math.min(count, most)}+` : count > 0 ? String(count) : "", red);
}

/** Shows how long the buyer of a tab has been waiting, unless findings are shown there. `time` is empty when nobody waits. */
export async function showWaited(tab: number, time: string, late: boolean): Promise<void> {
  const shown = await browser.action.getBadgeText({ tabId: tab }).catch(() => "");
  if (shown === "" || shown.includes(":")) await show(tab, time, late ? amber : grey);
}

async function show(tab: number, text: string, color: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color });
  } catch {
    // The tab was closed meanwhile.
  }
}
