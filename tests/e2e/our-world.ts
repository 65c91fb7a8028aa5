import type { Page } from "playwright-core";

/**
 * Runs an expression where the extension's content script runs: beside the page, out of its reach. For breaking or counting there what
 * no page can touch.
 */
export async function inOurWorld(page: Page, expression: string): Promise<unknown> {
  const protocol = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  protocol.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension://")) worlds.push(context.id);
  });
  await protocol.send("Runtime.enable");
  const world = worlds[0];
  if (world === undefined) throw new Error("no content script in this page");
  const { result, exceptionDetails } = await protocol.send("Runtime.evaluate", { contextId: world, expression, returnByValue: true });
  await protocol.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
