import type { Editor, TextRange } from "../editors/editor";
import type { Finding, Level } from "../engine/types";
import { highlightName, levels } from "./levels";

interface Mark {
  readonly level: Level;
  readonly range: TextRange;
}

/** Marks as the browser's own highlights: live ranges, one registry entry a level, no node anywhere. */
export class NativeMarks {
  static readonly supported = typeof CSS !== "undefined" && "highlights" in CSS;

  readonly #marks = new Map<Editor, readonly Mark[]>();
  #highlights: ReadonlyMap<Level, Highlight> | undefined;

  paint(editor: Editor, findings: readonly Finding[]): void {
    this.#unmark(editor);
    for (const other of this.#marks.keys()) if (!other.element.isConnected) this.#unmark(other);
    if (findings.length === 0) return;
    const highlights = this.#register();
    const marks: Mark[] = [];
    for (const finding of findings) {
      const range = editor.range(finding);
      if (!range) continue;
      highlights.get(finding.level)?.add(range);
      marks.push({ level: finding.level, range });
    }
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
