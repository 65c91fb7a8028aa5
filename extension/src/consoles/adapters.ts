import { alibaba1688 } from "./1688";
import type { Adapter } from "./adapter";
import { dongdong } from "./dongdong";
import { feige } from "./feige";
import { kuaishou } from "./kuaishou";
import { pinduoduo } from "./pinduoduo";
import { taobao, taobaoListing } from "./taobao";
import { weixin } from "./weixin";
import { workbench } from "./workbench";
import { xiaohongshu } from "./xiaohongshu";

/** Every console known by name. */
export const adapters: readonly Adapter[] = [
  pinduoduo,
  feige,
  dongdong,
  kuaishou,
  weixin,
  xiaohongshu,
  alibaba1688,
  taobao,
  taobaoListing,
  workbench,
];
