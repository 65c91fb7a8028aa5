/**
 * Calls `reached` once, in an idle moment of a page that is on the screen and that `wanted` says yes to. It is asked when the page has loaded
 * and whenever it is shown again; in between nothing waits.
 */
export function watchShown(wanted: () => boolean, reached: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const look = (): void => {
    if (signal.aborted || document.hidden || !wanted()) return;
    for (const type of ["load", "visibilitychange"]) window.removeEventListener(type, soon, options);
    reached();
  };
  const soon = (): void => {
    if (document.readyState === "complete") requestIdleCallback(look);
  };
  for (const type of ["load", "visibilitychange"]) window.addEventListener(type, soon, options);
  soon();
}
