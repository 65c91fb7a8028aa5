import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { routeConsoles } from "../../consoles/route";
import { extensionDir, launch } from "../../launch";
import { buildComponent, componentName } from "./component";

/** A console's address with nothing on it but the editor its adapter names: what is measured there is the extension's alone. */
const bareAddress = "https://dongdong.jd.com/bare";

/** Enter sends, and sending empties the box. */
const barePage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bare</title><link rel="icon" href="data:,">
<style>.EditorContent { width: 640px; height: 200px; overflow: auto; font: 16px/1.5 sans-serif; white-space: pre-wrap }</style>
<div class="EditorContent" contenteditable="true"></div>
<script>
const box = document.querySelector(".EditorContent");
box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  box.textContent = "";
});
</script></html>`;

/** A text area and nothing else, by itself and with another component at work in it. */
const fieldPage = (
  script = "",
): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>field</title><link rel="icon" href="data:,">
<style>
#editor, .hwt-backdrop { box-sizing: border-box; width: 640px; height: 200px; margin: 0; border: 1px solid; padding: 4px; font: 16px/1.5 sans-serif }
.hwt-container { position: relative; width: 640px } .hwt-backdrop { position: absolute; inset: 0; overflow: auto; color: transparent }
.hwt-highlights { white-space: pre-wrap; overflow-wrap: break-word } #editor { position: relative; background: none }
</style><textarea id="editor"></textarea><script>${script}</script></html>`;

/** An editor to type in. */
export interface Place {
  readonly title: string;
  readonly address: string;
  readonly editor: string;
  /** A control to press before the editor is there. */
  readonly press?: string;
  /** What shows that something of the page's own marks words here. */
  readonly marks?: string;
}

const workbench = "http://workbench.redline.localhost/";

export const bare: Place = { title: "bare page, contenteditable", address: bareAddress, editor: ".EditorContent" };

const fieldAddress = "http://bench.redline.localhost/field";
const componentAddress = "http://bench.redline.localhost/component";

/** The bare page's text area with the other component at work in it. */
export const withComponent: Place = { title: componentName, address: componentAddress, editor: "#editor", marks: "mark" };

/** Where typing is measured. */
export const places: readonly Place[] = [
  { title: "bare page, textarea", address: fieldAddress, editor: "#editor" },
  { title: "workbench, textarea", address: workbench, editor: "#reply" },
  { title: "workbench, contenteditable", address: workbench, editor: "#reply", press: '[data-kind="rich"]' },
  bare,
];

/** An open page and the browser's own tools for it. */
export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** Starts Chromium with the extension in a folder, or without any; both answer the consoles' addresses from the simulated pages. */
async function start(extension?: string): Promise<BrowserContext> {
  const context = extension ? (await launch(false, flags(extension))).context : await plain();
  // The compiler wraps named functions in a call of this, also those that are sent into a page.
  await context.addInitScript("globalThis.__name = (named) => named");
  await routeConsoles(context);
  const { script } = await buildComponent();
  for (const [address, body] of [
    [bareAddress, barePage],
    [fieldAddress, fieldPage()],
    [componentAddress, fieldPage(script)],
  ] as const) {
    await context.route(address, (route) => route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body }));
  }
  return context;
}

/** Acts in a Chromium of its own, with the extension in a folder, or without any. */
export async function inBrowser<T>(extension: string | undefined, act: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await start(extension);
  try {
    return await act(context);
  } finally {
    await context.close();
  }
}

/** The last of equal arguments counts. */
const flags = (extension: string): string[] => [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`];

/** Copies the built extension and returns its folder: a build in the meantime changes nothing of what is measured. */
export async function copyExtension(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "redline-bench-"));
  await cp(extensionDir, copy, { recursive: true });
  return copy;
}

async function plain(): Promise<BrowserContext> {
  return chromium.launchPersistentContext("", {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    viewport: { width: 1360, height: 820 },
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--lang=zh-CN",
    ],
  });
}

/** Opens a page of its own for a place; nothing has the focus yet. */
export async function open(context: BrowserContext, place: Place): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(place.address);
  if (place.press) await page.locator(place.press).dispatchEvent("click");
  await page.locator(place.editor).waitFor();
  return { page, cdp: await context.newCDPSession(page) };
}
