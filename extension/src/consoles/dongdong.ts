import type { Adapter } from "./adapter";

/** 京东咚咚融合工作台. Its structure rests on one public project. */
export const dongdong: Adapter = {
  name: "dongdong",
  title: "京东咚咚",
  hosts: ["dongdong.jd.com"],
  platform: "jd",
  surfaces: [
    {
      scene: "chat",
      editor: [
        { css: '.EditorContent[contenteditable="true"]', seen: 1 },
        { css: '[class*="Editor"] [contenteditable="true"]', seen: 0 },
      ],
      send: [
        { css: ".SendButtonGroup > .send-button", seen: 1 },
        { css: ".send-button", seen: 1 },
      ],
      list: [{ css: "#t-chat-scroll", seen: 1 }],
      buyer: [{ css: ".message_left .message__content", seen: 1 }],
      seller: [{ css: ".message_right .message__content", seen: 1 }],
      talk: [{ css: ".chat-head-name > span", seen: 1 }],
    },
  ],
};
