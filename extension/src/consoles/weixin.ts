import type { Adapter } from "./adapter";

/** 微信小店客服: a route of a single-page shop back office. */
export const weixin: Adapter = {
  name: "weixin",
  title: "微信小店客服",
  hosts: ["store.weixin.qq.com"],
  paths: ["/shop"],
  platform: "weixin",
  surfaces: [
    {
      scene: "chat",
      paths: ["/shop/kf"],
      editor: [
        { css: "#input-textarea", seen: 3 },
        { css: ".chat-input textarea", seen: 3 },
      ],
      send: [{ css: ".kf-btn button", text: "发送", seen: 1 }],
      list: [{ css: ".chat-content", seen: 1 }],
      buyer: [{ css: ".text-msg.bg-user", seen: 2 }],
      seller: [{ css: ".text-msg.bg-kf", seen: 2 }],
      talk: [{ css: ".chat-customer-name", seen: 3 }],
    },
  ],
};
