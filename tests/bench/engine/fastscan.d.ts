declare module "fastscan" {
  /** Finds words by Aho–Corasick. */
  // biome-ignore lint/style/noDefaultExport: it has one
  export default class FastScanner {
    constructor(words: string[]);
    /** Place and word of each that is in `text`. */
    search(text: string): [number, string][];
  }
}
