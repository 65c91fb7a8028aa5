import type { Answer } from "../engine/engine";
import type { Finding, Message } from "../engine/types";

/** Up to here a text is checked as a whole: no platform takes longer messages, and every finding costs a look at all the rest. */
export const wholeLength = 2_000;
/** Beyond this nothing is checked: no message is that long, and the page has to stay quick. */
export const mostLength = 100_000;
/** More marks than this help nobody. */
export const mostFindings = 500;

const sliceLength = 2_000;
/** How long slices are checked without a break, in milliseconds. */
const longestTurn = 8;
/** How far the words of one finding may lie apart, generously. */
const margin = 240;

/** The findings of a text, and whether all of it was looked at. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly whole: boolean;
}

interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Stretches that end with a paragraph where one ends in reach, and cover the text. */
export function slicesOf(text: string, longest = sliceLength): Slice[] {
  const slices: Slice[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + longest);
    if (end < text.length) {
      const paragraph = text.lastIndexOf("\n", end - 1) + 1;
      if (paragraph > start + longest / 2) end = paragraph;
    }
    slices.push({ start, end });
    start = end;
  }
  return slices;
}

/** Checks texts of any length. Those of messages are checked whole and at once; longer ones in slices, between which the page has its turn. */
export class TextCheck {
  /** Asks about a text as it stands. */
  readonly ask: (message: Message) => Answer<readonly Finding[]>;
  readonly #known = new Map<string, readonly Finding[]>();
  #since = 0;

  constructor(check: (message: Message) => Answer<readonly Finding[]>) {
    this.ask = check;
  }

  /** `wanted` is asked between slices: whether anybody still waits for the answer. */
  check(message: Message, wanted: () => boolean = () => true): Answer<Checked> {
    if (message.text.length > wholeLength) return this.#inSlices(message, wanted);
    const answer = this.ask(message);
    return answer instanceof Promise ? answer.then(limited) : limited(answer);
  }

  /** Forgets what was found in slices: the settings changed. */
  forget(): void {
    this.#known.clear();
  }

  async #inSlices(message: Message, wanted: () => boolean): Promise<Checked> {
    const text = message.text.slice(0, mostLength);
    const findings: Finding[] = [];
    const before = this.#known.size;
    const used = new Set<string>();
    for (const slice of slicesOf(text)) {
      if (!wanted() || findings.length > mostFindings) break;
      findings.push(...(await this.#slice({ ...message, text }, slice, used)));
    }
    if (before > 0) for (const key of this.#known.keys()) if (!used.has(key)) this.#known.delete(key);
    return { findings: findings.slice(0, mostFindings), whole: text.length === message.text.length && findings.length <= mostFindings };
  }

  /** Lets the page have its turn, if it has waited long enough. */
  async #turn(): Promise<void> {
    if (performance.now() - this.#since < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }

  /** A slice is checked with what surrounds it; only what begins in the slice itself is its own. */
  async #slice(message: Message, { start, end }: Slice, used: Set<string>): Promise<Finding[]> {
    const from = Math.max(0, start - margin);
    const part = message.text.slice(from, end + margin);
    const key = JSON.stringify([message.asked, message.platform, message.scene, start - from, part]);
    used.add(key);
    let found = this.#known.get(key);
    if (!found) {
      await this.#turn();
      found = await this.ask({ ...message, text: part });
      this.#known.set(key, found);
    }
    return found
      .filter((finding) => finding.start + from >= start && finding.start + from < end)
      .map((finding) => ({ ...finding, start: finding.start + from, end: finding.end + from }));
  }
}

/** The findings as far as anybody can look at them. */
export function limited(findings: readonly Finding[]): Checked {
  return { findings: findings.slice(0, mostFindings), whole: findings.length <= mostFindings };
}
