/** Calls `reached` once, when the pointer is first over something that `wanted` says yes to. */
export function watchPointed(wanted: (path: readonly EventTarget[]) => boolean, reached: () => void, signal: AbortSignal): void {
  const over = (event: PointerEvent): void => {
    if (!event.isTrusted || !wanted(event.composedPath())) return;
    window.removeEventListener("pointerover", over, { capture: true });
    reached();
  };
  window.addEventListener("pointerover", over, { capture: true, passive: true, signal });
}
