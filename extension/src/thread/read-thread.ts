import type { Hook, Surface } from "../consoles/adapter";
import { allOf, findHook, isShown, type Root, textOf } from "../consoles/find-hook";
import type { Said } from "./turn";

/** How many messages from the end are read: enough for a turn and a repetition, however long the list is. */
const tail = 24;
const longest = 2000;
/** How many hidden ones are passed over at most in looking for them. */
const mostLooks = 1000;

interface Message {
  readonly from: Said["from"];
  readonly element: Element;
  readonly hook: Hook;
}

function tailOf(from: Said["from"], hooks: readonly Hook[] | undefined, roots: readonly Root[]): Message[] {
  const hit = findHook(hooks, roots);
  if (!hit) return [];
  const { hook, found } = hit;
  const messages: Message[] = [];
  for (let at = found.length - 1, looks = 0; at >= 0 && messages.length < tail && looks < mostLooks; at -= 1, looks += 1) {
    const element = found[at];
    // Inside a message the same class can nest; the outer one holds the whole text.
    if (element && !element.parentElement?.closest(hook.css) && isShown(element)) messages.push({ from, element, hook });
  }
  return messages;
}

/** The last messages of the open conversation as elements, oldest first. */
export function lastMessages(surface: Surface | undefined, roots: readonly Root[]): readonly Message[] {
  const messages = [...tailOf("buyer", surface?.buyer, roots), ...tailOf("seller", surface?.seller, roots)];
  messages.sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return messages.slice(-tail);
}

/** The last messages of the open conversation, oldest first. Nothing is kept: it is read anew whenever somebody asks. */
export function readThread(surface: Surface | undefined, roots: readonly Root[]): Said[] {
  return lastMessages(surface, roots)
    .map(({ from, element, hook }) => ({ from, text: textOf(element, hook).slice(0, longest) }))
    .filter(({ text }) => text !== "");
}

/** What tells the open conversation from the others; empty when the page does not say. */
export function readTalk(surface: Surface | undefined, roots: readonly Root[]): string {
  for (const hook of surface?.talk ?? []) {
    const element = allOf(hook, roots).find(isShown);
    if (element) return textOf(element, hook).slice(0, 200);
  }
  return "";
}
