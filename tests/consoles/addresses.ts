/** A simulated console: where the real one lives, and the file that stands in for it. */
export interface SimulatedConsole {
  /** Name shared by the page's folder, the adapter and the spec. */
  readonly name: string;
  readonly title: string;
  /** Address of the real page. Tests answer it themselves, so the extension sees the host it will meet in a shop. */
  readonly address: string;
  /** Addresses inside the page, by the folder's other entries. */
  readonly frames?: Readonly<Record<string, string>>;
}

/** Host of the demo: a name that only ever means this machine, so the extension needs no permission for anybody's localhost. */
export const demoHost = "workbench.redline.localhost";

/** All simulated consoles. */
export const consoles: readonly SimulatedConsole[] = [
  { name: "pinduoduo", title: "拼多多商家客服工作台", address: "https://mms.pinduoduo.com/chat-merchant/index.html" },
  { name: "feige", title: "飞鸽客服系统", address: "https://im.jinritemai.com/pc_seller_v2/main/workspace" },
  { name: "dongdong", title: "咚咚融合工作台", address: "https://dongdong.jd.com/" },
  { name: "kuaishou", title: "快手小店客服工作台", address: "https://im.kwaixiaodian.com/workbench" },
  { name: "weixin", title: "微信小店 客服", address: "https://store.weixin.qq.com/shop/kf" },
  { name: "xiaohongshu", title: "小红书千帆", address: "https://walle.xiaohongshu.com/cstools/seller/dashboard" },
  {
    name: "1688",
    title: "1688 旺旺网页版",
    address: "https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html",
    frames: { core: "https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html" },
  },
  { name: "taobao", title: "千牛商家工作台", address: "https://myseller.taobao.com/home.htm/comment-manage/list/rateWait4PC" },
  { name: "workbench", title: "卖家工作台", address: `http://${demoHost}/` },
];
