import type { Adapter, Hook } from "./adapter";

/**
 * 千牛网页后台. The live chat of Taobao and Tmall runs in a desktop client that no extension reaches (the side panel is for that); what
 * is on the web are forms: replies to reviews, and the texts the client sends by itself.
 */
export const taobao: Adapter = {
  name: "taobao",
  title: "千牛商家后台",
  hosts: ["myseller.taobao.com", "qn.taobao.com"],
  paths: ["/home.htm"],
  platform: "taobao",
  surfaces: [
    {
      scene: "review",
      paths: ["/home.htm/comment-manage"],
      editor: [
        { css: '[role="dialog"] textarea', seen: 0 },
        { css: "textarea", seen: 0 },
      ],
    },
    {
      scene: "script",
      paths: ["/home.htm/app-customer-service"],
      editor: [{ css: "textarea", seen: 0 }],
    },
  ],
};

const fields: Hook[] = [
  {
    css: "#sell-field-title input, #sell-field-shopping_title input, #sell-field-descRepublicOfSell :is([contenteditable], textarea)",
    seen: 9,
  },
  { css: 'input[placeholder*="标题"]', seen: 2 },
];

/** 发布宝贝: the listing's title and description, on hosts of their own. */
export const taobaoListing: Adapter = {
  name: "taobao-listing",
  title: "淘宝天猫商品发布",
  hosts: ["item.upload.taobao.com", "sell.publish.tmall.com"],
  surfaces: [
    { scene: "listing", hosts: ["item.upload.taobao.com"], paths: ["/sell/"], platform: "taobao", editor: fields },
    { scene: "listing", hosts: ["sell.publish.tmall.com"], paths: ["/tmall/publish.htm"], platform: "tmall", editor: fields },
  ],
};
