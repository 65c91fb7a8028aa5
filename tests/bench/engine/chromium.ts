import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { core, folder } from "./input.ts";
import { median } from "./measure.ts";
import type { Report } from "./report.ts";

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("page.ts", import.meta.url))],
  bundle: true,
  format: "iife",
  write: false,
  minify: true,
});

const files: Readonly<Record<string, { readonly type: string; readonly body: string | Uint8Array }>> = {
  "/": { type: "text/html; charset=utf-8", body: "<!doctype html><title>bench</title><script src=/page.js></script>" },
  "/page.js": { type: "text/javascript", body: outputFiles[0]?.contents ?? "" },
  "/core.wasm": { type: "application/wasm", body: await readFile(core) },
  "/input.json": { type: "application/json", body: await readFile(`${folder}input.json`) },
};

/** The two policies isolate the page, which gives it a clock of 5 µs. */
const server = createServer((request, response) => {
  const file = files[request.url ?? ""];
  response.writeHead(file === undefined ? 404 : 200, {
    "content-type": file?.type ?? "text/plain",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  });
  response.end(file?.body);
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));

const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--headless=new", "--no-sandbox"] });
try {
  const { port } = server.address() as AddressInfo;
  const readies: number[] = [];
  let page = await browser.newPage();
  for (let round = 0; round < 9; round += 1) {
    await page.close();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    readies.push(await page.evaluate(() => window.ready()));
  }
  const measured = await page.evaluate(() => window.bench());
  const report: Report = { environment: `Chromium ${browser.version().split(".")[0]}`, ready: median(readies), ...measured };
  await writeFile(`${folder}chromium.json`, JSON.stringify(report, undefined, 1));
} finally {
  await browser.close();
  server.close();
}
