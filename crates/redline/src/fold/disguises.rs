//! How far words are seen through disguises, and that ordinary words beside them are not taken for them.

use super::*;

/// Whether `word` is found in `text` as the checker finds words that may be disguised.
fn is_found(word: &str, text: &str) -> bool {
    let folded = Folded::new(text);
    let view = Evasive::new(&folded);
    let word = fold_str(word);
    let chars = folded.chars();
    let places = |length: usize, count: usize| (0..(count + 1).saturating_sub(length)).map(move |at| at..at + length);
    let plain = places(word.len(), chars.len()).any(|at| chars[at.clone()] == word && stands(chars, at, Disguise::None));
    let skeleton = skeleton_of(&word);
    let shape = places(skeleton.len(), view.skeleton().len())
        .any(|at| view.skeleton()[at.clone()] == skeleton && stands(chars, view.skeleton_origin(at), Disguise::Shape));
    let sound = readings(&word).iter().any(|reading| {
        places(reading.len(), view.sounds().len())
            .filter(|at| view.sounds()[at.clone()] == *reading)
            .map(|at| view.sound_origin(at))
            .any(|at| stands(chars, at.clone(), Disguise::Sound { kept: word.iter().any(|c| chars[at.clone()].contains(c)) }))
    });
    plain || shape || sound
}

/// Kind of disguise, word, texts.
const DISGUISED: &[(&str, &str, &[&str])] = &[
    ("as it is", "微信", &["加微信", "微信聊", "您的微信号", "发我微信吧"]),
    ("separator", "微信", &["加微 信", "微.信", "微/信", "微-信", "微、信", "微~信", "微*信*号", "微_信", "微|信", "微，信", "加 微 信 聊"]),
    ("emoji between", "微信", &["微😊信", "威❤信", "微🌹🌹信", "微👉信"]),
    ("invisible", "微信", &["微\u{200B}信", "微\u{AD}信", "微\u{2060}\u{FEFF}信", "微\u{FE0F}信", "微\u{336}信"]),
    (
        "letters wide and styled",
        "weixin",
        &["ｗｅｉｘｉｎ", "𝔀𝓮𝓲𝔁𝓲𝓷", "ⓦⓔⓘⓧⓘⓝ", "WeiXin", "w e i x i n", "w-e-i-x-i-n", "🆆🅴🅸🆇🅸🅽", "ᴡᴇɪxɪɴ", "wеіхіn"],
    ),
    ("digits in letters", "weixin", &["we1x1n", "weix1n"]),
    ("letters", "微信", &["加weixin", "wei信", "微xin", "wei xin", "加 wei.xin 聊"]),
    ("digits", "13800138000", &["一三八零零一三八零零零", "壹叁捌00壹叁捌000", "l38ool38ooo", "138-0013-8000", "１３８😊００１３８０００"]),
    ("abbreviation", "微信", &["加vx", "加 v x", "ＷＸ多少", "v信", "加V心", "wx13800138000"]),
    ("abbreviation", "加微信", &["加vx", "加.w.x"]),
    ("abbreviation", "支付宝", &["转zfb", "z f b", "ZFB"]),
    ("abbreviation", "小红书", &["去xhs看", "x.h.s"]),
    ("abbreviation", "淘宝", &["tb搜", "去TB店"]),
    ("traditional", "转账", &["轉賬給我", "轉 帳"]),
    ("traditional", "发票", &["發票", "開發票"]),
    ("sound", "微信", &["加威信", "薇信", "维信聊", "加葳芯", "薇❤", "微心", "唯信"]),
    ("sound", "好评", &["好坪返", "号评"]),
    ("sound", "返现", &["好评反现", "饭现5元", "fan现", "反xian"]),
    ("sound", "抖音", &["去斗音搜", "豆音", "逗音上有", "dou音"]),
    ("sound", "淘宝", &["桃宝", "掏宝", "淘bao", "逃宝"]),
    ("look alike", "微信", &["加徽信", "徽伩", "微佶", "溦信", "㣲信"]),
    ("look alike", "钉钉", &["町町", "仃仃"]),
    ("look alike", "闲鱼", &["娴鱼", "闲魚", "闲鲁"]),
    ("split", "微信", &["微亻言", "加微 亻 言", "薇人言"]),
    ("split", "现金", &["王见金", "玉见金"]),
    ("split", "转账", &["车专账", "转贝长", "车专贝长"]),
    ("split", "返现", &["反辶现", "返王见"]),
    ("split", "加微", &["力口微", "力口 薇"]),
    ("pictures", "闲鱼", &["闲🐟", "上闲🐠搜"]),
    ("pictures", "抖音", &["抖🎵"]),
    ("doubled", "好评", &["好好评评", "好好好评"]),
    ("doubled", "微信", &["微微信信"]),
    ("mixed", "微信", &["ｗｅｉ·信", "薇\u{200B}.亻言", "威 心", "𝔀ei信", "WEI❤信"]),
];

/// Word, texts in which it is not.
const INNOCENT: &[(&str, &[&str])] = &[
    (
        "微信",
        &[
            "蔷薇信纸",
            "稍微信一点",
            "薇薇新款",
            "为新人准备",
            "为心爱的人",
            "因为心情好",
            "以为信号不好",
            "唯心",
            "喂新手妈妈的",
            "味新鲜",
            "唯一信任",
            "权威信息",
            "显微新镜头",
            "维新派",
            "卫星锅",
            "微波信号",
            "位信息",
        ],
    ),
    ("微信", &["wxyz", "xvx7", "220vx"]),
    ("淘宝", &["2TB硬盘", "tbs"]),
    ("支付宝", &["zfbc", "azfb"]),
    ("13800138000", &["138001380001", "oil", "13800138001"]),
    ("加v", &["加vip", "加vr"]),
    ("钉钉", &["图钉钉墙上"]),
    ("闲鱼", &["休闲鱼竿", "休闲鱼缸", "清闲鱼饵"]),
    ("抖音", &["会抖，音质很好", "发抖音响"]),
    ("淘宝", &["淘气宝宝", "陶瓷宝石"]),
    ("返现", &["反正现在买", "返厂，现在就寄", "返回现场", "我犯贱"]),
    ("好评", &["好苹果", "好瓶子不漏", "号码平安", "好的，评价随意"]),
    ("刷单", &["印刷单价", "牙刷单支装"]),
    ("转账", &["转了张图", "旋转帐篷"]),
    ("现金", &["出现今天", "发现金色的好看", "现在金色有货"]),
    ("加微", &["添加微量元素", "加微波炉", "参加微课"]),
    ("私聊", &["四两油"]),
    ("支付宝", &["织布包包"]),
    ("快手", &["快收到了", "快守不住了", "赶快手洗"]),
    ("加我", &["他家我去过", "加窝垫"]),
    ("空包", &["太空包邮", "空的包装"]),
    ("银行卡", &["很硬行李卡扣"]),
    ("线下", &["这条线下面"]),
    ("电话", &["充电画质"]),
    ("红包", &["红薄纱裙", "红保暖衣", "口红包装"]),
];

#[test]
fn words_are_seen_through_disguises() {
    let missed: Vec<_> = DISGUISED
        .iter()
        .flat_map(|(kind, word, texts)| texts.iter().filter(|text| !is_found(word, text)).map(move |text| (kind, word, text)))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn ordinary_words_are_not_taken_for_disguised_ones() {
    let alarms: Vec<_> =
        INNOCENT.iter().flat_map(|(word, texts)| texts.iter().filter(|text| is_found(word, text)).map(move |text| (word, text))).collect();
    assert!(alarms.is_empty(), "{alarms:#?}");
}
