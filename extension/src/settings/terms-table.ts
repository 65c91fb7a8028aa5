import Papa from "papaparse";
import type { Level, Term } from "../engine/types";
import { most, readSettings } from "./read-settings";

/** A row that cannot become a term. */
export interface RowError {
  /** From 1, as a spreadsheet counts; 0: the file as a whole. */
  readonly row: number;
  readonly text: string;
  readonly reason: "empty" | "long" | "badLevel" | "evasive" | "json";
}

/** What a pasted table holds. */
export interface TermsTable {
  readonly terms: readonly Term[];
  readonly errors: readonly RowError[];
}

const levelWords: Readonly<Record<string, Level>> = {
  block: "block",
  warn: "warn",
  hint: "hint",
  红线: "block",
  违规: "block",
  禁用: "block",
  风险: "warn",
  警告: "warn",
  提示: "hint",
  建议: "hint",
};
const yes = new Set(["是", "yes", "true", "1", "√", "y"]);
const no = new Set(["", "否", "no", "false", "0", "×", "n"]);
const headings = new Set(["词语", "词", "违禁词", "text", "word", "term"]);

/** A spreadsheet shows a cell that begins like a formula as text when an apostrophe stands before it. */
const plain = (cell = ""): string => cell.trim().replace(/^'(?=[=+\-@])/, "");

function readRow(cells: readonly string[]): Term | Omit<RowError, "row"> {
  const [text = "", level = "", evasive = "", replace = "", why = ""] = cells.map(plain);
  const known = levelWords[level.toLowerCase()];
  const disguised = evasive.toLowerCase();
  if (text === "") return { reason: "empty", text: cells.join(" ") };
  if (text.length > most.termText || replace.length > most.text || why.length > most.text) return { reason: "long", text: text.slice(0, 20) };
  if (level !== "" && !known) return { reason: "badLevel", text: level };
  if (!yes.has(disguised) && !no.has(disguised)) return { reason: "evasive", text: evasive };
  return { text, ...(known && { level: known }), ...(yes.has(disguised) && { evasive: true }), ...(replace && { replace }), ...(why && { why }) };
}

/**
 * Reads terms pasted from a spreadsheet or loaded from CSV. Columns: text, level, evasive, replacement, why; all but the first may be
 * missing, a heading is skipped, repeated words count once. Every row is either a term or an error.
 */
export function readTermsTable(table: string): TermsTable {
  const { data } = Papa.parse<string[]>(table.replace(/^\ufeff/, ""), { skipEmptyLines: false, delimiter: table.includes("\t") ? "\t" : "," });
  const terms = new Map<string, Term>();
  const errors: RowError[] = [];
  for (const [at, cells] of data.entries()) {
    const row = readRow(cells);
    if (cells.every((cell) => cell.trim() === "") || (at === 0 && headings.has(plain(cells[0]).toLowerCase()))) continue;
    if ("reason" in row) errors.push({ row: at + 1, ...row });
    else terms.set(row.text, row);
  }
  return { terms: [...terms.values()], errors };
}

/** Reads terms from JSON (a list as the settings hold it), or else from a table. */
export function readTermsFile(text: string): TermsTable {
  if (!text.trimStart().startsWith("[")) return readTermsTable(text);
  try {
    const data: unknown = JSON.parse(text);
    const { terms } = readSettings({ terms: data });
    if (Array.isArray(data) && terms.length === data.length) return { terms, errors: [] };
  } catch {
    // Not JSON: reported like JSON of another shape.
  }
  return { terms: [], errors: [{ row: 0, text: "", reason: "json" }] };
}

/** Terms as a CSV file that a spreadsheet opens; `readTermsTable` reads it back. */
export function writeTermsTable(terms: readonly Term[], heading: readonly [string, string, string, string, string]): string {
  const rows = terms.map(({ text, level = "block", evasive, replace = "", why = "" }) => [text, level, evasive ? "1" : "", replace, why]);
  return `\ufeff${Papa.unparse([heading, ...rows], { escapeFormulae: /^[=+\-@\t\r]/ })}\r\n`;
}
