import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";

/** The built extension. */
export const extensionDir = fileURLToPath(new URL("../extension/.output/chrome-mv3", import.meta.url));

/** A Chromium with the extension, a profile of its own, and the extension's id. */
export interface Launched {
  readonly context: BrowserContext;
  readonly id: string;
}

/** Starts Chromium with the built extension; headed when a person is to use it. `flags` are more arguments for it. */
export async function launch(headed: boolean, flags: readonly string[] = []): Promise<Launched> {
  if (!existsSync(join(extensionDir, "manifest.json"))) throw new Error("the extension is not built: run `cargo xtask build`");
  // Without a name for it the profile is a new one, and goes with the browser.
  const context = await chromium.launchPersistentContext("", {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    viewport: headed ? null : { width: 1360, height: 820 },
    args: [
      ...(headed ? [] : ["--headless=new"]),
      "--no-sandbox",
      `--load-extension=${extensionDir}`,
      `--disable-extensions-except=${extensionDir}`,
      "--disable-features=DisableLoadExtensionCommandLineSwitch",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--lang=zh-CN",
      ...flags,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  return { context, id: new URL(worker.url()).host };
}
