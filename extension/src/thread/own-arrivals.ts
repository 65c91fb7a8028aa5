/**
 * Which of the shop's messages are new since the last look: `now` continues where `before` ended. `undefined` when the two have nothing
 * in common, which is another conversation and not a burst of messages.
 */
export function ownArrivals(before: readonly string[], now: readonly string[]): string[] | undefined {
  if (before.length === 0) return undefined;
  // The longest end of `before` that is found in `now`, so that an earlier identical line is not taken for the last one.
  for (let size = Math.min(before.length, now.length); size > 0; size -= 1) {
    const end = before.slice(-size);
    for (let at = now.length - size; at >= 0; at -= 1) {
      if (end.every((text, index) => now[at + index] === text)) return now.slice(at + size);
    }
  }
  return undefined;
}
