import { expect, test } from "vitest";
import { isKeyName, keyName } from "./key-name";

const press = (key: string, ...held: ("ctrlKey" | "altKey" | "shiftKey" | "metaKey")[]) => ({
  key,
  ctrlKey: held.includes("ctrlKey"),
  altKey: held.includes("altKey"),
  shiftKey: held.includes("shiftKey"),
  metaKey: held.includes("metaKey"),
});

test("a key is named after what is held with it", () => {
  expect(keyName(press("F8"))).toBe("F8");
  expect(keyName(press("F8", "shiftKey"))).toBe("Shift+F8");
  expect(keyName(press("k", "altKey", "ctrlKey"))).toBe("Ctrl+Alt+K");
  expect(keyName(press(" ", "ctrlKey"))).toBe("Ctrl+Space");
});

test("keys that an agent types with are not to be had", () => {
  for (const name of ["F8", "Shift+F8", "Alt+Enter", "Ctrl+Alt+K"]) expect(isKeyName(name)).toBe(true);
  for (const name of ["", "A", "Enter", "Shift+A", "Alt", "Ctrl+Shift", "Hyper+K", "Alt+"]) expect(isKeyName(name)).toBe(false);
});
