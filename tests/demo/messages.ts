/** One message the demo types, and what has to come out. */
export interface DemoMessage {
  readonly kind: "违规" | "看上文" | "合规" | "形近" | "变形" | "拼音输入";
  readonly platform?: string;
  /** The buyer's question, where the message means something only after it. */
  readonly asked?: string;
  readonly text: string;
  /** What the input method shows before the words are committed. */
  readonly pinyin?: string;
  readonly editor?: "rich";
  /** The marked words, in order. */
  readonly marks: readonly string[];
}

/** What an agent types on an ordinary day, and what a complainant would like to see typed. */
export const messages: readonly DemoMessage[] = [
  { kind: "违规", text: "亲，这款没有发票的哦", marks: ["没有发票"] },
  { kind: "违规", text: "您加我微信吧，我发细节图给您", marks: ["加我微信"] },
  { kind: "违规", text: "收到货五星好评返现5元哈", marks: ["五星好评返现5元"] },
  { kind: "违规", platform: "jd", text: "这是全网最低价的国家级品质", marks: ["全网最低价", "国家级"] },
  { kind: "看上文", asked: "有发票吗", text: "没有的哦亲", marks: ["没有的"] },
  { kind: "看上文", asked: "这个有现货吗", text: "有的哦亲，今天就能发", marks: [] },
  { kind: "合规", text: "亲，可以开发票的，确认收货后发到您邮箱", marks: [] },
  { kind: "合规", text: "不能加微信的哦，在平台里聊就好", marks: [] },
  { kind: "形近", text: "最近降温，最后一步点确认就可以了", marks: [] },
  { kind: "形近", text: "不缺货的，现在拍今天就发", marks: [] },
  { kind: "变形", text: "加我薇❤信看图", marks: ["加我薇❤信"] },
  { kind: "变形", platform: "kuaishou", text: "加Ｖ①③⑧ 0013 8000", marks: ["加Ｖ①③⑧ 0013 8000"] },
  { kind: "拼音输入", pinyin: "mei'you'fa'piao", text: "没有发票", marks: ["没有发票"] },
  { kind: "违规", editor: "rich", text: "亲，拆了不能退货的哦", marks: ["不能退货"] },
];
