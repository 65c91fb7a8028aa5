import { type Box, overlap } from "../card/place-card";

/** The side of the editor the bar is in line with. */
export type Side = "right" | "left";

/** Where the bar goes. */
export interface Placing {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  /** What it covers there: square pixels of messages, those that wait for an answer counted tenfold. */
  readonly covers: number;
}

/** What surrounds the bar, in CSS pixels of the window. */
export interface Surroundings {
  readonly editor: Box;
  /** Lower edge of what the bar may stand on: where the messages end, or the editor's own top. */
  readonly edge: number;
  /** The last messages. */
  readonly messages: readonly Box[];
  /** Those of them that the agent is answering. */
  readonly asked: readonly Box[];
  readonly view: { readonly width: number; readonly height: number };
}

const gap = 6;
/** How much more it matters to see what the agent is answering than what was said before. */
const weight = 10;
/** A question higher than this is not stepped over: the bar would be too far from the editor. */
const farthest = 220;

/**
 * Places the bar above the editor, where it covers least of what the agent needs to read: in line with the editor's right or left side,
 * as the buyer's messages stand on one and the shop's on the other; right above the editor, else above the question. Where there is no
 * room above at all, it goes below the editor.
 */
export function placeBar({ width, height }: { width: number; height: number }, { editor, edge, messages, asked, view }: Surroundings): Placing {
  const below = editor.bottom + gap;
  const at = (bottom: number, side: Side): Placing => {
    const above = bottom - height - gap;
    const top = above >= 0 || below + height > view.height ? Math.max(0, above) : below;
    const left = Math.max(0, Math.min(side === "right" ? editor.right - width : editor.left, view.width - width));
    const own = { left, top, right: left + width, bottom: top + height };
    const area = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + overlap(own, box), 0);
    return { side, left, top, covers: area(messages) + (weight - 1) * area(asked) };
  };
  const question = Math.min(...asked.map(({ top }) => top));
  const edges = question < edge && edge - question < farthest && question - height - gap > 0 ? [edge, question] : [edge];
  return edges.flatMap((bottom) => [at(bottom, "right"), at(bottom, "left")]).reduce((best, other) => (other.covers < best.covers ? other : best));
}
