import type { Adapter } from "./adapter";

/** 1688 旺旺网页版: everything lives in an inner page, shown in a frame or opened by itself. */
export const alibaba1688: Adapter = {
  name: "1688",
  title: "1688 旺旺网页版",
  hosts: ["air.1688.com"],
  paths: ["/app/ocms-fusion-components-1688/def_cbu_web_im"],
  platform: "1688",
  surfaces: [
    {
      scene: "chat",
      paths: ["/app/ocms-fusion-components-1688/def_cbu_web_im_core"],
      // Messages use the same class, only not editable.
      editor: [
        { css: 'pre.edit[contenteditable="true"]', seen: 6 },
        { css: '.editBox [contenteditable="true"]', seen: 1 },
      ],
      send: [
        { css: "button.send-btn", seen: 1 },
        { css: "button.next-btn-primary", text: "发送", seen: 1 },
      ],
      list: [{ css: ".ww_message", seen: 1 }],
      buyer: [{ css: ".message-item:not(.self) .content", seen: 1 }],
      seller: [{ css: ".message-item.self .content", seen: 1 }],
      talk: [{ css: ".ww_header .name", seen: 1 }],
    },
  ],
};
