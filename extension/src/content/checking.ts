import type { Context } from "../consoles/session";
import { type Edit, editBetween, moveSpan } from "../editors/edit";
import type { Editor } from "../editors/editor";
import type { Answer } from "../engine/engine";
import type { Finding, Message } from "../engine/types";
import type { Painter } from "../highlight/painter";
import { EditCheck, isSmall } from "./check-edit";
import type { Checked, TextCheck } from "./check-text";
import { Quiet } from "./quiet";

/** How long after the last edit a long text is looked at as a whole, in milliseconds. */
const pause = 600;

/** What checking needs of the rest, and whom it tells. */
export interface CheckingPort {
  /** An input method is at work: nothing is read, checked or painted. */
  composing(): boolean;
  context(editor: Editor): Context;
  /** The text of an editor is another. */
  typed(editor: Editor, text: string): void;
  /** What is marked in an editor now. `edit` is what happened to the text since the last time. */
  found(editor: Editor, findings: readonly Finding[], whole: boolean, edit: Edit | undefined): void;
  failed(error: unknown): void;
}

/** What is known of one editor. */
interface Known {
  text: string;
  context: string;
  findings: readonly Finding[];
  /** Whether the findings are those of this very text: all of it was looked at, or only what its last edits changed. */
  exact: "yes" | "edits" | "no";
  /** Counts the questions: an answer to an older one is dropped. */
  turn: number;
  /** What the agent waved through in this message. */
  readonly ignored: Set<string>;
  readonly edits: EditCheck;
}

const ignoredAs = ({ rule, text }: Finding): string => `${rule}\n${text}`;

/**
 * Keeps the marks of editors true to their text: one check a change, painted in the same frame when the core is in the page. Of a long
 * text what surrounds the change is checked at once, and the whole when the agent pauses.
 */
export class Checking {
  readonly #port: CheckingPort;
  readonly #check: TextCheck;
  readonly #painter: Painter;
  #known = new WeakMap<Editor, Known>();
  /** The long text that waits for a pause. */
  #waiting: Editor | undefined;
  readonly #quiet = new Quiet(pause, () => this.#paused());

  constructor(port: CheckingPort, check: TextCheck, painter: Painter) {
    this.#port = port;
    this.#check = check;
    this.#painter = painter;
  }

  /** Looks at an editor: checks it if its text or context is another, mends its marks if the page broke them. */
  look(editor: Editor): void {
    if (this.#port.composing()) return;
    try {
      this.#look(editor);
    } catch (error) {
      this.#port.failed(error);
    }
  }

  /** The agent leaves: what waits for a pause is done now. */
  rest(): void {
    this.#paused();
  }

  /** What is marked in an editor. */
  findings(editor: Editor): readonly Finding[] {
    return this.#known.get(editor)?.findings ?? [];
  }

  /** The findings of a message that is about to leave an editor; asked anew unless it is the very text that was checked last. */
  findingsOf(editor: Editor | undefined, message: Message): Answer<readonly Finding[]> {
    const known = editor && this.#known.get(editor);
    const { text, id: _, ...context } = message;
    if (known?.exact === "yes" && known.text === text && known.context === JSON.stringify(context)) return known.findings;
    const wanted = ({ findings }: Checked): readonly Finding[] => (known ? without(known.ignored, findings) : findings);
    const answer = this.#check.check(message);
    return answer instanceof Promise ? answer.then(wanted) : wanted(answer);
  }

  /** The agent waves a finding through, in this message only. */
  ignore(editor: Editor, finding: Finding): void {
    const known = this.#of(editor);
    known.ignored.add(ignoredAs(finding));
    this.#show(editor, known, known.findings, known.exact !== "no", undefined);
  }

  /** The rules changed: whatever is known is known no more. */
  forget(): void {
    this.#wait(undefined);
    this.#check.forget();
    this.#known = new WeakMap();
  }

  #of(editor: Editor): Known {
    const known = this.#known.get(editor) ?? {
      text: "",
      context: "",
      findings: [],
      exact: "no",
      turn: 0,
      ignored: new Set<string>(),
      edits: new EditCheck((message) => this.#check.ask(message)),
    };
    this.#known.set(editor, known);
    return known;
  }

