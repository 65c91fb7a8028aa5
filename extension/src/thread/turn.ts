/** One message of the open conversation as the page shows it. */
export interface Said {
  readonly from: "buyer" | "seller";
  readonly text: string;
}

/** The most a question may hold; a page can put any amount of text into a message. */
const longest = 2000;
/** Buyers write in short bursts: 在吗, then the question. */
const mostLines = 3;

/**
 * What the buyer asked: their last message with the ones right before it that nobody answered. Empty when the shop spoke last does not
 * mean nothing was asked: the question stays open until the buyer writes again, so the shop's own last lines are passed over.
 */
export function lastTurn(said: readonly Said[]): string {
  let end = said.length;
  while (end > 0 && said[end - 1]?.from === "seller") end -= 1;
  const lines: string[] = [];
  for (let at = end - 1; at >= 0 && said[at]?.from === "buyer" && lines.length < mostLines; at -= 1) {
    lines.unshift(said[at]?.text ?? "");
  }
  return lines.join("\n").slice(-longest);
}

/** Whether the buyer is waiting: the last word is theirs. */
export function isWaiting(said: readonly Said[]): boolean {
  return said.at(-1)?.from === "buyer";
}
