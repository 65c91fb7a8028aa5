//! Foldings that no standard knows: what agents type in place of words, and what compatibility decomposition gets wrong for chat.

/// Each character of the first string becomes the second string.
pub(crate) const TO: &[(&str, &str)] = &[
    // Punctuation: one sign for each role.
    ("…⋯‥︙～〜〰∼∿⁓˜", "~"),
    ("—–―‐‑‒−⸺⸻﹣⁃", "-"),
    ("·•‧∙⋅・･●・⸱", "·"),
    ("“”„‟「」『』〝〞＂﹁﹂﹃﹄｢｣″", "\""),
    ("‘’‚‛′＇", "'"),
    ("【〔〖〘〚", "["),
    ("】〕〗〙〛", "]"),
    ("《〈«‹", "<"),
    ("》〉»›", ">"),
    ("∕⁄╱⧸", "/"),
    ("∖╲⧹", "\\"),
    ("∣│┃︱丨￤¦", "|"),
    ("∗✱✲✳⁎﹡", "*"),
    ("∶︰꞉", ":"),
    ("。｡．﹒", ""),
    ("‼❗❕", "!"),
    ("⁇❓❔", "?"),
    ("⁉⁈", "?"),
    // Signs.
    ("×✕╳⨯", "x"),
    ("➕✚", "+"),
    ("➖", "-"),
    ("➗", "÷"),
    ("💲", "$"),
    ("©", "c"),
    ("®", "r"),
    ("💯", "100"),
    ("🔟", "10"),
    ("🆎", "ab"),
    ("🆑", "cl"),
    ("🆒", "cool"),
    ("🆓", "free"),
    ("🆔", "id"),
    ("🆕", "new"),
    ("🆖", "ng"),
    ("🆗", "ok"),
    ("🆘", "sos"),
    ("🆙", "up"),
    ("🆚", "vs"),
    // Words as pictures.
    ("🐧", "企鹅"),
    ("📞☎📱☏🤙📲✆🕿🕾🖁🕻", "电话"),
    // Letters drawn as small capitals and their like; compatibility decomposition leaves them.
    ("ᴀɑ", "a"),
    ("ʙ", "b"),
    ("ᴄ", "c"),
    ("ᴅđ", "d"),
    ("ᴇɛ", "e"),
    ("ꜰ", "f"),
    ("ɢɡ", "g"),
    ("ʜ", "h"),
    ("ɪı", "i"),
    ("ᴊ", "j"),
    ("ᴋ", "k"),
    ("ʟł", "l"),
    ("ᴍ", "m"),
    ("ɴ", "n"),
    ("ᴏø", "o"),
    ("ᴘ", "p"),
    ("ꞯǫ", "q"),
    ("ʀ", "r"),
    ("ꜱ", "s"),
    ("ᴛ", "t"),
    ("ᴜ", "u"),
    ("ᴠʋ", "v"),
    ("ᴡ", "w"),
    ("ʏ", "y"),
    ("ᴢ", "z"),
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    // Radicals typed as parts of a split character.
    ("⺅", "亻"),
    ("⺘", "扌"),
    ("⺡", "氵"),
    ("⺣", "灬"),
    ("⺉", "刂"),
    ("⺖⺗", "忄"),
    ("⺨", "犭"),
    ("⺩", "王"),
    ("⺪⺫", "罒"),
    ("⺬", "示"),
    ("⺭", "礻"),
    ("⺮", "竹"),
    ("⺯⺰", "纟"),
    ("⺶⺷⺸", "羊"),
    ("⺼", "月"),
    ("⺾⺿⻀", "艹"),
    ("⻂", "衤"),
    ("⻅", "见"),
    ("⻆", "角"),
    ("⻈", "讠"),
    ("⻉", "贝"),
    ("⻊", "足"),
    ("⻋", "车"),
    ("⻌⻍⻎", "辶"),
    ("⻏⻖", "阝"),
    ("⻐", "钅"),
    ("⻓", "长"),
    ("⻔", "门"),
    ("⻙", "韦"),
    ("⻚", "页"),
    ("⻛", "风"),
    ("⻜", "飞"),
    ("⻝", "食"),
    ("⻠", "饣"),
    ("⻢", "马"),
    ("⻣", "骨"),
    ("⻥", "鱼"),
    ("⻦", "鸟"),
    ("⻨", "麦"),
    ("⻩", "黄"),
    ("⻰", "龙"),
    // Japanese forms of characters that sellers use; OpenCC's table is for Chinese only. Forms that are ordinary simplified
    // characters of their own (芸, 欠 …) are left out.
    ("発", "发"),
    ("転", "转"),
    ("銭", "钱"),
    ("単", "单"),
    ("売", "卖"),
    ("価", "价"),
    ("図", "图"),
    ("気", "气"),
    ("戻", "返"),
    ("帰", "归"),
    ("収", "收"),
    ("実", "实"),
    ("対", "对"),
    ("応", "应"),
    ("験", "验"),
    ("択", "择"),
    ("様", "样"),
    ("総", "总"),
    ("経", "经"),
    ("関", "关"),
    ("検", "检"),
    ("権", "权"),
    ("済", "济"),
    ("変", "变"),
    ("広", "广"),
    ("団", "团"),
    ("円", "圆"),
    ("読", "读"),
    ("続", "续"),
    ("拝", "拜"),
    ("徳", "德"),
    ("処", "处"),
    ("歩", "步"),
    ("駅", "驿"),
    ("児", "儿"),
    ("両", "两"),
    // Character variants that no table holds.
    ("祂牠", "它"),
    ("祗衹", "只"),
    ("冇", "没有"),
];

