import { browser } from "wxt/browser";
import { changeSettings } from "../settings/settings";
import { Assistant } from "./assistant";
import { loadLater } from "./load-later";
import type { ToPage, ToWorker } from "./messages";
import { statusOf } from "./status";

/** How long the top frame leaves the word to the frames inside it when it has no box itself, in milliseconds. */
const patience = 100;

/** Starts Redline in this frame. `signal` ends it; `end` is for ending it from inside. */
export function startContent(signal: AbortSignal, end: () => void): void {
  const assistant = new Assistant(signal, end);
  assistant.start();
  let picking: AbortController | undefined;
  const heard = (message: ToPage, _sender: unknown, reply: (answer: unknown) => void): boolean => {
    if (message.type === "stop-picking") picking?.abort();
    if (message.type === "pick") {
      picking?.abort();
      picking = new AbortController();
      void pick(assistant.host, picking.signal);
    }
    return message.type === "status" && answer(assistant, reply);
  };
  browser.runtime.onMessage.addListener(heard);
  signal.addEventListener("abort", () => {
    picking?.abort();
    // Gone with the extension already when that is what ended us.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(heard);
  });
}

/** Every frame is asked and the first answer counts, so a frame without a box says so late and only for the whole page. */
function answer(assistant: Assistant, reply: (answer: unknown) => void): boolean {
  const status = statusOf(assistant.session, assistant.editor, assistant.broken);
  if (status.found !== "none") {
    reply(status);
    return false;
  }
  if (window !== window.top) return false;
  setTimeout(() => reply(status), patience);
  return true;
}

async function pick(host: string, signal: AbortSignal): Promise<void> {
  const { pickElement } = await loadLater();
  if (signal.aborted) return;
  const editor = await pickElement(document, signal);
  if (signal.aborted) return;
  // The other frames of the page still wait to be pointed at.
  void browser.runtime.sendMessage({ type: "picked" } satisfies ToWorker).catch(() => undefined);
  if (editor) await changeSettings(({ sites }) => ({ sites: { ...sites, [host]: { ...sites[host], editor } } }));
}
