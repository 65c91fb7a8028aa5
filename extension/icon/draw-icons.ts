import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** Draws the toolbar and store icons from `icon.svg`: `npx tsx extension/icon/draw-icons.ts`. */
const sizes = [16, 32, 48, 128];
const svg = await readFile(new URL("icon.svg", import.meta.url), "utf8");
const out = fileURLToPath(new URL("../public/icon/", import.meta.url));
await mkdir(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `${out}${size}.png`, omitBackground: true });
}
await browser.close();
