/** The part of a rectangle inside a box; `undefined` when nothing of it is. */
export function clip(rect: DOMRect, box: DOMRect): DOMRect | undefined {
  const left = Math.max(rect.left, box.left);
  const top = Math.max(rect.top, box.top);
  const width = Math.min(rect.right, box.right) - left;
  const height = Math.min(rect.bottom, box.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : undefined;
}
