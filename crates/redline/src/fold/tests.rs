use super::*;

fn folded(text: &str) -> String {
    fold_str(text).into_iter().map(|c| if c == EMOJI { '☺' } else { c }).collect()
}

/// What each text folds to; ☺ stands for [`EMOJI`].
const CASES: &[(&str, &str, &str)] = &[
    ("plain", "没有发票的哈", "没有发票的哈"),
    ("width", "ＡＢＣ１２３％ｶﾅ", "abc123%カナ"),
    ("case", "WeChat ÀÉ İ", "wechat ae i"),
    ("enclosed digits", "①⑫⓪❶➂⓿⑴⒈🄂", "1120130111"),
    ("enclosed letters", "ⓥⓍ🅥🅇🆇⒱🄥", "vxvxxvv"),
    ("enclosed han", "㊀㈠🈶🉐㊙", "一一有得秘"),
    ("mathematical", "𝓿𝔁𝟙𝟛𝟠 𝐖𝐗", "vx138 wx"),
    ("small capitals", "ᴠx ᴡᴇɪxɪɴ", "vx weixin"),
    ("superscripts", "ˣ²₃", "x23"),
    ("roman and ligatures", "Ⅳ ﬁ ㎏ №", "iv fi kg no"),
    ("compatibility ideographs", "\u{F900}⼈⺟", "岂人母"),
    ("traditional", "沒有發票，轉賬銀行卡，裡麵", "没有发票,转账银行卡,里面"),
    ("japanese forms", "発転銭", "发转钱"),
    ("keycaps", "1️⃣3️⃣8️⃣", "138"),
    ("pictures as words", "加🐧 打📞 ➕v ☎️", "加企鹅 打电话+v电话"),
    ("heart after the letter", "v❤️ 微❤ 加薇💕", "v心 微心 加薇心"),
    ("heart as an ornament", "没有的哦❤️", "没有的哦☺"),
    ("heart between", "威❤信", "威☺信"),
    ("cross", "w❌ ❌不行", "wx☺不行"),
    ("pictures beside", "闲🐟 抖🎵 天🐱", "闲鱼 抖音 天猫"),
    ("picture runs", "好😄😄👍🏻👨‍👩‍👧🇨🇳!", "好☺!"),
    ("flag letters", "🇻🇽", "vx"),
    ("joined heart", "v❤️‍🔥好", "v心好"),
    ("invisible", "微\u{200B}信\u{FEFF}号\u{AD}码\u{2060}好\u{202E}的\u{2066}", "微信号码好的"),
    ("selectors and tags", "微\u{FE0F}信\u{E0101}\u{E0061}", "微信"),
    ("marks", "微\u{336}信\u{0334} é wéixìn", "微信e weixin"),
    ("fillers", "微\u{3164}信", "微信"),
    ("spaces", "  没有票 的哈 亲  ", "没有票 的哈 亲"),
    ("spaces beside letters", "加 v x 号 123 45", "加v x号123 45"),
    ("spaces beside signs", "好 ， 的 ! a - b", "好,的!a-b"),
    ("line ends", "好 \r\n 的\u{3000}呢\n", "好\n的 呢"),
    ("line end beside signs", "好。\n\n的", "好。\n的"),
    ("stretched", "好好好评哈哈哈哈 yyyyes 谢谢", "好评哈yes谢谢"),
    ("not stretched", "13800008888 www.x.com 八八八八", "13800008888 www.x.com八八八八"),
    ("sign runs", "好!!！？？~~～，，。。。", "好!?~,。"),
    ("dots", "好……的...呢....嗯..行⋯~.", "好~的~呢~嗯.行~."),
    ("address", "https://a_b.cn", "https://a_b.cn"),
    ("signs", "“好”【是】《书》（对）—－·•、；：", "\"好\"[是]<书>(对)-·、;:"),
    ("masked", "138****8888", "138*8888"),
    ("empty", "", ""),
    ("nothing visible", " \u{200B}\n\u{FE0F}", ""),
];

#[test]
fn cases() {
    let wrong: Vec<_> = CASES.iter().map(|(name, text, expected)| (name, text, folded(text), expected)).filter(|c| c.2 != *c.3).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn origins_cover_what_was_folded() {
    let span = |text: &str, word: &str| {
        let folded = Folded::new(text);
        let wanted: Vec<char> = word.chars().collect();
        let at = folded.chars().windows(wanted.len()).position(|w| w == wanted).unwrap();
        text[folded.origin(at..at + wanted.len())].to_owned()
    };
    assert_eq!(span("亲微\u{200B}信哦", "微信"), "微\u{200B}信");
    assert_eq!(span("加1️⃣3️⃣。", "13"), "1️⃣3️⃣");
    assert_eq!(span("加🐧号", "企鹅"), "🐧");
    assert_eq!(span("加🐧号", "鹅号"), "🐧号");
    assert_eq!(span("好好好好评", "好评"), "好好好好评");
    assert_eq!(span("好... ...的", "好~"), "好... ...");
    assert_eq!(span("v❤️‍🔥好", "v心"), "v❤️‍🔥");
    assert_eq!(span("微\u{336}信\u{336}号", "微信"), "微\u{336}信\u{336}");
}

#[test]
fn every_character_folds_once_and_for_all() {
    let mut wrong = Vec::new();
    for c in '\0'..=char::MAX {
        let once = fold_str(c.encode_utf8(&mut [0; 4]));
        let text: String = once.iter().collect();
        if fold_str(&text) != once {
            wrong.push((c, c as u32, text));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn graphemes_are_not_cut() {
    let text = "好👨‍👩‍👧e\u{301}信";
    assert_eq!(&text[to_graphemes(text, 7..10)], "👨‍👩‍👧");
    let e = text.find('e').unwrap();
    assert_eq!(&text[to_graphemes(text, e..e + 1)], "e\u{301}");
    assert_eq!(to_graphemes(text, 0..3), 0..3);
    assert_eq!(to_graphemes("", 0..0), 0..0);
}
