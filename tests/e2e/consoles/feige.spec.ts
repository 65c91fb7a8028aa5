import { checkConsole } from "./console-checks";

checkConsole({
  name: "feige",
  platform: "douyin",
  editor: 'textarea[data-qa-id="qa-send-message-textarea"]',
  send: '[data-qa-id="qa-send-message-button"]',
  conversation: '[data-qa-id="qa-conversation-chat-item"]',
  quickReply: "._phrase1c",
  others: ["._order-card8 textarea"],
  hooks: /qa-send-message-\w+|发送给|im-input-box/,
});
