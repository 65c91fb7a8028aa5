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

/** So much of the card is seen at once where it stands clear of the editor, in CSS pixels. */
const enough = 220;
/** And so far from its mark may it stand for that. */
const farthest = 140;

/** A place the card can have, above or below something. */
interface Side extends Placing {
  readonly fits: boolean;
  readonly covers: number;
  readonly away: number;
}

/**
 * Places the card above or below the editor, so that nothing of the text is covered, if that is near the mark. Else it stands beside the
 * mark: under it or over it, whichever holds the whole card and covers less of the text; when neither side holds it, the larger one does
 * and the card scrolls. It never covers the mark and never leaves the window.
 */
export function placeCard(
  marks: readonly Box[],
  card: { width: number; height: number },
  view: { width: number; height: number },
  editor: Box,
): Placing {
  const mark = around(marks);
  const start = marks[0]?.left ?? 0;
  const left = Math.max(gap, Math.min(start, view.width - card.width - gap));
  const side = (under: boolean, { top, bottom }: { top: number; bottom: number }): Side => {
    const room = Math.max(0, under ? view.height - bottom - 2 * gap : top - 2 * gap);
    const height = Math.min(card.height, room);
    const at = under ? bottom + gap : top - gap - height;
    const covers = overlap({ left, top: at, right: left + card.width, bottom: at + height }, editor);
    return { left, top: at, maxHeight: room, fits: card.height <= room, covers, away: under ? bottom - mark.bottom : mark.top - top };
  };
  const whole = { top: Math.min(mark.top, editor.top), bottom: Math.max(mark.bottom, editor.bottom) };
  const clear = [side(true, whole), side(false, whole)].filter(
    ({ maxHeight, away }) => maxHeight >= Math.min(card.height, enough) && away <= farthest,
  );
  const [best] = [
    ...clear.sort((a, b) => Number(b.fits) - Number(a.fits) || a.away - b.away),
    ...[side(true, mark), side(false, mark)].sort(
      (a, b) => Number(b.fits) - Number(a.fits) || (a.fits ? a.covers - b.covers : b.maxHeight - a.maxHeight),
    ),
  ];
  return { left, top: best?.top ?? gap, maxHeight: best?.maxHeight ?? 0 };
}

/** What holds all of some boxes. */
function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Whether a point is on a mark or its card, between the two, or no further off than the pointer strays on its way. */
export function isNear(x: number, y: number, marks: readonly Box[], card: Box): boolean {
  const reach = gap + 2;
  const on = ({ left, top, right, bottom }: Box): boolean => x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;
  const mark = around(marks);
  const both = around([mark, card]);
  const isBetween = x >= both.left && x <= both.right && y >= Math.min(mark.bottom, card.bottom) && y <= Math.max(mark.top, card.top);
  return isBetween || [...marks, card].some(on);
}
