import type { Adapter } from "./adapter";

/** The consoles with the user's own in front: one of the same name takes the built-in's place. */
export function withOverrides(builtin: readonly Adapter[], own: readonly Adapter[] = []): readonly Adapter[] {
  const names = new Set(own.map(({ name }) => name));
  return own.length === 0 ? builtin : [...own, ...builtin.filter(({ name }) => !names.has(name))];
}
