import { type Box, overlap } from "../card/place-card";

/** The side of the editor the bar is in line with. */
export type Side = "right" | "left";

/** Where the bar goes. */
export interface Placing {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  /** Square pixels of the page's messages that it covers there. */
  readonly covers: number;
}

/** What surrounds the bar, in CSS pixels of the window. */
export interface Surroundings {
  readonly editor: Box;
  /** Lower edge of what the bar may stand on: where the messages end, or the editor's own top. */
  readonly edge: number;
  /** The last messages. */
  readonly messages: readonly Box[];
  readonly view: { readonly width: number; readonly height: number };
}

const gap = 6;

/**
 * Places the bar above the editor, at the side where it covers less of the messages: the buyer's stand on one side and the shop's on the
 * other. Where there is no room above, it goes below the editor.
 */
export function placeBar(
  { width, height }: { width: number; height: number },
  { editor, edge, messages, view }: Surroundings,
  sides: readonly Side[] = ["right", "left"],
): Placing {
  const above = edge - height - gap;
  const below = editor.bottom + gap;
  const top = above >= 0 || below + height > view.height ? Math.max(0, above) : below;
  const at = (side: Side): Placing => {
    const left = Math.max(0, Math.min(side === "right" ? editor.right - width : editor.left, view.width - width));
    const own = { left, top, right: left + width, bottom: top + height };
    return { side, left, top, covers: messages.reduce((sum, message) => sum + overlap(own, message), 0) };
  };
  return sides.map(at).reduce((best, other) => (other.covers < best.covers ? other : best));
}
