import type { BrowserContext } from "playwright-core";
import { consoles } from "./addresses";
import { answer } from "./answer";

const hosts = new Set(
  consoles.flatMap(({ address, frames }) => [address, ...Object.values(frames ?? {})]).map((address) => new URL(address).hostname),
);

/**
 * Answers the addresses of the real consoles from the simulated ones, without any network: the extension meets the hosts and paths it
 * will meet in a shop.
 */
export async function routeConsoles(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => hosts.has(url.hostname) || /(^|\.)(taobao|tmall)\.com$/.test(url.hostname),
    async (route) => {
      const { status, headers, body } = await answer(route.request().url());
      await route.fulfill({ status, headers: { ...headers }, body });
    },
  );
}
