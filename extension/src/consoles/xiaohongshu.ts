import type { Adapter } from "./adapter";

/** 小红书千帆. */
export const xiaohongshu: Adapter = {
  name: "xiaohongshu",
  title: "小红书千帆",
  hosts: ["walle.xiaohongshu.com"],
  paths: ["/cstools"],
  platform: "xiaohongshu",
  surfaces: [
    {
      scene: "chat",
      editor: [
        { css: "#jarvis-reply-textarea", seen: 3 },
        { css: "textarea.reply-textarea", seen: 1 },
        { css: 'textarea[placeholder*="发送"]', seen: 1 },
        { css: '[class*="input-bar-editor"][contenteditable]', seen: 1 },
      ],
      send: [
        { css: "button.d-button.--color-primary", text: "发送", seen: 1 },
        { css: ".send_btn", seen: 2 },
      ],
      list: [{ css: '[class*="message-list"]', seen: 0 }],
      buyer: [{ css: ".im-msg-item.left .text-message", seen: 2 }],
      seller: [{ css: ".im-msg-item.right .text-message", seen: 2 }],
      talk: [
        { css: ".chat-item.active[data-app-cid]", attribute: "data-app-cid", seen: 1 },
        { css: ".chat-item.active[data-cid]", attribute: "data-cid", seen: 1 },
      ],
    },
  ],
};
