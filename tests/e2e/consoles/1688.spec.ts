import { checkConsole } from "./console-checks";

checkConsole({
  name: "1688",
  platform: "1688",
  editor: "pre[contenteditable]",
  send: ".send-btn",
  conversation: ".conversation-item",
  quickReply: ".toolbar span",
  others: [],
  hooks: /\bedit\b|editBox|send-btn|next-btn-primary/,
});