/// White circled and other digits that have no compatibility decomposition: first character, first number, how many.
pub(crate) const DIGITS: &[(char, u32, u32)] = &[
    ('⓿', 0, 1),
    ('❶', 1, 10),
    ('➀', 1, 10),
    ('➊', 1, 10),
    ('⓫', 11, 10),
    ('⓵', 1, 10),
    ('\u{1F10B}', 0, 1),
    ('\u{1F10C}', 0, 1),
    ('⑴', 1, 20),
    ('⒈', 1, 20),
    ('\u{1F100}', 0, 1),
    ('\u{1F101}', 0, 10),
];

/// Runs of A–Z without a useful decomposition: their first characters. Negative circled, negative squared, parenthesised.
pub(crate) const LETTERS: &[char] = &['\u{1F150}', '\u{1F170}', '⒜', '\u{1F110}'];

/// Characters outside GB 2312 whose sound is needed: typed for others that sound alike.
pub(crate) const RARE_SOUNDS: &str = "溦鑫妡焮媺葳崴濰煒瑋炜玮珏堃喆昇囍囗頔曌槑氹";

/// Words that are in the dictionary but in shop messages are mostly other words in disguise.
pub(crate) const DISGUISES: &[&str] = &["威信", "维信", "惟信", "唯信", "桃宝", "掏宝", "斗音", "咸鱼", "叮叮", "盯盯", "丁丁", "订订"];

/// Words of shop messages that the dictionary lacks or, made from newspapers, counts too low.
pub(crate) const SHOP_WORDS: &str = "下单 拍下 拍单 改价 包邮 运费 快递 客服 链接 尺码 色差 买家 卖家 店铺 旗舰 收藏 关注 宝贝 发货 收货 \
    退货 换货 退款 补发 补寄 差评 中评 好评 评价 评论 晒单 订单 单号 运单 面单 单价 原价 现价 特价 折扣 优惠 满减 红包 领券 抵扣 \
    页面 详情 截图 图片 视频 直播 库存 现货 预售 缺货 断货 补货 尾款 定金 付款 到账 余额 账号 账户 账单 转发 转让 密码 验证 \
    信息 信号 信封 信纸 信用 新款 新品 新人 心情 心意 心爱 放心 用心 小心 贴心 微量 微辣 微微 稍微 微波 微笑 微调 薇诺 唯一 为了 \
    因为 以为 认为 作为 成为 增加 添加 参加 加热 加厚 加绒 加急 加班 加大 加入 加油 我们 他们 你们 我家 自己 音质 音乐 音响 声音 \
    颤抖 发抖 鱼竿 鱼饵 鱼缸 鱼钩 鱼线 休闲 空闲 闲置 闲聊 清闲 钉子 图钉 铁钉 螺钉 印刷 刷子 刷新 刷卡 牙刷 单品 单件 单独 \
    返回 返厂 返修 现在 现场 现货 现金 发现 出现 转告 转运 转接 账本 卡片 卡通 卡车 刷脸 快手 赶快 手动 手工 手机 话费 话题 \
    东路 东西 东边 宝宝 淘气 群众 裙子 企业 电费 电池 电动 充电 \
    保暖 保温 保修 保质 保湿 保养 宝石 豹纹 薄纱 薄款 宠物 新手 新鲜 新款 宽松 款式 款型 平整 平稳 平安 屏幕 品质 品牌 苹果 瓶子 瓶装 \
    垫子 坐垫 帐篷 蚊帐 限购 限量 限时 显白 显瘦 显示 华丽 飘逸 漂亮 票据 车票 鸡毛 手洗 首发 首饰 块状 单人 双人 单层 单价 蛋糕 丹参 \
    包装 包裹 包边 背包 钱包 面包 口红 枣红 粉红 红色 红糖 金色 金属 今天 今年 今晚 先进 画质 画面 滑动 化妆 充值 利润 锋利 便利 \
    鱼缸 鲜鱼 鱼肉 音量 音箱 因为 阴天 味道 口味 美味 位置 单位 座位 微孔 维生 维修 维护 为止 尾货 尾部 喂养 喂奶 围巾 胃部 \
    新生 新年 心形 心脏 芯片 灯芯 棉芯 欣赏 长度 张贴 涨价 账目 丈夫 卧室 窝垫 猫窝 狗窝";
/// How often those words are taken to be counted: middling.
pub(crate) const SHOP_WORD_COUNT: f64 = 900.0;

/// Words that shop messages are full of and that ordinary text holds few of.
pub(crate) const DAILY_WORDS: &str = "发票 电话 手机 退款 退货 换货 发货 包邮 运费 快递 客服 订单 下单 地址 尺码 付款";
/// How often those are taken to be counted: often.
pub(crate) const DAILY_WORD_COUNT: f64 = 4_500.0;

/// Words that rules look for. Ordinary words that could share a character with their edges are kept however rare.
pub(crate) const EDGE_WORDS: &str = "微信 威信 维新 薇心 钉钉 闲鱼 咸鱼 抖音 刷单 补单 好评 返现 转账 打款 汇款 加我 加微 银行卡 支付宝 淘宝 快手 \
    小红书 拼多多 京东 天猫 企鹅 扣扣 电话 手机 红包 返利 私聊 私信 加群 公众号 二维码 空包 发票 货到付款 现金 信用卡 花呗 微商 \
    视频号 朋友圈 私下 线下 链接 网址 官网 微博 扫码 差价 退款 佣金 邮箱 号码 好友 店铺 群聊 进群 五星 晒图 垫付 代付 直播 云闪付 \
    微店 得物 转转 保证 正品 高仿 治疗 根治 快递 面交 见面 自提 定金 收款码 飞书 陌陌 当当 唯品会 蘑菇街";
