/** A box on the screen, in CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the card goes, and how high it may become before it scrolls. */
export interface Placing {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the mark and the card, and between the card and the window's edge. */
const gap = 8;

/** Area that two boxes have in common. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * Places the card beside a mark: under it or over it, whichever holds the whole card and covers less of the editor's text. When neither
 * side holds it, the larger one does and the card scrolls. It never covers the mark and never leaves the window.
 */
export function placeCard(
  marks: readonly Box[],
  card: { width: number; height: number },
  view: { width: number; height: number },
  editor: Box,
): Placing {
  const top = Math.min(...marks.map((mark) => mark.top));
  const bottom = Math.max(...marks.map((mark) => mark.bottom));
  const start = marks[0]?.left ?? 0;
  const left = Math.max(gap, Math.min(start, view.width - card.width - gap));
  const side = (under: boolean): Placing & { fits: boolean; covers: number } => {
    const room = Math.max(0, under ? view.height - bottom - 2 * gap : top - 2 * gap);
    const height = Math.min(card.height, room);
    const at = under ? bottom + gap : top - gap - height;
    const covers = overlap({ left, top: at, right: left + card.width, bottom: at + height }, editor);
    return { left, top: at, maxHeight: room, fits: card.height <= room, covers };
  };
  const under = side(true);
  const over = side(false);
  const best =
    under.fits !== over.fits
      ? under.fits
        ? under
        : over
      : under.fits
        ? over.covers < under.covers
          ? over
          : under
        : over.maxHeight > under.maxHeight
          ? over
          : under;
  return { left: best.left, top: best.top, maxHeight: best.maxHeight };
}

/** Whether a point is on one of the boxes or no further from it than the gap that the pointer crosses between mark and card. */
export function isNear(x: number, y: number, boxes: readonly Box[]): boolean {
  const reach = gap + 2;
  return boxes.some(({ left, top, right, bottom }) => x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach);
}
