import { checkConsole } from "./console-checks";

checkConsole({
  name: "weixin",
  platform: "weixin",
  editor: "#input-textarea",
  send: ".kf-btn button",
  conversation: ".session-item-container",
  quickReply: ".quick-item",
  others: [".weui-desktop-form__textarea"],
  hooks: /input-textarea|chat-input|kf-btn/,
});
