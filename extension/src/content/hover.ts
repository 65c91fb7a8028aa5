import type { Finding } from "../engine/types";

/** How long the pointer has to rest on a mark before it means something, in milliseconds. */
const dwell = 160;

/** Where the pointer was, kept for later: an event forgets its path once it is over. */
export interface Pointed {
  readonly x: number;
  readonly y: number;
  readonly path: readonly EventTarget[];
}

/** What of a pointer's event is kept. */
export const pointed = (event: MouseEvent): Pointed => ({ x: event.clientX, y: event.clientY, path: event.composedPath() });

/** The finding under a point of the window. */
export function findingAt({ x, y }: Pointed, findings: readonly Finding[], rects: (finding: Finding) => readonly DOMRect[]): Finding | undefined {
  return findings.find((finding) => rects(finding).some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom + 2));
}

/** Follows the pointer. `at` tells what lies at a point; `rest` is called once the pointer rests on something. */
export function watchHover<T>(at: (point: Pointed) => T | undefined, rest: (point: Pointed) => void, signal: AbortSignal): void {
  let last: { point: Pointed; pressed: boolean } | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let over: T | undefined;
  const look = (): void => {
    if (signal.aborted || !last) return;
    const { point, pressed } = last;
    last = undefined;
    const what = pressed ? undefined : at(point);
    if (what === over) return;
    over = what;
    clearTimeout(resting);
    if (what !== undefined) resting = setTimeout(() => rest(point), dwell);
  };
  window.addEventListener(
    "pointermove",
    (event) => {
      const waiting = last !== undefined;
      last = { point: pointed(event), pressed: event.buttons !== 0 };
      if (!waiting) requestAnimationFrame(look);
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener("abort", () => clearTimeout(resting));
}
