import type { Finding } from "../engine/types";

/** How long the pointer has to rest on a mark before it means something, in milliseconds. */
const dwell = 160;

/** The finding under a point of the window. */
export function findingAt({ clientX: x, clientY: y }: MouseEvent, findings: readonly Finding[], rects: (finding: Finding) => readonly DOMRect[]): Finding | undefined {
  return findings.find((finding) => rects(finding).some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom + 2));
}

/** Follows the pointer. `at` tells what lies at a point; `rest` is called once the pointer rests on something. */
export function watchHover<T>(at: (event: PointerEvent) => T | undefined, rest: (event: PointerEvent) => void, signal: AbortSignal): void {
  let last: PointerEvent | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let over: T | undefined;
  const look = (event: PointerEvent): void => {
    last = undefined;
    if (signal.aborted) return;
    const what = event.buttons === 0 ? at(event) : undefined;
    if (what === over) return;
    over = what;
    clearTimeout(resting);
    if (what !== undefined) resting = setTimeout(() => rest(event), dwell);
  };
  window.addEventListener(
    "pointermove",
    (event) => {
      const waiting = last !== undefined;
      last = event;
      if (!waiting) requestAnimationFrame(() => look(last ?? event));
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener("abort", () => clearTimeout(resting));
}
