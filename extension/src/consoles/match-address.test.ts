import { describe, expect, it } from "vitest";
import { adapters } from "./adapters";
import { consoleMatches } from "./console-matches";
import { adapterAt, surfacesAt } from "./match-address";

const at = (address: string): string => {
  const { hostname, pathname } = new URL(address);
  const adapter = adapterAt(adapters, { hostname, pathname });
  return adapter ? [adapter.name, ...surfacesAt(adapter, { hostname, pathname }).map(({ scene }) => scene)].join(" ") : "";
};

describe("adapterAt", () => {
  it.each([
    ["https://mms.pinduoduo.com/chat-merchant/index.html?r=0.1#/", "pinduoduo chat"],
    ["https://mms.pinduoduo.com/goods/goods_list", ""],
    ["https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1", "feige chat"],
    ["https://dongdong.jd.com/", "dongdong chat"],
    ["https://im.kwaixiaodian.com/workbench", "kuaishou chat"],
    ["https://store.weixin.qq.com/shop/kf", "weixin chat"],
    ["https://store.weixin.qq.com/shop/home", "weixin"],
    ["https://walle.xiaohongshu.com/cstools/seller/dashboard", "xiaohongshu chat"],
    ["https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html", "1688"],
    ["https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html", "1688 chat"],
    ["https://myseller.taobao.com/home.htm/comment-manage/list/rateWait4PC", "taobao review"],
    ["https://qn.taobao.com/home.htm/app-customer-service/toolpage/Message", "taobao script"],
    ["https://item.upload.taobao.com/sell/v2/publish.htm?catId=1", "taobao-listing listing"],
    ["https://sell.publish.tmall.com/tmall/publish.htm?id=1", "taobao-listing listing"],
    ["https://myseller.taobao.com/home.htm/QnworkbenchHome/", "taobao"],
    ["http://workbench.redline.localhost:4747/", "workbench chat"],
    ["https://evil.example/mms.pinduoduo.com/chat-merchant/", ""],
    ["https://mms.pinduoduo.com.evil.example/chat-merchant/", ""],
  ])("%s", (address, expected) => expect(at(address)).toBe(expected));
});

it("asks for no host beyond the consoles", () => {
  expect(consoleMatches).toMatchInlineSnapshot(`
    [
      "https://mms.pinduoduo.com/chat-merchant*",
      "https://im.jinritemai.com/pc_seller*",
      "https://dongdong.jd.com/*",
      "https://im.kwaixiaodian.com/*",
      "https://store.weixin.qq.com/shop*",
      "https://walle.xiaohongshu.com/cstools*",
      "https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im*",
      "https://myseller.taobao.com/home.htm*",
      "https://qn.taobao.com/home.htm*",
      "https://item.upload.taobao.com/*",
      "https://sell.publish.tmall.com/*",
      "http://*.redline.localhost/*",
    ]
  `);
});
