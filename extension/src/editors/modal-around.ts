/** The modal dialog or fullscreen element an editor is in: what is outside of it cannot be clicked, in the top layer or not. */
export function modalAround(editor: Element): Element | undefined {
  for (let node: Node | null = editor; node; node = node instanceof ShadowRoot ? node.host : (node.parentNode ?? null)) {
    if (node instanceof Element && node.matches(":modal, :fullscreen")) return node;
  }
  return undefined;
}
