import { checkConsole } from "./console-checks";

checkConsole({
  name: "dongdong",
  platform: "jd",
  editor: ".EditorContent",
  send: ".send-button",
  conversation: ".alluser-item",
  quickReply: ".quick-phrase",
  question: ".message_left .message__content",
  others: [".remark"],
  strict: true,
  counts: { editor: [1, 1], send: [1, 1], list: [1], buyer: [2], seller: [1], talk: [1] },
  hooks: /Editor\w*|send-button|SendButtonGroup/,
});
