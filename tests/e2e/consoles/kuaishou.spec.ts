import { checkConsole } from "./console-checks";

checkConsole({
  name: "kuaishou",
  platform: "kuaishou",
  editor: ".ql-editor",
  send: "button.ant-btn-primary",
  conversation: ".SessionBaseCard",
  quickReply: ".QuickPhrase",
  others: [".ant-input"],
  hooks: /ql-editor|ant-btn\S*/,
});
