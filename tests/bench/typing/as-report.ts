import { table } from "../../demo/table";

/** A table's lines, the first of which is its head. */
export type Rows = readonly (readonly string[])[];

/** A table with its title and what it is about. */
export interface Part {
  readonly title: string;
  readonly about: string;
  readonly rows: Rows;
}

/** Figures as tables for a terminal and as a section of a page. */
export interface Report {
  readonly terminal: string;
  readonly markdown: string;
}

/** Puts tables together under a heading. */
export function asReport(heading: string, parts: readonly Part[]): Report {
  return {
    terminal: parts.map(({ title, rows }) => `${title}\n\n${table(rows)}\n`).join("\n"),
    markdown: [heading, ...parts.map(({ title, rows, about }) => `### ${title}\n\n${about}\n\n${inMarkdown(rows)}`)].join("\n\n"),
  };
}

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function inMarkdown([head = [], ...rest]: Rows): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rest.map(line)].join("\n");
}
