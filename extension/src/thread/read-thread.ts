import type { Hook, Surface } from "../consoles/adapter";
import { allOf, findHook, type Root, textOf } from "../consoles/find-hook";
import type { Said } from "./turn";

/** How many messages from the end are read: enough for a turn and a repetition, however long the list is. */
const tail = 24;
const longest = 2000;

function tailOf(hooks: readonly Hook[] | undefined, roots: readonly Root[]): { hook: Hook; found: Element[] } | undefined {
  const hit = findHook(hooks, roots);
  // Inside a message the same class can nest; the outer one holds the whole text.
  return hit && { hook: hit.hook, found: hit.found.slice(-2 * tail).filter((element) => !element.parentElement?.closest(hit.hook.css)) };
}

/** The last messages of the open conversation, oldest first. Nothing is kept: it is read anew whenever somebody asks. */
export function readThread(surface: Surface | undefined, roots: readonly Root[]): Said[] {
  const sides = (["buyer", "seller"] as const).flatMap((from) => {
    const hit = tailOf(surface?.[from], roots);
    return (hit?.found ?? []).map((element) => ({ from, element, text: hit ? textOf(element, hit.hook).slice(0, longest) : "" }));
  });
  sides.sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return sides
    .filter(({ text }) => text !== "")
    .slice(-tail)
    .map(({ from, text }) => ({ from, text }));
}

/** What tells the open conversation from the others; empty when the page does not say. */
export function readTalk(surface: Surface | undefined, roots: readonly Root[]): string {
  for (const hook of surface?.talk ?? []) {
    const element = allOf(hook, roots)[0];
    if (element) return textOf(element, hook).slice(0, 200);
  }
  return "";
}
