import type { Editor, Span } from "../editors/editor";
import { isField } from "../editors/field-editor";
import { modalAround } from "../editors/modal-around";
import type { Finding } from "../engine/types";
import { clip } from "./clip";
import { Mirror } from "./mirror";
import { overlayCss } from "./overlay.css";

/**
 * Marks drawn above the page, for browsers that cannot paint inside fields. One element in the top layer holds the lines of the editor
 * at hand; it takes no input, follows the editor, and shows nothing rather than something in the wrong place.
 */
export class OverlayMarks {
  #host: HTMLElement | undefined;
  readonly #lines = document.createElement("div");
  #editor: Editor | undefined;
  #findings: readonly Finding[] = [];
  #mirror: Mirror | undefined;
  #following: AbortController | undefined;
  #due = false;

  paint(editor: Editor, findings: readonly Finding[]): void {
    this.#findings = findings;
    if (findings.length === 0) return this.clear();
    if (editor !== this.#editor) this.#turnTo(editor);
    this.#draw();
  }

  intact(editor: Editor): boolean {
    return editor === this.#editor && this.#host?.isConnected === true;
  }

  rects(editor: Editor, span: Span): DOMRect[] {
    if (!isField(editor.element)) return [...(editor.range(span)?.getClientRects() ?? [])];
    return editor === this.#editor && this.#mirror?.follow() ? this.#mirror.rects(span) : [];
  }

  clear(): void {
    this.#following?.abort();
    this.#following = undefined;
    const host = this.#host;
    // Later: a field loses the focus while the page is putting something else in its place, perhaps before this very element.
    queueMicrotask(() => host?.remove());
    this.#host = undefined;
    this.#editor = undefined;
    this.#mirror = undefined;
  }

  #turnTo(editor: Editor): void {
    this.clear();
    this.#editor = editor;
    this.#host = this.#show(editor.element);
    if (isField(editor.element)) {
      this.#mirror = new Mirror(editor.element);
      this.#host.shadowRoot?.append(this.#mirror.element);
    }
    this.#follow(editor);
  }

  #show(editor: Element): HTMLElement {
    const host = document.createElement("redline-marks");
    host.setAttribute("aria-hidden", "true");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = overlayCss;
    root.append(style, this.#lines);
    if (typeof host.showPopover === "function") {
      document.documentElement.append(host);
      host.popover = "manual";
      host.showPopover();
    } else {
      // Chromium before 114 has no popover: fixed and on top will do, inside of a modal dialog, which covers what is not in it.
      (modalAround(editor) ?? document.documentElement).append(host);
      host.style.zIndex = "2147483647";
    }
    return host;
  }

  /** Whatever may move a word: each is an event or an observer, and all end with the editor's turn. */
  #follow(editor: Editor): void {
    this.#following = new AbortController();
    const { signal } = this.#following;
    const options = { capture: true, passive: true, signal };
    const soon = (): void => this.#soon();
    const anew = (): void => {
      this.#mirror?.restyle();
      this.#soon();
    };
    window.addEventListener("scroll", soon, options);
    window.addEventListener("resize", anew, options);
    for (const type of ["transitionend", "animationend", "input", "keyup", "pointermove"]) window.addEventListener(type, soon, options);
    window.visualViewport?.addEventListener("resize", anew, { signal });
    window.visualViewport?.addEventListener("scroll", soon, { signal });
    document.fonts.addEventListener("loadingdone", anew, { signal });
    const sizes = new ResizeObserver(anew);
    sizes.observe(editor.element);
    const looks = new MutationObserver(anew);
    for (let box: Element | null = editor.element; box; box = box.parentElement) {
      looks.observe(box, { attributeFilter: ["style", "class", "dir", "wrap", "rows", "cols"] });
    }
    signal.addEventListener("abort", () => {
      sizes.disconnect();
      looks.disconnect();
    });
  }

  #soon(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      if (this.#editor) this.#draw();
    });
  }

  /** Whether what is fixed stands still: a dialog with a transform carries it along. */
  get #still(): boolean {
    const { left, top } = this.#host?.getBoundingClientRect() ?? {};
    return left === 0 && top === 0;
  }

  #draw(): void {
    const editor = this.#editor;
    if (!editor) return;
    const agrees = editor.element.isConnected && this.#still && (this.#mirror?.follow() ?? true);
    const box = editor.scroller.getBoundingClientRect();
    const lines = agrees ? this.#findings.flatMap((finding) => this.rects(editor, finding).flatMap((rect) => line(finding, clip(rect, box)))) : [];
    this.#lines.replaceChildren(...lines);
  }
}

function line({ level }: Finding, rect: DOMRect | undefined): HTMLElement[] {
  if (!rect) return [];
  const mark = document.createElement("i");
  mark.className = level;
  mark.style.cssText = `left:${rect.left}px;top:${rect.top}px;width:${rect.width}px;height:${rect.height + 2}px`;
  return [mark];
}
