import type { Editor, TextRange } from "../editors/editor";
import type { Finding, Level } from "../engine/types";
import { highlightName, levels } from "./levels";

interface Mark {
  readonly level: Level;
  readonly range: TextRange;
}

/** How far ahead a mark is looked for that was left over from the last painting. */
const reach = 4;

/** Marks as the browser's own highlights: live ranges, one registry entry a level, no node anywhere. */
export class NativeMarks {
  static readonly supported = typeof CSS !== "undefined" && "highlights" in CSS;

  readonly #marks = new Map<Editor, readonly Mark[]>();
  #highlights: ReadonlyMap<Level, Highlight> | undefined;

  paint(editor: Editor, findings: readonly Finding[]): void {
    for (const other of this.#marks.keys()) if (!other.element.isConnected) this.#unmark(other);
    if (findings.length === 0) return this.#unmark(editor);
    const highlights = this.#register();
    const old = this.#marks.get(editor) ?? [];
    const gone = new Set(old);
    const marks: Mark[] = [];
    let next = 0;
    for (const { level, start, end } of findings) {
      // Both are in the order of the text, so the mark that stands here already is among the next few.
      const near = old.slice(next, next + reach);
      const at = near.findIndex((mark) => mark.level === level && editor.covers(mark.range, { start, end }));
      const kept = near[at];
      if (kept) {
        next += at + 1;
        gone.delete(kept);
        marks.push(kept);
        continue;
      }
      const range = editor.range({ start, end });
      if (!range) continue;
      highlights.get(level)?.add(range);
      marks.push({ level, range });
    }
    for (const { level, range } of gone) highlights.get(level)?.delete(range);
    this.#marks.set(editor, marks);
  }

  intact(editor: Editor): boolean {
    const marks = this.#marks.get(editor);
    if (!marks || marks.length === 0) return true;
    const registered = levels.every((level) => CSS.highlights.get(highlightName(level)) === this.#highlights?.get(level));
    // A range whose text was taken away and put back collapses to a point.
    return registered && marks.every(({ range }) => !range.collapsed);
  }

  clear(): void {
    for (const editor of [...this.#marks.keys()]) this.#unmark(editor);
    for (const level of levels) {
      const name = highlightName(level);
      if (CSS.highlights?.get(name) === this.#highlights?.get(level)) CSS.highlights?.delete(name);
    }
    this.#highlights = undefined;
  }

  #unmark(editor: Editor): void {
    for (const { level, range } of this.#marks.get(editor) ?? []) this.#highlights?.get(level)?.delete(range);
    this.#marks.delete(editor);
  }

  /** The registry is shared with the page, which may have cleared it. */
  #register(): ReadonlyMap<Level, Highlight> {
    this.#highlights ??= new Map(levels.map((level) => [level, new Highlight()]));
    levels.forEach((level, priority) => {
      const highlight = this.#highlights?.get(level);
      const name = highlightName(level);
      if (!highlight || CSS.highlights.get(name) === highlight) return;
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    });
    return this.#highlights;
  }
}
