import type { Frame, Page } from "playwright-core";

/**
 * The words marked in an editor, in order, as the browser itself sees them: every point of the editor is asked which highlights lie
 * there. This is what a person sees, not what the extension says it did.
 */
export function marksIn(page: Page | Frame, editor: string): Promise<string[]> {
  return page.locator(editor).evaluate((box) => {
    interface Hit {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly startContainer?: Node; toString(): string }[];
    }
    const registry = CSS.highlights as unknown as { highlightsFromPoint(x: number, y: number): readonly Hit[] };
    const field = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement ? box : undefined;
    const found = new Map<number, string>();
    const { left, top, right, bottom } = box.getBoundingClientRect();
    for (let y = top + 4; y < bottom; y += 6) {
      for (let x = left + 2; x < right; x += 5) {
        for (const { ranges } of registry.highlightsFromPoint(x, y)) {
          for (const range of ranges) {
            const lead = document.createRange();
            lead.setStart(box, 0);
            if (range.startContainer) lead.setEnd(range.startContainer, range.startOffset);
            if (field) found.set(range.startOffset, field.value.slice(range.startOffset, range.endOffset));
            else found.set(lead.toString().length, range.toString());
          }
        }
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
  });
}
