import { checkConsole } from "./console-checks";

checkConsole({
  name: "weixin",
  platform: "weixin",
  editor: "#input-textarea",
  send: ".kf-btn button",
  conversation: ".session-item-container",
  quickReply: ".quick-item",
  question: ".text-msg.bg-user",
  others: [".weui-desktop-form__textarea"],
  counts: { editor: [1, 1], send: [1], list: [1], buyer: [2], seller: [1], talk: [1] },
  hooks: /input-textarea|chat-input|kf-btn/,
});
