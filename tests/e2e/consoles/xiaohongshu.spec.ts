import { checkConsole } from "./console-checks";

checkConsole({
  name: "xiaohongshu",
  platform: "xiaohongshu",
  editor: "#jarvis-reply-textarea",
  send: ".d-button",
  conversation: ".chat-item",
  quickReply: ".quick",
  question: ".im-msg-item.left .text-message",
  others: [".search input", ".d-textarea"],
  counts: { editor: [1, 1, 1, 0], send: [1, 0], list: [1], buyer: [2], seller: [1], talk: [1, 0] },
  hooks: /jarvis-reply-textarea|reply-textarea|发送|--color-primary/,
});
