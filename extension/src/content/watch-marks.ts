import type { Editor } from "../editors/editor";
import type { Finding } from "../engine/types";
import type { Painter } from "../highlight/painter";
import type { Checking } from "./checking";
import { findingAt, type Pointed, pointed, watchHover } from "./hover";

/** A mark. */
export interface Hit {
  readonly editor: Editor;
  readonly finding: Finding;
}

/** The mark under a point, of those that the given editors have. */
export function hitAt(point: Pointed, editors: Iterable<Editor>, checking: Checking, painter: Painter): Hit | undefined {
  for (const editor of editors) {
    if (!point.path.includes(editor.element)) continue;
    const findings = checking.findings(editor);
    if (!painter.intact(editor)) painter.paint(editor, findings);
    const finding = findingAt(point, findings, (one) => painter.rects(editor, one));
    if (finding) return { editor, finding };
  }
  return undefined;
}

/** Follows the pointer: `meet` is called with the mark it rests on, and with one that is clicked. */
export function watchMarks(at: (point: Pointed) => Hit | undefined, meet: (hit: Hit, by: "hover" | "click") => void, signal: AbortSignal): void {
  const open = (point: Pointed, by: "hover" | "click"): void => {
    const hit = at(point);
    if (hit) meet(hit, by);
  };
  watchHover(
    (point) => at(point)?.finding,
    (point) => open(point, "hover"),
    signal,
  );
  window.addEventListener("click", (event) => event.isTrusted && event.detail === 1 && open(pointed(event), "click"), {
    capture: true,
    passive: true,
    signal,
  });
}
