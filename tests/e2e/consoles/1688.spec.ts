import { checkConsole } from "./console-checks";

checkConsole({
  name: "1688",
  platform: "1688",
  editor: "pre[contenteditable]",
  send: ".send-btn",
  conversation: ".conversation-item",
  quickReply: ".toolbar span",
  question: ".message-item:not(.self) .content pre",
  others: [],
  strict: true,
  counts: { editor: [1, 1], send: [1, 1], list: [1], buyer: [2], seller: [1], talk: [1] },
  hooks: /\bedit\b|editBox|send-btn|next-btn-primary/,
});
