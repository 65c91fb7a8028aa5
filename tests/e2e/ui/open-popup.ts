import { expect } from "@playwright/test";
import type { BrowserContext, CDPSession, Page } from "playwright-core";

/** The popup as the toolbar button opens it, over the page in front. Playwright knows no such page, so it is spoken to by protocol. */
export interface Popup {
  /** All text it shows. */
  text(): Promise<string>;
  /** Presses the button of that name as a person would: a trusted click. */
  press(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser that lets `pressToolbarButton` press is started with this. */
export const allowPressing = "--enable-unsafe-extension-debugging";

/** Opens the popup of the toolbar button over the page in front. */
export async function openPopup(context: BrowserContext): Promise<Popup> {
  return popupOf(context, () => context.serviceWorkers()[0]?.evaluate(() => chrome.action.openPopup()));
}

/** Presses the toolbar button on a page as a person would: only so does the extension learn the address of a page it has no right to. */
export async function pressToolbarButton(context: BrowserContext, page: Page): Promise<Popup> {
  return popupOf(context, async (protocol) => {
    const { targetInfos } = await protocol.send("Target.getTargets", { filter: [{ type: "tab" }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    const id = new URL(context.serviceWorkers()[0]?.url() ?? "").host;
    // Newer than the protocol Playwright knows.
    const send = protocol.send.bind(protocol) as (method: string, params: object) => Promise<unknown>;
    await send("Extensions.triggerAction", { id, targetId: tab?.targetId });
  });
}

async function popupOf(context: BrowserContext, open: (protocol: CDPSession) => Promise<unknown> | undefined): Promise<Popup> {
  const protocol = await context.browser()?.newBrowserCDPSession();
  if (!protocol) throw new Error("no browser");
  await open(protocol);
  const target = async (): Promise<string | undefined> => {
    const { targetInfos } = await protocol.send("Target.getTargets");
    return targetInfos.find(({ type, url }) => type === "page" && url.endsWith("/popup.html"))?.targetId;
  };
  await expect.poll(target, "the popup opens").toBeDefined();
  const targetId = (await target()) ?? "";
  const { sessionId } = await protocol.send("Target.attachToTarget", { targetId });
  const evaluate = (expression: string) =>
    ask(protocol, sessionId, "Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true, userGesture: true });
  return {
    close: async () => {
      await protocol.send("Target.closeTarget", { targetId });
    },
    text: async () => String((await evaluate("document.body.innerText")) ?? ""),
    press: async (name) => {
      const at = (await evaluate(
        `(() => { const box = [...document.querySelectorAll("button")].find((one) => (one.ariaLabel ?? one.innerText.trim()) === ${JSON.stringify(name)}).getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()`,
      )) as { x: number; y: number };
      for (const type of ["mousePressed", "mouseReleased"]) {
        await ask(protocol, sessionId, "Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 }).catch(() => undefined);
      }
    },
  };
}

let last = 0;

/** One command to a target that has no session of Playwright's. */
function ask(protocol: CDPSession, sessionId: string, method: string, params: object): Promise<unknown> {
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    const gone = ({ sessionId: of }: { sessionId: string }): void => {
      if (of === sessionId) done(() => reject(new Error("the popup is closed")));
    };
    const answered = ({ sessionId: of, message }: { sessionId: string; message: string }): void => {
      const answer = JSON.parse(message) as { id?: number; result?: { result?: { value?: unknown } } };
      if (of === sessionId && answer.id === id) done(() => resolve(answer.result?.result?.value));
    };
    const done = (end: () => void): void => {
      protocol.off("Target.receivedMessageFromTarget", answered);
      protocol.off("Target.detachedFromTarget", gone);
      end();
    };
    protocol.on("Target.receivedMessageFromTarget", answered);
    protocol.on("Target.detachedFromTarget", gone);
    void protocol
      .send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) })
      .catch((error: unknown) => done(() => reject(error)));
  });
}
