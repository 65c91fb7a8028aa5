/** Columns a string takes in a terminal: Chinese characters and full-width marks take two, joiners and variation selectors none. */
export function width(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)) {
    columns += wide.test(segment) ? 2 : 1;
  }
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** Lays rows out in columns that line up under Chinese text; the first row is the heading. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? "")))) ?? [];
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell + " ".repeat((columns[at] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd();
  const [head, ...rest] = rows.map(line);
  return [head ?? "", columns.map((size) => "─".repeat(size)).join("  "), ...rest].join("\n");
}
