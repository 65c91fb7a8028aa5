import { checkConsole } from "./console-checks";

checkConsole({
  name: "pinduoduo",
  platform: "pdd",
  editor: "#replyTextarea",
  send: ".send-btn",
  conversation: ".chat-item-box",
  quickReply: ".quick-reply",
  question: ".buyer-item .msg-content-box",
  others: [".search-input", ".order-card textarea"],
  counts: { editor: [1, 1, 1], send: [1, 1], list: [1, 1], buyer: [2, 2], seller: [1, 1], talk: [1, 1] },
  hooks: /replyTextarea|reply-box|reply-input|middle-panel|send-btn/,
});
