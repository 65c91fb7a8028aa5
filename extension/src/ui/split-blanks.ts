/** A piece of a ready reply: words, or a blank the agent fills. */
export interface Piece {
  readonly text: string;
  readonly blank: boolean;
}

const blank = /\{[^{}\s]{1,20}\}/gu;

/** Cuts a reply at its blanks: `{天数}` and the like. Joined, the pieces are the reply. */
export function splitBlanks(reply: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of reply.matchAll(blank)) {
    if (match.index > end) pieces.push({ text: reply.slice(end, match.index), blank: false });
    pieces.push({ text: match[0], blank: true });
    end = match.index + match[0].length;
  }
  if (end < reply.length) pieces.push({ text: reply.slice(end), blank: false });
  return pieces;
}

/** Where the first blank of a reply stands, in UTF-16 code units; `undefined` when nothing is to be filled. */
export function firstBlank(reply: string): { start: number; end: number } | undefined {
  const match = reply.matchAll(blank).next().value;
  return match && { start: match.index, end: match.index + match[0].length };
}
