import type { Finding, Platform, RuleInfo } from "../engine/types";

/** What a card is about. */
export interface CardTarget {
  readonly editor: Element;
  readonly finding: Finding;
  /** Where the mark is on the screen now; empty when it cannot be seen. */
  rects(): readonly DOMRect[];
  readonly platform?: Platform;
  /** Which of the editor's findings it is, from 1; absent: not known. */
  readonly place?: { readonly at: number; readonly count: number };
}

/** What the card needs of the rest of the content script. */
export interface CardPort {
  rule(id: string): Promise<RuleInfo | undefined>;
  /** Puts words in place of the marked ones. False: could not; the card offers them for copying. */
  replace(target: CardTarget, words: string): Promise<boolean>;
  /** Makes a reply the whole text, its first blank selected. False: could not. */
  say(target: CardTarget, reply: string): Promise<boolean>;
  ignore(target: CardTarget): void;
  disable(ruleId: string): void;
  /** Applies all safe replacements in the editor; returns how many. */
  fixAll(editor: Element): Promise<number>;
  step(direction: 1 | -1): void;
  closed(): void;
}
