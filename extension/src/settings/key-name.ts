const modifiers = ["Ctrl", "Alt", "Shift", "Meta"] as const;

/** What of a keyboard event names its key. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/** The name of a pressed key as the settings write it: `Shift+F8`, `Alt+Enter`. */
export function keyName(event: KeyPress): string {
  const held = `${event.ctrlKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${event.metaKey ? "Meta+" : ""}`;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return held + (key === " " ? "Space" : key);
}

/** Whether a name is a key that may be taken from a page: a function key, or anything held with Ctrl, Alt or Meta. */
export function isKeyName(name: string): boolean {
  const parts = name.split("+");
  const key = parts.pop() ?? "";
  const held = modifiers.filter((modifier) => parts.includes(modifier));
  if (key === "" || key.length > 20 || held.length !== parts.length || modifiers.some((modifier) => modifier === key)) return false;
  return /^F([1-9]|1[0-9])$/.test(key) || held.some((modifier) => modifier !== "Shift");
}
