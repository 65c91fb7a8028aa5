import { checkConsole } from "./console-checks";

checkConsole({
  name: "xiaohongshu",
  platform: "xiaohongshu",
  editor: "#jarvis-reply-textarea",
  send: ".d-button",
  conversation: ".chat-item",
  quickReply: ".quick",
  others: [".search input", ".d-textarea"],
  hooks: /jarvis-reply-textarea|reply-textarea|发送|--color-primary/,
});
