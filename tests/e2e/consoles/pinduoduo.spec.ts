import { checkConsole } from "./console-checks";

checkConsole({
  name: "pinduoduo",
  platform: "pdd",
  editor: "#replyTextarea",
  send: ".send-btn",
  conversation: ".chat-item-box",
  quickReply: ".quick-reply",
  others: [".search-input", ".order-card textarea"],
  hooks: /replyTextarea|reply-box|reply-input|middle-panel|send-btn/,
});
