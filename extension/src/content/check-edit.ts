import { type Edit, moveSpan } from "../editors/edit";
import type { Span } from "../editors/editor";
import type { Answer } from "../engine/engine";
import type { Finding, Message } from "../engine/types";
import { type Checked, limited } from "./check-text";

/** Shorter texts are checked whole after every edit: what surrounds an edit would hardly be less. */
export const shortLength = 200;

/** How much of the text on either side of an edit is looked at again: more than one finding's words may lie apart in a sentence. */
const near = 40;
/** How far from an edit the beginning and the end of a sentence are looked for. */
const far = 64;
/** What surrounded one edit grows with the next, up to here. */
const longestPart = 112;
/** An edit that puts in more than this is no typing. */
const longestEdit = 120;

/** A stretch of a text that was checked by itself. Findings count from its beginning. */
interface Part {
  readonly start: number;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A text that was checked, what was found in it, and what then happened to it. */
export interface Edited {
  readonly before: string;
  readonly findings: readonly Finding[];
  readonly edit: Edit;
}

/** Whether an edit can be followed by a look at its surroundings alone. */
export function isSmall(message: Message, { end, start, length }: Edit): boolean {
  return message.text.length > shortLength && length <= longestEdit && end - start <= longestEdit;
}

/**
 * Follows the edits of one long text: only what surrounds an edit is checked, and of the findings only that is changed which the edit
 * changed there. What the whole text alone can tell (two phrases far apart) stays as it was until the whole is looked at again.
 */
export class EditCheck {
  readonly #check: (message: Message) => Answer<readonly Finding[]>;
  /** The surroundings of the last edit: mostly those of the next, too. */
  #last: Part | undefined;

  constructor(check: (message: Message) => Answer<readonly Finding[]>) {
    this.#check = check;
  }

  /** The findings of `message`, whose text an edit made. */
  check(message: Message, edited: Edited): Answer<Checked> {
    const old = this.#around(edited);
    const text = message.text.slice(old.start, old.start + old.text.length + grows(edited.edit));
    const base = old.findings ?? this.#check({ ...message, text: old.text });
    const now = this.#check({ ...message, text });
    if (!(base instanceof Promise) && !(now instanceof Promise)) return this.#merge(edited, { ...old, findings: base }, text, now);
    return Promise.all([base, now]).then(([was, is]) => this.#merge(edited, { ...old, findings: was }, text, is));
  }

  #merge({ findings, edit }: Edited, { start, findings: base }: Part, text: string, now: readonly Finding[]): Checked {
    this.#last = { start, text, findings: now };
    // Mostly the edit changed nothing of what its surroundings say.
    if (areSame(moved(base, { ...edit, start: edit.start - start, end: edit.end - start }), now)) return limited(moved(findings, edit));
    const end = start + text.length - grows(edit);
    const inside = findings.filter((finding) => finding.start < end && finding.end > start);
    const merged = afterEdit(inside, edit, shifted(base, start), shifted(now, start));
    const behind = findings.filter((finding) => finding.start >= end);
    return limited([...findings.filter((finding) => finding.end <= start), ...merged, ...moved(behind, edit)]);
  }

  /** The whole was looked at anew, and perhaps in another light. */
  forget(): void {
    this.#last = undefined;
  }

  /** What surrounded an edit in the old text, with its findings where they are known. */
  #around({ before, edit }: Edited): Omit<Part, "findings"> & { findings?: readonly Finding[] } {
    const last = this.#last;
    if (last && isAround(edit, last, before) && before.startsWith(last.text, last.start)) return last;
    const { start, end } = surroundings(before, edit);
    return { start, text: before.slice(start, end) };
  }
}

const grows = ({ start, end, length }: Edit): number => length - (end - start);

const shifted = (findings: readonly Finding[], by: number): readonly Finding[] =>
  by === 0 ? findings : findings.map((finding) => ({ ...finding, start: finding.start + by, end: finding.end + by }));

/** Where findings are after an edit; those it went into are gone. */
const moved = (findings: readonly Finding[], edit: Edit): readonly Finding[] => findings.flatMap((finding) => moveSpan(finding, edit) ?? []);

/** Whether a stretch holds enough around an edit, and not too much. */
function isAround(edit: Edit, { start, text }: Part, before: string): boolean {
  const end = start + text.length;
  const enough = (start === 0 || edit.start - start >= near) && (end === before.length || end - edit.end >= near);
  return enough && start <= edit.start && edit.end <= end && text.length <= longestPart;
}

/** What is around an edit: from the beginning of a sentence to the end of one, where they are not far. */
export function surroundings(text: string, edit: Span): Span {
  let start = edit.start - near;
  while (start > edit.start - far && !beginsSentence(text, start)) start -= 1;
  if (!beginsSentence(text, start)) start = edit.start - near;
  let end = edit.end + near;
  while (end < edit.end + far && !beginsSentence(text, end)) end += 1;
  if (!beginsSentence(text, end)) end = edit.end + near;
  start = Math.max(0, start);
  end = Math.min(text.length, end);
  return { start: isLow(text.charCodeAt(start)) ? start - 1 : start, end: isLow(text.charCodeAt(end)) ? end + 1 : end };
}

/** Whether a sentence ends before a place; the text begins and ends at places of its kind too. */
const beginsSentence = (text: string, at: number): boolean => at <= 0 || at >= text.length || "。！？!?\n".includes(text.charAt(at - 1));
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/**
 * The findings around an edit, after it. `base` and `now` are those of the surroundings by themselves, before and after: where the whole
 * text saw more or less than its parts do, it still does.
 */
function afterEdit(findings: readonly Finding[], edit: Edit, base: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const still = moved(findings, edit);
  const stood = moved(base, edit);
  const known = new Map(still.map((finding) => [placeOf(finding), finding]));
  const seen = new Set(stood.map(placeOf));
  const fresh = now.filter((finding) => known.has(placeOf(finding)) || !seen.has(placeOf(finding)));
  const kept = still.filter((finding) => !seen.has(placeOf(finding)) && !fresh.some(({ start, end }) => start < finding.end && finding.start < end));
  return [...kept, ...fresh.map((finding) => known.get(placeOf(finding)) ?? finding)].sort((a, b) => a.start - b.start);
}

/** Whether the same was found, place by place. */
function areSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ start, end, rule }, at) => {
      const other = after[at];
      return other?.start === start && other.end === end && other.rule === rule;
    })
  );
}

const placeOf = ({ start, end, rule }: Finding): string => `${start} ${end} ${rule}`;
