import { browser } from "wxt/browser";

/** The shadow tree of an element, open or closed; extensions may look into both. */
export function shadowOf(element: Element): ShadowRoot | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  // Asked for every element it would be slow; only these can have one.
  if (!(element instanceof HTMLElement)) return undefined;
  return browser.dom?.openOrClosedShadowRoot(element) ?? undefined;
}

/** The element that has the focus, however deep in shadow trees. */
export function focusedIn(page: Document): Element | undefined {
  let focused: Element | null = page.activeElement;
  for (;;) {
    const inner: Element | null | undefined = focused && shadowOf(focused)?.activeElement;
    if (!inner) return focused ?? undefined;
    focused = inner;
  }
}

/** The element around an element, across the borders of shadow trees. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
