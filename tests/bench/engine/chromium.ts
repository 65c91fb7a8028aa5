import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { core, folder } from "./input";
import { median } from "./measure";
import type { Report } from "./report";

interface File {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** What the page is made of, by path. */
async function files(): Promise<ReadonlyMap<string | undefined, File>> {
  const entry = fileURLToPath(new URL("page.ts", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "iife", write: false, minify: true });
  return new Map([
    ["/", { type: "text/html; charset=utf-8", body: "<!doctype html><title>bench</title><script src=/page.js></script>" }],
    ["/page.js", { type: "text/javascript", body: outputFiles[0]?.contents ?? "" }],
    ["/core.wasm", { type: "application/wasm", body: await readFile(core) }],
    ["/input.json", { type: "application/json", body: await readFile(`${folder}input.json`) }],
  ]);
}

/** Serves the page. The two policies isolate it, which gives it a clock of 5 µs. */
async function serve(): Promise<Server> {
  const served = await files();
  const server = createServer((request, response) => {
    const file = served.get(request.url);
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": file?.type ?? "text/plain",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    response.end(file?.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

/** Measures the core in a page. */
export async function measureInChromium(): Promise<Report> {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox"],
  });
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
    return { environment: `Chromium ${browser.version().split(".")[0]}`, ready: median(readies), ...measured };
  } finally {
    await browser.close();
    server.close();
  }
}
