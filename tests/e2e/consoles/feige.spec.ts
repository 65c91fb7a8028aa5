import { checkConsole } from "./console-checks";

checkConsole({
  name: "feige",
  platform: "douyin",
  editor: 'textarea[data-qa-id="qa-send-message-textarea"]',
  send: '[data-qa-id="qa-send-message-button"]',
  conversation: '[data-qa-id="qa-conversation-chat-item"]',
  quickReply: "._phrase1c",
  question: ".messageNotMe pre",
  others: ["._order-card8 textarea"],
  strict: true,
  counts: { editor: [1, 1, 0], send: [1], list: [1], buyer: [2, 2], seller: [1, 1], talk: [1] },
  hooks: /qa-send-message-\w+|发送给|im-input-box/,
});
