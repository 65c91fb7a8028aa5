import type { Message } from "../../extension/src/engine/generated/redline_wasm";

const offence = "加我微信聊";

/** What can stand before, between or after words and makes a character count differ between UTF-8, UTF-16 and what a person sees. */
const oddities = [
  "👨‍👩‍👧‍👦",
  "🇨🇳🇨",
  "❤️",
  "1️⃣",
  "𠮷野家",
  "e\u0301",
  "न्दी",
  "한국어",
  "\u202eabc\u202c",
  "שלום",
  "مرحبا",
  "\u200b\u200d\ufeff",
  "\u00ad",
  "ﷺ",
  "ＦＵＬＬ　ＷＩＤＴＨ",
  "𝓦𝓮𝓬𝓱𝓪𝓽",
  "\u0000\u0007",
  "\r\n\u2028\n",
  "ǆﬃ",
  "〇零壹",
];

/** Offences in the company of characters that are hard to count. */
export const awkward: readonly Message[] = [
  ...oddities.flatMap((odd) => [{ text: `${odd}${offence}` }, { text: `${offence}${odd}` }, { text: `加${odd}我微${odd}信` }, { text: odd }]),
  { text: "" },
  { text: " ".repeat(500) + offence },
  { text: offence.repeat(2000) },
  { text: "没有的哦", asked: oddities.join("有发票吗") },
  { text: oddities.join(offence) },
];
