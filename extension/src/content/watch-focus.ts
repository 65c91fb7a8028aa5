import { focusedIn, shadowOf } from "../editors/shadow";

/**
 * Tells which element has the focus, however deep in shadow trees, and `undefined` when none of the page has. Moves of the focus inside
 * one shadow tree are not seen from outside, so every tree that once held the focus is listened to.
 */
export function watchFocus(tell: (focused: Element | undefined) => void, signal: AbortSignal): void {
  const heard = new WeakSet<Node>();
  const options = { capture: true, passive: true, signal };
  const look = (): void => {
    const focused = focusedIn(document);
    for (let node: Node | undefined = focused?.getRootNode(); node instanceof ShadowRoot; node = node.host.getRootNode()) {
      if (heard.has(node)) continue;
      heard.add(node);
      node.addEventListener("focusin", look, options);
    }
    tell(focused);
  };
  window.addEventListener("focusin", look, options);
  window.addEventListener(
    "focusout",
    (event) => {
      // Focus that goes elsewhere in the page tells so itself.
      if (!(event as FocusEvent).relatedTarget) tell(undefined);
    },
    options,
  );
  const active = document.activeElement;
  if (active && (active !== document.body || shadowOf(active))) look();
}
