import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { consoles } from "./addresses";
import { built } from "./build";

/** What a request for a simulated page gets. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** The policy that forbids WebAssembly to content scripts; a page asks for it with `?csp`. */
const strict = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src 'self'";

/** The file that stands for an address: its real one, or `/consoles/<name>/` on the local server. */
function page(url: URL): string | undefined {
  const local = /^\/consoles\/([\w-]+)\/(\w*)$/.exec(url.pathname);
  if (local) return `${local[1]}/${local[2] || "main"}.html`;
  for (const { name, address, frames } of consoles) {
    const root = new URL(address);
    for (const [entry, frame] of Object.entries(frames ?? {})) {
      if (new URL(frame).pathname === url.pathname && new URL(frame).hostname === url.hostname) return `${name}/${entry}.html`;
    }
    if (root.hostname === url.hostname) return `${name}/main.html`;
  }
  // The back office of Taobao spreads over hosts of its own; the page itself looks at the address.
  return /(^|\.)(taobao|tmall)\.com$/.test(url.hostname) ? "taobao/main.html" : undefined;
}

/** Answers a request for any simulated console, by the address the real one has or by the local server's. */
export async function answer(address: string): Promise<Answer> {
  const url = new URL(address);
  const file = url.pathname.startsWith("/_/") ? normalize(url.pathname.slice(3)) : page(url);
  if (!file || file.startsWith("..")) return { status: 404, headers: { "content-type": "text/plain" }, body: "no such page" };
  const headers: Record<string, string> = {
    "content-type": `${types[extname(file)] ?? "application/octet-stream"}; charset=utf-8`,
    "cache-control": "no-store",
  };
  if (url.searchParams.has("csp")) headers["content-security-policy"] = strict;
  try {
    return { status: 200, headers, body: await readFile(join(built, file)) };
  } catch {
    return { status: 404, headers: { "content-type": "text/plain" }, body: `not built: ${file}` };
  }
}
