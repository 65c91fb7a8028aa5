import type { Editor } from "../editors/editor";
import { FieldEditor } from "../editors/field-editor";
import { Quiet } from "./quiet";

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
  const late = echoes.map((after) => new Quiet(after, soon));
  const acted = (event: Event): void => {
    // What a character does to the text is told, by whoever writes it.
    if (!(event instanceof KeyboardEvent && event.key.length === 1)) soon();
    for (const quiet of late) quiet.disturb();
  };
  for (const type of ["input", "compositionend"]) window.addEventListener(type, soon, options);
  for (const type of ["keydown", "pointerup", "paste", "drop", "change"]) window.addEventListener(type, acted, options);
  // Hidden or taken away, an editor has no size any more.
  const sized = new ResizeObserver(soon);
  sized.observe(editor.element);
  signal.addEventListener("abort", () => {
    for (const quiet of late) quiet.stop();
    sized.disconnect();
  });
  if (field) {
    // The selection follows every key; only together with another text is it worth a frame.
    window.addEventListener("selectionchange", () => due || field.value === seen || soon(), options);
    return;
  }
  // Editors with a model of their own draw their text when it suits them.
  const drawn = new MutationObserver(soon);
  drawn.observe(editor.element, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => drawn.disconnect());
}
