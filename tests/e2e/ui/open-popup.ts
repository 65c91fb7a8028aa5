import type { BrowserContext, CDPSession } from "playwright-core";

/** The popup as the toolbar button opens it, over the page in front. Playwright knows no such page, so it is spoken to by protocol. */
export interface Popup {
  /** All text it shows. */
  text(): Promise<string>;
  /** Presses the button of that name as a person would: a trusted click. */
  press(name: string): Promise<void>;
}

/** Opens the popup of the toolbar button over the page in front. */
export async function openPopup(context: BrowserContext): Promise<Popup> {
  const worker = context.serviceWorkers()[0];
  const protocol = await context.browser()?.newBrowserCDPSession();
  if (!worker || !protocol) throw new Error("no extension in this browser");
  await worker.evaluate(() => chrome.action.openPopup());
  const { targetInfos } = await protocol.send("Target.getTargets");
  const target = targetInfos.find(({ type, url }) => type === "page" && url.endsWith("/popup.html"));
  if (!target) throw new Error("the popup did not open");
  const { sessionId } = await protocol.send("Target.attachToTarget", { targetId: target.targetId });
  const evaluate = (expression: string) =>
    ask(protocol, sessionId, "Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true, userGesture: true });
  return {
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
