import type { Card, CardPort, CardTarget, OpenedBy } from "../card/card";
import { type Edit, moveSpan } from "../editors/edit";
import type { Editor } from "../editors/editor";
import { editorOf } from "../editors/editor-at";
import type { Finding, Platform, RuleInfo } from "../engine/types";
import type { Painter } from "../highlight/painter";
import { loadLater } from "./load-later";
import { reveal } from "./reveal";

/** What the card's control needs of the rest. */
export interface CardControlPort {
  composing(): boolean;
  findings(editor: Editor): readonly Finding[];
  platform(editor: Editor): Platform | undefined;
  rule(id: string): Promise<RuleInfo | undefined>;
  /** The text of an editor was changed through the card. */
  changed(editor: Editor): void;
  ignore(editor: Editor, finding: Finding): void;
  disable(ruleId: string): void;
  look(): { theme: string; locale: string };
}

/** The card and what it is open on: keeps it on its finding while the text goes on changing, and does what it asks. */
export class CardControl implements CardPort {
  readonly #port: CardControlPort;
  readonly #painter: Painter;
  #card: Card | undefined;
  #open: { editor: Editor; finding: Finding } | undefined;
  /** The text is what the card makes of it, and perhaps not for long. */
  #writing = false;

  constructor(port: CardControlPort, painter: Painter) {
    this.#port = port;
    this.#painter = painter;
  }

  /** Opens the card on a finding. */
  open(editor: Editor, finding: Finding, by: OpenedBy): void {
    const findings = this.#port.findings(editor);
    const platform = this.#port.platform(editor);
    const at = findings.indexOf(finding) + 1;
    this.#open = { editor, finding };
    if (by !== "hover") reveal(editor, finding, this.#painter);
    this.#show(
      {
        editor: editor.element,
        finding,
        rects: () => (this.#open?.editor === editor ? this.#painter.rects(editor, this.#open.finding) : []),
        ...(platform && { platform }),
        ...(at > 0 && { place: { at, count: findings.length } }),
      },
      by,
    ).catch(() => this.close());
  }

  /** The first card of a page has to be loaded; until then what it was to be open on may have gone. */
  async #show(target: CardTarget, by: OpenedBy): Promise<void> {
    if (!this.#card) {
      const open = this.#open;
      const { Card } = await loadLater();
      if (this.#open !== open) return;
      this.#card ??= new Card(this, () => this.#port.look());
    }
    this.#card.open(target, by);
  }

  /** Opens the card on the finding at the caret, else on the nearest behind it, else on the last before. Whether there is one. */
  openAtCaret(editor: Editor): boolean {
    const findings = this.#port.findings(editor);
    const caret = editor.selected()?.end ?? 0;
    const finding = findings.find(({ end }) => end >= caret) ?? findings.at(-1);
    if (finding) this.open(editor, finding, "key");
    return finding !== undefined;
  }

  /** Goes to the next or previous finding of an editor, round and round. Whether there is one. */
  stepIn(editor: Editor, direction: 1 | -1): boolean {
    const findings = this.#port.findings(editor);
    const open = this.#open?.editor === editor ? this.#open.finding : undefined;
    const from = open?.start ?? editor.selected()?.end ?? 0;
    const ahead =
      direction === 1
        ? findings.filter(({ start }) => (open ? start > from : start >= from))
        : findings.filter(({ start }) => start < from).reverse();
    const finding = ahead[0] ?? findings.at(direction === 1 ? 0 : -1);
    if (finding) this.open(editor, finding, "key");
    return finding !== undefined;
  }

  /** Whether the card took a key. */
  handleKey(event: KeyboardEvent): boolean {
    return this.#card?.target !== undefined && this.#card.handleKey(event);
  }

  /** The findings of an editor are others. The card stays on its own while that is there. */
  update(editor: Editor, findings: readonly Finding[], edit: Edit | undefined): void {
    if (this.#open?.editor !== editor || this.#writing) return;
    const { finding } = this.#open;
    const moved = edit ? moveSpan(finding, edit) : finding;
    const same = moved && findings.find(({ rule, start, end }) => rule === moved.rule && start === moved.start && end === moved.end);
    if (same) this.#open = { editor, finding: same };
    else this.close();
  }

  isOpenOn(editor: Editor): boolean {
    return this.#open?.editor === editor;
  }

  /** Closes the card if it is about this editor. */
  closeOn(editor: Editor): void {
    if (this.isOpenOn(editor)) this.close();
  }

  close(): void {
    this.#open = undefined;
    this.#card?.close();
  }

  rule(id: string): Promise<RuleInfo | undefined> {
    return this.#port.rule(id);
  }

  async replace(target: CardTarget, words: string): Promise<boolean> {
    const open = this.#current(target);
    if (!open) return false;
    return this.#write(open.editor, () => this.#fix(open.editor, open.finding, words));
  }

  async say(target: CardTarget, reply: string): Promise<boolean> {
    const open = this.#current(target);
    if (!open) return false;
    return this.#write(open.editor, async () => (await loadLater()).writeReply(open.editor, reply));
  }

  ignore(target: CardTarget): void {
    const open = this.#current(target);
    if (open) this.#port.ignore(open.editor, open.finding);
  }

  disable(ruleId: string): void {
    this.#port.disable(ruleId);
  }

  /** From the end to the beginning, so that what is still to come stays where it is. */
  async fixAll(element: Element): Promise<number> {
    const editor = editorOf(element);
    if (!editor || this.#port.composing()) return 0;
    let fixed = 0;
    for (const finding of [...this.#port.findings(editor)].reverse()) {
      const words = dropIn(finding);
      if (words !== undefined && (await this.#fix(editor, finding, words))) fixed += 1;
    }
    this.#port.changed(editor);
    return fixed;
  }

  step(direction: 1 | -1): void {
    if (this.#open) this.stepIn(this.#open.editor, direction);
  }

  closed(): void {
    this.#open = undefined;
  }

  #current(target: CardTarget): { editor: Editor; finding: Finding } | undefined {
    return this.#open?.editor.element === target.editor && !this.#port.composing() ? this.#open : undefined;
  }

  /** Writes. Where an editor took its text back, the card is still there to say so. */
  async #write(editor: Editor, write: () => Promise<boolean>): Promise<boolean> {
    this.#writing = true;
    try {
      return await write();
    } finally {
      this.#port.changed(editor);
      this.#writing = false;
      this.update(editor, this.#port.findings(editor), undefined);
    }
  }

  async #fix(editor: Editor, finding: Finding, words: string): Promise<boolean> {
    const { replaceText } = await loadLater();
    const { start, end, text } = finding;
    if (editor.read().slice(start, end) !== text) return false;
    return replaceText(editor, { start, end }, words);
  }
}

/** The first wording that fits in the place of the marked words as it stands: no blank is left to fill. */
function dropIn({ suggest }: Finding): string | undefined {
  for (const suggestion of suggest) {
    if ("replace" in suggestion && !/\{[^{}]+\}/.test(suggestion.replace)) return suggestion.replace;
  }
  return undefined;
}
