import type { BrowserContext } from "playwright-core";

/** What pages ask the extension for from now on, as paths: grows as they do. */
export function askedFiles(context: BrowserContext): readonly string[] {
  const files: string[] = [];
  context.on("request", (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === "chrome-extension:") files.push(pathname);
  });
  return files;
}
