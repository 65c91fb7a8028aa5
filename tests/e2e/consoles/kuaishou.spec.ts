import { checkConsole } from "./console-checks";

checkConsole({
  name: "kuaishou",
  platform: "kuaishou",
  editor: ".ql-editor",
  send: "button.ant-btn-primary",
  conversation: ".SessionBaseCard",
  quickReply: ".QuickPhrase",
  question: ".kwaishop-cs-LayoutDefaultWrapper__notMe .kwaishop-cs-BizTextCard",
  others: [".ant-input"],
  strict: true,
  counts: { editor: [1], send: [1], list: [1, 1], buyer: [2], seller: [1], talk: [1] },
  hooks: /ql-editor|ant-btn\S*/,
});
