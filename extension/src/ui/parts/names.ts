import type { Level, Platform, Topic } from "../../engine/types";

/** All levels, the gravest first. */
export const levels: readonly Level[] = ["block", "warn", "hint"];

/** All platforms, in the order of the design. */
export const platforms: readonly Platform[] = ["tmall", "taobao", "jd", "pdd", "kuaishou", "douyin", "weixin", "xiaohongshu", "1688"];

/** All topics, in the order of the design; the shop's own words last. */
export const topics: readonly Topic[] = [
  "invoice",
  "payment",
  "postage",
  "stock",
  "dispatch",
  "close_order",
  "privacy",
  "off_platform",
  "review_bribe",
  "refund_refusal",
  "promise",
  "attitude",
  "harassment",
  "ad_law",
  "medical",
  "authenticity",
  "gift",
  "fake_trade",
  "user",
];
