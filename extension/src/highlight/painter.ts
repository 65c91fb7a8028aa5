import type { Editor, Span } from "../editors/editor";
import { FieldEditor, hasValueRanges } from "../editors/field-editor";
import type { Finding } from "../engine/types";
import { clip } from "./clip";
import { NativeMarks } from "./native-marks";
import type { OverlayMarks } from "./overlay-marks";

/** Marks findings in editors without a node inside them. */
export class Painter {
  readonly #native = new NativeMarks();
  readonly #load: () => Promise<OverlayMarks>;
  #overlay: OverlayMarks | undefined;
  /** What is to be shown once there is an overlay. */
  #waiting: { readonly editor: Editor; readonly findings: readonly Finding[] } | undefined;

  /** `load` gets the overlay where the browser needs one. */
  constructor(load: () => Promise<OverlayMarks>) {
    this.#load = load;
  }

  /** Shows exactly these findings in an editor. They are those of the text the editor read last. */
  paint(editor: Editor, findings: readonly Finding[]): void {
    if (isNative(editor)) this.#native.paint(editor, findings);
    else if (this.#overlay) this.#overlay.paint(editor, findings);
    else this.#await({ editor, findings });
  }

  /** Whether the marks of an editor that has some are still what they were: pages clear the registry and draw their text anew. */
  intact(editor: Editor): boolean {
    return isNative(editor) ? this.#native.intact(editor) : (this.#overlay?.intact(editor) ?? true);
  }

  /** Where a stretch of an editor is on the screen; as far as the editor shows it, unless `hidden` asks for the rest too. */
  rects(editor: Editor, span: Span, hidden = false): DOMRect[] {
    const rects = isNative(editor) ? [...(editor.range(span)?.getClientRects() ?? [])] : (this.#overlay?.rects(editor, span) ?? []);
    if (hidden) return rects;
    const box = editor.scroller.getBoundingClientRect();
    return rects.flatMap((rect) => clip(rect, box) ?? []);
  }

  /** The agent left an editor: what needs watching to stay in place goes. */
  rest(): void {
    this.#waiting = undefined;
    this.#overlay?.clear();
  }

  /** Takes every mark away. */
  clear(): void {
    this.#native.clear();
    this.rest();
  }

  #await(what: { readonly editor: Editor; readonly findings: readonly Finding[] }): void {
    const first = !this.#waiting;
    this.#waiting = what;
    if (!first) return;
    this.#load().then(
      (overlay) => {
        this.#overlay ??= overlay;
        if (this.#waiting) this.#overlay.paint(this.#waiting.editor, this.#waiting.findings);
        this.#waiting = undefined;
      },
      () => {
        this.#waiting = undefined;
      },
    );
  }
}

const isNative = (editor: Editor): boolean => NativeMarks.supported && (!(editor instanceof FieldEditor) || hasValueRanges());
