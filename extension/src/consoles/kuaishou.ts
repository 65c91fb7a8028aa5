import type { Adapter } from "./adapter";

/** 快手小店客服工作台: Quill in a React page. */
export const kuaishou: Adapter = {
  name: "kuaishou",
  title: "快手小店客服",
  hosts: ["im.kwaixiaodian.com"],
  platform: "kuaishou",
  surfaces: [
    {
      scene: "chat",
      // Two more projects lean on there being one editable block only, which is the generic detector's part.
      editor: [{ css: "div.ql-editor", seen: 1 }],
      send: [{ css: "button.ant-btn.ant-btn-primary", text: "发送", seen: 2 }],
      list: [
        { css: ".ChatMessageList", seen: 4 },
        { css: ".ChatMessageList-ContentWrap", seen: 4 },
      ],
      buyer: [{ css: ".kwaishop-cs-LayoutDefaultWrapper__notMe .kwaishop-cs-LayoutDefaultWrapper_msgBody", seen: 3 }],
      seller: [{ css: ".kwaishop-cs-LayoutDefaultWrapper__isMine .kwaishop-cs-LayoutDefaultWrapper_msgBody", seen: 3 }],
      talk: [{ css: ".LoginUserInfo-mainTitle-text", seen: 2 }],
    },
  ],
};
