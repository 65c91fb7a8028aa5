import type { Root } from "./find-hook";

/** Words a control shows that sends, alone or with the key that does the same. */
const sends = /^(发\s?送|发\s?布|回\s?复|send)\s*[（(]?\s*((ctrl|⌘|command|shift)?\s*\+?\s*enter|\d{1,3})?\s*[)）]?$/i;
/** Placeholders of boxes that are not for the buyer, and of those that are. */
const aside = /备注|搜索|查找|search|remark|note/i;
const toBuyer = /发送|enter|消息|回复|输入内容|send|message/i;

const mostControls = 1500;

/** Whether a text is that of a send control. */
export function saysSend(text: string): boolean {
  return text.length <= 24 && sends.test(text.trim());
}

/** A control near an editor whose own words are those of sending: looked for outwards, a few containers far. */
export function sendNear(editor: Element): Element | undefined {
  let box = editor.parentElement;
  for (let depth = 0; box && depth < 6; depth += 1, box = box.parentElement) {
    // A page can hold any number of elements; a send control comes after its box, so the last ones are enough.
    const control = [...box.querySelectorAll("button,[role=button],input[type=submit],div,span,a")]
      .slice(-mostControls)
      .find((element) => element.childElementCount <= 2 && !element.contains(editor) && saysSend(words(element)));
    if (control) return control;
  }
  return undefined;
}

const words = (element: Element): string => (element instanceof HTMLInputElement ? element.value : (element.textContent ?? ""));

/** Whether an element can be the box of a chat at all. */
function plausible(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  if (!(element instanceof HTMLTextAreaElement) && !element.isContentEditable) return false;
  if (element.parentElement?.isContentEditable) return false;
  return !aside.test(hint(element)) && element.getClientRects().length > 0;
}

const hint = (element: Element): string =>
  ["placeholder", "data-placeholder", "aria-label", "aria-placeholder"].map((name) => element.getAttribute(name) ?? "").join(" ");

/**
 * The box where an agent most likely writes to a buyer on a page whose structure nobody told us: the largest text area or editable
 * block, one beside a control that says 发送 before any other. `undefined` on a page that has none.
 */
export function findComposer(roots: readonly Root[]): HTMLElement | undefined {
  let best: HTMLElement | undefined;
  let most = 0;
  for (const root of roots) {
    for (const element of root.querySelectorAll("textarea,[contenteditable]:not([contenteditable=false])")) {
      if (!plausible(element)) continue;
      const { width, height } = element.getBoundingClientRect();
      const score = width * height + (sendNear(element) ? 1e7 : 0) + (toBuyer.test(hint(element)) ? 1e6 : 0);
      if (score > most) {
        most = score;
        best = element;
      }
    }
  }
  return best;
}
