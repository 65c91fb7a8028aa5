import FastScanner from "fastscan";
import { Mint } from "mint-filter";
import { Converter } from "opencc-js/t2cn";
import { SensitiveWordTool } from "sensitive-word-tool";
import type { Checker as CheckerClass } from "../../../extension/src/engine/generated/redline_wasm";
import { Automaton } from "./automaton";

/** Something that finds words in texts. */
export interface Matcher {
  readonly name: string;
  /** Whether it sees through other spellings of a word. */
  readonly normalises: boolean;
  /** Makes it ready to count how many of `terms` are in a text. */
  readonly build: (terms: readonly string[]) => (text: string) => number;
}

/** Zero-width characters, variation selectors and what else one strips. */
const invisible = /\p{Cf}|\p{Variation_Selector}/gu;

/** The engine without its own rules, and what one would take in its place. */
export function matchers(Checker: typeof CheckerClass): readonly Matcher[] {
  return [
    {
      name: "redline",
      normalises: true,
      build: (terms) => {
        const checker = new Checker({ builtin: false, terms: terms.map((text) => ({ text })) });
        return (text) => checker.check({ text }).length;
      },
    },
    {
      name: "NFKC + opencc-js + Aho–Corasick",
      normalises: true,
      build: (terms) => {
        const simplified = Converter({ from: "tw", to: "cn" });
        const plain = (text: string) => simplified(text.normalize("NFKC").toLowerCase().replace(invisible, ""));
        const automaton = new Automaton(terms.map(plain));
        return (text) => automaton.find(plain(text)).size;
      },
    },
    {
      name: "sensitive-word-tool",
      normalises: true,
      build: (terms) => {
        const tool = new SensitiveWordTool({ wordList: [...terms] });
        return (text) => tool.match(text).length;
      },
    },
    {
      name: "mint-filter",
      normalises: true,
      build: (terms) => {
        const mint = new Mint([...terms]);
        return (text) => mint.filter(text, { replace: false }).words.length;
      },
    },
    {
      name: "fastscan",
      normalises: false,
      build: (terms) => {
        const scanner = new FastScanner([...terms]);
        return (text) => scanner.search(text).length;
      },
    },
    {
      name: "RegExp alternation",
      normalises: false,
      build: (terms) => {
        const expression = new RegExp(terms.join("|"), "g");
        return (text) => text.match(expression)?.length ?? 0;
      },
    },
    {
      name: "Aho–Corasick in JavaScript",
      normalises: false,
      build: (terms) => {
        const automaton = new Automaton(terms);
        return (text) => automaton.find(text).size;
      },
    },
  ];
}
