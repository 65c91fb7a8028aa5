import type { Editor } from "../editors/editor";
import { FieldEditor } from "../editors/field-editor";

/** How long after the agent did something the page may still change the text without telling, in milliseconds. */
const echoes = [120, 800] as const;

/**
 * Calls `look` whenever the text of the focused editor may have changed, at most once a frame and before it is painted. Pages set text by
 * script: in a field only the selection tells, and a field emptied after sending tells nothing, so a look follows what the agent does.
 */
export function watchEditor(editor: Editor, look: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const field = editor instanceof FieldEditor ? editor.element : undefined;
  let due = false;
  let seen: string | undefined;
  let late: ReturnType<typeof setTimeout>[] = [];
  const soon = (): void => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (signal.aborted) return;
      look();
      seen = field?.value;
    });
  };
  const acted = (): void => {
    soon();
    late.forEach(clearTimeout);
    late = echoes.map((after) => setTimeout(soon, after));
  };
  for (const type of ["input", "compositionend"]) window.addEventListener(type, soon, options);
  for (const type of ["keydown", "pointerup", "paste", "drop", "change"]) window.addEventListener(type, acted, options);
  // Hidden or taken away, an editor has no size any more.
  const sized = new ResizeObserver(soon);
  sized.observe(editor.element);
  signal.addEventListener("abort", () => {
    late.forEach(clearTimeout);
    sized.disconnect();
  });
  if (field) {
    // The selection follows every key; only together with another text is it worth a frame.
    window.addEventListener("selectionchange", () => field.value !== seen && soon(), options);
    return;
  }
  // Editors with a model of their own draw their text when it suits them.
  const drawn = new MutationObserver(soon);
  drawn.observe(editor.element, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => drawn.disconnect());
}
