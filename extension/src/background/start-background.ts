import { browser } from "wxt/browser";
import type { ToPage, ToWorker } from "../content/messages";
import { serveEngine } from "../engine/worker-engine";
import { countRules } from "../settings/stats";
import { showCount, showWaited } from "./badge";
import { followPermissions } from "./granted-sites";

/** Starts the service worker. It keeps nothing in memory that it could not do without: the browser ends it whenever it is idle. */
export function startBackground(): void {
  serveEngine();
  followPermissions();
  // Ports that pages hold only to hear that the extension is gone need no answer.
  browser.runtime.onMessage.addListener((message: ToWorker, { tab }) => {
    const id = tab?.id;
    if (message.type === "found") {
      if (message.rules.length > 0) void countRules(message.rules);
      if (id !== undefined) void showCount(id, message.count, message.whole);
    }
    if (message.type === "waited" && id !== undefined) void showWaited(id, message.time, message.late);
    if (message.type === "picked" && id !== undefined) {
      void browser.tabs.sendMessage(id, { type: "stop-picking" } satisfies ToPage).catch(() => undefined);
    }
  });
}
