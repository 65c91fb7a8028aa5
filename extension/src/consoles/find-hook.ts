import type { Hook } from "./adapter";

/** Where a console's parts are looked for: the tree the editor is in first, then the page. */
export type Root = Document | ShadowRoot;

/** The roots to search for an element: its own shadow tree, if any, and the document. */
export function rootsOf(element: Element): Root[] {
  const root = element.getRootNode();
  const { ownerDocument } = element;
  return root instanceof ShadowRoot ? [root, ownerDocument] : [ownerDocument];
}

/** All elements a hook names. A selector that is no selector finds nothing. */
export function allOf(hook: Hook, roots: readonly Root[]): Element[] {
  for (const root of roots) {
    try {
      const found = [...root.querySelectorAll(hook.css)];
      const right = hook.text === undefined ? found : found.filter((element) => element.textContent?.includes(hook.text ?? ""));
      if (right.length > 0) return right;
    } catch {
      return [];
    }
  }
  return [];
}

/** Whether a page shows an element: consoles keep the conversations they left as hidden parts of the page. */
export function isShown(element: Element): boolean {
  return element.checkVisibility();
}

/** The first hook that finds anything, with what it found. */
export function findHook(hooks: readonly Hook[] | undefined, roots: readonly Root[]): { hook: Hook; found: Element[] } | undefined {
  for (const hook of hooks ?? []) {
    const found = allOf(hook, roots);
    if (found.length > 0) return { hook, found };
  }
  return undefined;
}

/** What an element says under a hook: the attribute it names, or its text. */
export function textOf(element: Element, hook: Hook): string {
  return ((hook.attribute ? element.getAttribute(hook.attribute) : element.textContent) ?? "").trim();
}
