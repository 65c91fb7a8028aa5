/** What a key press may be to the page. */
export type Press = "send" | "newline" | "composing" | "other";

/** What of a keyboard event decides. */
export type Key = Pick<KeyboardEvent, "key" | "keyCode" | "isComposing" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** How this page sends, as far as it has shown: the plain key, or the one with Ctrl. */
export type SendKey = "enter" | "ctrl-enter";

/**
 * Tells a press that may send from one that does not. An Enter that commits a composition is the input method's (`keyCode` 229 where
 * `isComposing` is already over); Shift+Enter breaks the line everywhere; Ctrl+Enter sends where the agent chose so and may do so
 * elsewhere. Only where the page is known to send with Ctrl is a plain Enter a line break.
 */
export function classifyKey(event: Key, sendKey: SendKey): Press {
  if (event.key !== "Enter") return "other";
  if (event.isComposing || event.keyCode === 229) return "composing";
  if (event.shiftKey || event.altKey) return "newline";
  return sendKey === "ctrl-enter" && !event.ctrlKey && !event.metaKey ? "newline" : "send";
}
