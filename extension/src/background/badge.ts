import { browser } from "wxt/browser";

const most = 99;

/** Shows on the toolbar how many findings the editor at hand has; a plus where not all of the text was looked at. */
export async function showCount(tab: number, count: number, whole: boolean): Promise<void> {
  const text = count > most || !whole ? `${Math.min(count, most)}+` : count > 0 ? String(count) : "";
  try {
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: "#c8102e" });
  } catch {
    // The tab was closed meanwhile.
  }
}
