/** The platforms the workbench can stand for; `id` is the one the rules know. */
export const platforms = [
  { id: "douyin", name: "抖店", accent: "#1f6bff" },
  { id: "pdd", name: "拼多多", accent: "#e02e24" },
  { id: "tmall", name: "天猫", accent: "#e5343f" },
  { id: "taobao", name: "淘宝", accent: "#f2590d" },
  { id: "jd", name: "京东", accent: "#d7261c" },
  { id: "kuaishou", name: "快手", accent: "#f0426a" },
  { id: "weixin", name: "微信小店", accent: "#0a9f50" },
  { id: "xiaohongshu", name: "小红书", accent: "#ee2b47" },
  { id: "1688", name: "1688", accent: "#e8640a" },
] as const;

/** What buyers ask when the person at the demo wants another question. */
export const questions = [
  "你们能开发票吗",
  "加个微信吧，平台聊不方便",
  "给五星好评有红包吗",
  "今天能发货吗，明天能到吗",
  "帮我把订单关了吧",
  "这个是正品吗",
  "穿过了还能退吗",
] as const;
