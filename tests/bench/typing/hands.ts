import { setTimeout as pass } from "node:timers/promises";
import type { CDPSession } from "playwright-core";
import type { Opened, Place } from "./browser";

/** Presses a key as the keyboard would: the page sees trusted events. Resolves when the page has handled them. */
export async function press(cdp: CDPSession, key: string, text = key, commands: string[] = []): Promise<void> {
  const code = key === "Enter" ? 13 : key === "Escape" ? 27 : 0;
  await Promise.all([
    cdp.send("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", key, text, windowsVirtualKeyCode: code, commands }),
    cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key, windowsVirtualKeyCode: code }),
  ]);
}

/** Types at a steady pace, `pause` milliseconds between keys: every key has frames of its own. */
export async function type({ cdp }: Opened, text: string, pause: number): Promise<void> {
  for (const character of text) {
    await press(cdp, character);
    await pass(pause);
  }
}

/** Empties the box the agent is in. */
export async function clear({ cdp }: Opened): Promise<void> {
  await press(cdp, "a", "", ["selectAll"]);
  await press(cdp, "Delete", "", ["delete"]);
}

/** Focuses the editor, and with the extension waits until it marks. The box is empty afterwards. */
export async function settle(opened: Opened, place: Place, extension: boolean): Promise<void> {
  await opened.page.locator(place.editor).click();
  await opened.cdp.send("Input.insertText", { text: "没有发票" });
  if (extension) await opened.page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
  await clear(opened);
}
