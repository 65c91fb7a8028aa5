import type { Span } from "./editor";

/** What turned one text into another: the stretch that went, and how much came in its place. */
export interface Edit extends Span {
  readonly length: number;
}

/** The one edit between two texts: what their common beginning and end leave. Surrogate pairs stay whole. */
export function editBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
  return { start, end: before.length - tail, length: after.length - tail - start };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Where a stretch is after an edit; `undefined` when the edit went into it. */
export function moveSpan<T extends Span>(span: T, edit: Edit): T | undefined {
  if (span.end <= edit.start) return span;
  if (span.start < edit.end) return undefined;
  const by = edit.length - (edit.end - edit.start);
  return { ...span, start: span.start + by, end: span.end + by };
}

/** Where a caret is after an edit: behind the new words when it was within the old ones. */
export function moveOffset(offset: number, edit: Edit): number {
  if (offset <= edit.start) return offset;
  if (offset >= edit.end) return offset + edit.length - (edit.end - edit.start);
  return edit.start + edit.length;
}
