import type { Editor, Span } from "../editors/editor";
import type { Painter } from "../highlight/painter";

/** Scrolls an editor so far that a stretch of its text can be seen. The caret stays where it is. */
export function reveal(editor: Editor, span: Span, painter: Painter): void {
  const [rect] = painter.rects(editor, span, true);
  if (!rect) return;
  const { scroller } = editor;
  const box = scroller.getBoundingClientRect();
  if (rect.top < box.top || rect.bottom > box.bottom) scroller.scrollTop += rect.top - box.top - (box.height - rect.height) / 2;
  if (rect.left < box.left || rect.right > box.right) scroller.scrollLeft += rect.left - box.left - (box.width - rect.width) / 2;
}
