/**
 * Aho–Corasick over UTF-16 code units in flat arrays: what a careful user writes who finds the packages slow. Finds which words are in a text.
 */
export class Automaton {
  /** Of a node and a unit: the next node; keyed by both. */
  readonly #edges: Map<number, number>;
  readonly #fail: Int32Array;
  /** Of a node: the nearest node down its failures that ends a word, or 0; and the word it ends, or -1. */
  readonly #output: Int32Array;
  readonly #word: Int32Array;

  constructor(words: readonly string[]) {
    const most = words.reduce((sum, word) => sum + word.length, 1);
    this.#edges = new Map();
    this.#fail = new Int32Array(most);
    this.#output = new Int32Array(most);
    this.#word = new Int32Array(most).fill(-1);
    const parents: { readonly node: number; readonly unit: number; readonly to: number }[][] = [];
    let count = 1;
    for (const [number, word] of words.entries()) {
      let node = 0;
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        let to = this.#edges.get(node * 65536 + unit);
        if (to === undefined) {
          to = count;
          count += 1;
          this.#edges.set(node * 65536 + unit, to);
          const level = parents[at] ?? [];
          parents[at] = level;
          level.push({ node, unit, to });
        }
        node = to;
      }
      this.#word[node] = number;
    }
    for (const { node, unit, to } of parents.flat()) {
      const fail = node === 0 ? 0 : this.#next(this.#fail[node] ?? 0, unit);
      this.#fail[to] = fail;
      this.#output[to] = this.#word[fail] === -1 ? (this.#output[fail] ?? 0) : fail;
    }
  }

  #next(from: number, unit: number): number {
    let node = from;
    for (;;) {
      const to = this.#edges.get(node * 65536 + unit);
      if (to !== undefined) return to;
      if (node === 0) return 0;
      node = this.#fail[node] ?? 0;
    }
  }

  /** The numbers of the words in `text`. */
  find(text: string): Set<number> {
    const found = new Set<number>();
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      node = this.#next(node, text.charCodeAt(at));
      for (let end = node; end !== 0; end = this.#output[end] ?? 0) {
        const word = this.#word[end] ?? -1;
        if (word >= 0) found.add(word);
      }
    }
    return found;
  }
}
