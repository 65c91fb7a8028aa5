import { describe, expect, it } from "vitest";
import { saysSend } from "./composer";

describe("saysSend", () => {
  it.each(["发送", " 发 送 ", "发送 Enter", "发送(Enter)", "发送（Ctrl+Enter）", "发送(3)", "Send", "回复", "发布"])("takes %s", (text) => {
    expect(saysSend(text)).toBe(true);
  });
  it.each(["", "发送方式", "发送失败，点击重试", "撤回", "自动发送设置", "请勿发送", "发送优惠券"])("leaves %s", (text) => {
    expect(saysSend(text)).toBe(false);
  });
});
