import Papa from "papaparse";
import type { Stats } from "./stats";

/** The statistics as a CSV file that a spreadsheet opens: day, rule, title, count. */
export function writeStatsTable(stats: Stats, title: (rule: string) => string): string {
  const rows = Object.entries(stats).flatMap(([day, counts]) => Object.entries(counts).map(([rule, count]) => [day, rule, title(rule), count]));
  return `\ufeff${Papa.unparse([["day", "rule", "title", "count"], ...rows], { escapeFormulae: true })}\r\n`;
}
