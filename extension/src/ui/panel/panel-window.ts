import { browser } from "wxt/browser";

const mark = "#window";

/** Opens the side panel's page as a small window of its own, to stand beside a desktop client. */
export async function openPanelWindow(): Promise<void> {
  await browser.windows.create({ url: `${browser.runtime.getURL("/sidepanel.html")}${mark}`, type: "popup", width: 420, height: 760 });
}

/** Whether this page is such a window. */
export function inOwnWindow(): boolean {
  return location.hash === mark;
}