  #look(editor: Editor): void {
    const known = this.#of(editor);
    const { text: before, findings, exact } = known;
    const text = editor.read();
    const context = this.#port.context(editor);
    const edit = editBetween(before, text);
    if (edit) {
      if (text.trim() === "") known.ignored.clear();
      this.#port.typed(editor, text);
    }
    const key = JSON.stringify(context);
    const sameContext = known.context === key;
    if (!edit && sameContext) {
      if (known.findings.length > 0 && !this.#painter.intact(editor)) this.#painter.paint(editor, known.findings);
      return;
    }
    known.text = text;
    known.context = key;
    const message = { ...context, text };
    if (!edit || !sameContext || exact === "no" || !isSmall(message, edit)) return this.#ask(editor, known, message, edit);
    known.turn += 1;
    this.#settle(editor, known, known.edits.check(message, { before, findings, edit }), "edits", edit);
  }

  /** Asks about the whole of a text. */
  #ask(editor: Editor, known: Known, message: Message, edit: Edit | undefined): void {
    this.#wait(undefined);
    known.edits.forget();
    known.turn += 1;
    const { turn } = known;
    this.#settle(
      editor,
      known,
      this.#check.check(message, () => known.turn === turn),
      "yes",
      edit,
    );
  }

  #wait(editor: Editor | undefined): void {
    this.#waiting = editor;
    if (editor) this.#quiet.disturb();
    else this.#quiet.stop();
  }

  #paused(): void {
    const editor = this.#waiting;
    this.#wait(undefined);
    const known = editor && this.#known.get(editor);
    if (!editor || known?.exact !== "edits" || !editor.element.isConnected) return;
    // With nothing known of its context, the next look is about the whole text.
    known.context = "";
    known.exact = "no";
    this.look(editor);
  }

  #settle(editor: Editor, known: Known, answer: Answer<Checked>, exact: "yes" | "edits", edit: Edit | undefined): void {
    if (!(answer instanceof Promise)) return this.#take(editor, known, answer, exact, edit);
    known.exact = "no";
    const { turn } = known;
    // Until the answer is here, what was found before moves along with its words.
    this.#show(editor, known, edit ? known.findings.flatMap((finding) => moveSpan(finding, edit) ?? []) : known.findings, true, edit);
    answer.then(
      (checked) => this.#answered(editor, known, turn, checked, exact),
      (error: unknown) => this.#port.failed(error),
    );
  }

  #answered(editor: Editor, known: Known, turn: number, checked: Checked, exact: "yes" | "edits"): void {
    if (known.turn !== turn || this.#known.get(editor) !== known) return;
    if (this.#port.composing() || editor.read() !== known.text) {
      // The text goes on changing; the next look asks again.
      known.context = "";
      return;
    }
    this.#take(editor, known, checked, exact, undefined);
  }

  #take(editor: Editor, known: Known, { findings, whole }: Checked, exact: "yes" | "edits", edit: Edit | undefined): void {
    known.exact = whole ? exact : "no";
    if (known.exact === "edits") this.#wait(editor);
    this.#show(editor, known, findings, whole, edit);
  }

  #show(editor: Editor, known: Known, findings: readonly Finding[], whole: boolean, edit: Edit | undefined): void {
    known.findings = without(known.ignored, findings);
    this.#painter.paint(editor, known.findings);
    this.#port.found(editor, known.findings, whole, edit);
  }
}

function without(ignored: ReadonlySet<string>, findings: readonly Finding[]): readonly Finding[] {
  return ignored.size === 0 ? findings : findings.filter((finding) => !ignored.has(ignoredAs(finding)));
}
