import { t } from "../ui/text";
import { selectorOf } from "./selector-of";

const editable = (element: Element): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && ["text", "search", ""].includes(element.type)) ||
  (element instanceof HTMLElement && element.isContentEditable);

/** The editable element of a point: the outermost editable block, as a click lands on a paragraph inside it. */
function editableIn(path: readonly EventTarget[]): Element | undefined {
  return path.filter((target): target is Element => target instanceof Element && editable(target)).at(-1);
}

/**
 * Lets the person point at the box they write in. Boxes light up under the pointer or with the focus; a click or Enter takes one and
 * changes nothing on the page, Escape or `signal` gives up. What the page itself presses counts for nothing. Resolves with the selector to remember, or `undefined`.
 */
export function pickElement(page: Document, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const frame = page.createElement("redline-pick");
    frame.style.cssText =
      "all:initial;position:fixed;z-index:2147483647;pointer-events:none;border:2px solid #c8102e;border-radius:6px;background:#c8102e14;display:none";
    const hint = page.createElement("redline-pick");
    hint.setAttribute("role", "alert");
    hint.textContent = t("pick.hint");
    hint.style.cssText =
      "all:initial;position:fixed;z-index:2147483647;top:14px;left:50%;transform:translateX(-50%);pointer-events:none;padding:8px 16px;border-radius:20px;background:#20242b;color:#fff;font:14px system-ui,sans-serif";
    page.documentElement.append(frame, hint);

    const done = (selector: string | undefined): void => {
      stop.abort();
      frame.remove();
      hint.remove();
      resolve(selector);
    };
    const light = (event: Event): void => {
      const box = editableIn(event.composedPath())?.getBoundingClientRect();
      frame.style.display = box ? "block" : "none";
      if (box) Object.assign(frame.style, { top: `${box.top}px`, left: `${box.left}px`, width: `${box.width - 4}px`, height: `${box.height - 4}px` });
    };
    const hold = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const take = (event: Event): void => {
      hold(event);
      if (!event.isTrusted) return;
      const element = editableIn(event.composedPath());
      const selector = element && selectorOf(element);
      if (selector) done(selector);
    };
    const key = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.isComposing) return;
      if (event.key === "Enter" && editableIn(event.composedPath())) take(event);
      if (event.key !== "Escape") return;
      hold(event);
      done(undefined);
    };
    signal.addEventListener("abort", () => done(undefined), { signal: stop.signal });
    for (const type of ["pointermove", "focusin"]) window.addEventListener(type, light, options);
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"]) window.addEventListener(type, hold, options);
    window.addEventListener("click", take, options);
    window.addEventListener("keydown", key, options);
  });
}
