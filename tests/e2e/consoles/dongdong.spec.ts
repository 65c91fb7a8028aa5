import { checkConsole } from "./console-checks";

checkConsole({
  name: "dongdong",
  platform: "jd",
  editor: ".EditorContent",
  send: ".send-button",
  conversation: ".alluser-item",
  quickReply: ".quick-phrase",
  others: [".remark"],
  hooks: /Editor\w*|send-button|SendButtonGroup/,
});
