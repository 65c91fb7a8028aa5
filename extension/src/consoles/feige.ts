import type { Adapter } from "./adapter";

/** 抖店飞鸽. Its classes are hashed and change; `data-qa-id` has survived every redesign reported. */
export const feige: Adapter = {
  name: "feige",
  title: "抖店飞鸽",
  hosts: ["im.jinritemai.com"],
  paths: ["/pc_seller"],
  platform: "douyin",
  surfaces: [
    {
      scene: "chat",
      editor: [
        { css: 'textarea[data-qa-id="qa-send-message-textarea"]', seen: 7 },
        { css: 'textarea[placeholder*="发送给"]', seen: 3 },
        { css: "#im-input-box", seen: 1 },
      ],
      send: [{ css: '[data-qa-id="qa-send-message-button"]', seen: 5 }],
      list: [{ css: ".messageList", seen: 3 }],
      buyer: [
        { css: ".messageNotMe pre", seen: 4 },
        { css: ".messageNotMe", seen: 4 },
      ],
      seller: [
        { css: ".messageIsMe pre", seen: 4 },
        { css: ".messageIsMe", seen: 4 },
      ],
      talk: [{ css: "#topbar-left-info span", seen: 3 }],
    },
  ],
};
