import type { SendKey } from "./classify-key";

/** What the text around an editor says about the key: "按 Ctrl+Enter 发送". */
const byChord = /(ctrl|⌘|command)\s*\+\s*enter\s*(键)?\s*(发送|to send)/i;

/** The key a hint near the editor promises, if it does. */
export function promisedKey(hint: string): SendKey | undefined {
  return byChord.test(hint) ? "ctrl-enter" : undefined;
}

/**
 * What a plain Enter showed once the page had dealt with it: text gone means it was sent, one more line means this page sends with Ctrl.
 * `undefined` when it showed nothing.
 */
export function learnKey(before: string, after: string): SendKey | undefined {
  if (before.trim() === "") return undefined;
  if (after.trim() === "") return "enter";
  const lines = (text: string): number => text.split("\n").length;
  return lines(after) > lines(before) && after.replace(/\n/g, "") === before.replace(/\n/g, "") ? "ctrl-enter" : undefined;
}
