import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { builtEditors } from "./build";

/** Where the editors' pages are: a name that only ever means this machine. */
export const editorsOrigin = "http://editors.redline.localhost";

const shell = (name: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/_/${name}.css">
<div id="app"></div>${body}<script src="/_/${name}.js"></script></html>`;

/** Answers the editors' pages without any network: `/<name>` is an editor; `pages` adds pages of a test's own, by path. */
export async function routeEditors(context: BrowserContext, pages: Readonly<Record<string, string>> = {}): Promise<void> {
  await context.route(
    (url) => /^(editors|frame)\.redline\.localhost$/.test(url.hostname),
    async (route) => {
      const url = new URL(route.request().url());
      const headers: Record<string, string> = url.searchParams.has("csp")
        ? { "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src 'self'" }
        : {};
      const own = pages[url.pathname];
      if (own !== undefined) return route.fulfill({ status: 200, headers, contentType: "text/html; charset=utf-8", body: own });
      const file = /^\/_\/([\w-]+\.(js|css))$/.exec(url.pathname);
      if (!file) return route.fulfill({ status: 200, headers, contentType: "text/html; charset=utf-8", body: shell(url.pathname.slice(1), "") });
      const type = file[2] === "js" ? "text/javascript" : "text/css";
      return route.fulfill({ status: 200, headers, contentType: `${type}; charset=utf-8`, body: await readFile(join(builtEditors, file[1] ?? "")) });
    },
  );
}
