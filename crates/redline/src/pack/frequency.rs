//! How often characters and pairs of them occur in agents' messages, counted over `tests/corpus`: by what words a program is best called.

use crate::fold::is_word;

/// Times in 10,000 characters, then the characters.
const SINGLES: &[(u32, &str)] = &[
    (250, "的"),
    (200, "不"),
    (175, "您"),
    (150, "一"),
    (125, "了我"),
    (100, "是个"),
    (75, "就这"),
    (50, "有给上那你没单下到天来能"),
    (45, "们在好点都里0"),
    (40, "用发要子"),
    (35, "看包可得出1"),
    (30, "收退会货也别开拍号后再款价以打着家三哈人小"),
    (25, "去行两面自头先回2换过说"),
    (20, "多接老还俺时补5块话分大费写手十请件把钱8店电"),
    (15, "票3评付跟装对亲页样儿走加呢问码图地台宝放己水真五只品前寄完带6"),
    (10, "机边哦中新送二改订直保今张字第库晚平量箱内邮本卡快同呀差意拿4实按照信条事关几全算和板等四"),
];
/// Times in 10,000 characters, then the pairs, one after the other.
const PAIRS: &[(u32, &str)] = &[
    (35, "我们"),
    (25, "给您"),
    (20, "没有可以"),
    (15, "一个那个这个给你自己不了"),
    (10, "不用就是一下订单不会不是就行您的出来快递"),
    (9, "链接请您不能"),
    (8, "电话的话一样直接平台地址评价"),
    (7, "今天页面的是付款是我运费包邮"),
    (6, "这边就好个月的那仓库们不也不申请时候打包您看俺们为您"),
    (5, "到您给我第一分钟老铁东西老板单号来的下单回来师傅收货不要晚上就不收到我就系统小时物流都不不敢您这这款我这备注有的"),
    (4, "便宜不好写的退款不出已经一点我给那边找我都是单里了哈要不今晚详情就能"),
];

/// Times in 10,000 characters that a character or pair not listed is taken to occur, tenfold.
const OTHER_SINGLE: u32 = 50;
const OTHER_PAIR: u32 = 3;

/// The same for signs: most messages have some.
const SIGN: u32 = 3_000;

/// How often `chars`, one character or two, are likely to occur: times in 100,000 characters.
pub(super) fn frequency(chars: &[char]) -> u32 {
    if chars.iter().all(|&c| !is_word(c)) {
        return SIGN;
    }
    let (list, other) = if chars.len() == 1 { (SINGLES, OTHER_SINGLE) } else { (PAIRS, OTHER_PAIR) };
    let is_in = |entries: &str| {
        let entries: Vec<char> = entries.chars().collect();
        entries.chunks(chars.len()).any(|entry| entry == chars)
    };
    list.iter().find(|(_, entries)| is_in(entries)).map_or(other, |(times, _)| times * 10)
}
