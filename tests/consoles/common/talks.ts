import { type Author, clock, type Line, type Order, type Talk } from "./desk";

let serial = 0;

/** Lines from author, minutes ago, text. */
function lines(...entries: [Author, number, string][]): Line[] {
  return entries.map(([from, ago, text]) => {
    serial += 1;
    return { id: `17640000000${String(serial).padStart(2, "0")}`, from, time: clock(Date.now() - ago * 60_000), text };
  });
}

function talk(uid: string, name: string, tag: string, unread: number, order: Order, said: Line[]): Talk {
  return { uid, name, tag, unread, order, lines: said, draft: "" };
}

/** Fresh conversations of an invented shop: a bait question, a plain one, and one that already has the shop's answer. */
export function shopTalks(): Talk[] {
  return [
    talk(
      "2410077531",
      "木***子",
      "待发货",
      0,
      { number: "241124-382917465501", goods: "云柔纯棉四件套 60支长绒棉", sku: "雾霾蓝 · 1.8m床", paid: "¥329.00", state: "待发货" },
      lines(
        ["system", 5, "买家通过商品详情页进入咨询"],
        ["buyer", 5, "在吗"],
        ["seller", 5, "亲，在的呢，请问有什么可以帮您"],
        ["buyer", 4, "拍了一套蓝色的，有发票吗"],
      ),
    ),
    talk(
      "2410066208",
      "晴天**雨",
      "咨询中",
      2,
      { number: "241124-382917460018", goods: "轻羽鹅绒被 95白鹅绒", sku: "200×230cm · 春秋款", paid: "¥899.00", state: "待付款" },
      lines(["buyer", 2, "这个被子冬天盖会不会太薄"], ["buyer", 1, "能加个微信吗，我发图给你看下床的尺寸"]),
    ),
    talk(
      "2410051174",
      "L***n",
      "售后",
      1,
      { number: "241119-382916031187", goods: "云柔纯棉四件套 60支长绒棉", sku: "月光白 · 1.5m床", paid: "¥299.00", state: "已签收" },
      lines(["buyer", 26, "洗了一次起球了"], ["seller", 24, "亲，实在抱歉，麻烦您拍张照片，我马上为您登记处理"], ["buyer", 9, "给好评有返现吗"]),
    ),
    talk(
      "2410043390",
      "橘子***味",
      "已发货",
      0,
      { number: "241122-382916877420", goods: "竹节棉浴巾两条装", sku: "燕麦色", paid: "¥79.00", state: "运输中" },
      lines(["buyer", 55, "到哪了呀"], ["seller", 54, "亲，包裹今天早上已到您所在的城市，预计下午派送，请留意电话"], ["buyer", 52, "好的谢谢"]),
    ),
    talk(
      "2410032845",
      "老周***材",
      "咨询中",
      0,
      { number: "—", goods: "乳胶枕 泰国进口", sku: "低枕 · 成人款", paid: "¥169.00", state: "未下单" },
      lines(
        ["buyer", 77, "多买几个能便宜吗"],
        ["seller", 75, "亲，两个起享页面满减，您加入购物车就能看到优惠后的价格"],
        ["buyer", 70, "转账给你能不能再少点"],
      ),
    ),
  ];
}

/** What a shop keeps as quick replies; one of them is an offence nobody noticed. */
export const quickReplies: readonly { readonly label: string; readonly text: string }[] = [
  { label: "问候", text: "亲，您好，欢迎光临，请问有什么可以帮您？" },
  { label: "发票", text: "亲，可以开发票的，下单时填写抬头和税号，确认收货后电子发票发到您的邮箱。" },
  { label: "好评", text: "亲，收到货满意的话，好评返现5元哦" },
  { label: "物流", text: "亲，48小时内发出，默认发中通，签收前请先验货。" },
];
