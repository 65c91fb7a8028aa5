import type { Adapter } from "./adapter";

/** 拼多多商家客服工作台. It ignores input made by script. */
export const pinduoduo: Adapter = {
  name: "pinduoduo",
  title: "拼多多客服工作台",
  hosts: ["mms.pinduoduo.com"],
  paths: ["/chat-merchant"],
  platform: "pdd",
  surfaces: [
    {
      scene: "chat",
      editor: [
        { css: "#replyTextarea", seen: 8 },
        { css: ".reply-box .reply-input textarea", seen: 2 },
        { css: ".middle-panel textarea", seen: 1 },
      ],
      send: [
        { css: ".reply-box .send-btn", seen: 5 },
        { css: ".send-btn", seen: 5 },
      ],
      list: [
        { css: "#msgListContainer", seen: 3 },
        { css: ".history-box", seen: 3 },
      ],
      buyer: [
        { css: ".buyer-item .msg-content-box", seen: 3 },
        { css: ".buyer-item .msg-content", seen: 3 },
      ],
      seller: [
        { css: ".cs-item .msg-content-box", seen: 3 },
        { css: ".cs-item .msg-content", seen: 3 },
      ],
      talk: [
        { css: "#msgListContainer [currentuid]", attribute: "currentuid", seen: 4 },
        { css: ".chatWindowHeader .base-info .name", seen: 1 },
      ],
    },
  ],
};
