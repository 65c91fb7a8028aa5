//! WeChat ids and QQ numbers: names and numbers that a word before them announces.

use std::ops::Range;

use super::digits::Digits;
use super::{Recogniser, Scan, cue};
use crate::fold::{SILENT, syllable};

/// Words that announce a WeChat id.
const WECHAT: &[&str] = &[
    "微信",
    "威信",
    "薇信",
    "维信",
    "徽信",
    "唯信",
    "v信",
    "微",
    "薇",
    "威",
    "微心",
    "v心",
    "vx",
    "wx",
    "weixin",
    "wechat",
    "卫星",
    "绿泡泡",
    "加我",
    "加v",
    "+v",
    "加微",
    "我v",
];
/// Words that announce a QQ number.
const QQ: &[&str] = &["qq", "扣扣", "抠抠", "叩叩", "扣", "企鹅", "球球", "q群", "裙", "加q", "+q", "群"];
/// How words for WeChat and QQ sound.
const WECHAT_SOUNDS: &[[&str; 2]] = &[["wei", "xin"], ["v", "xin"]];
const QQ_SOUNDS: &[[&str; 2]] = &[["kou", "kou"], ["qi", "e"], ["qiu", "qiu"]];
/// Lengths of WeChat ids, and of QQ numbers.
const WECHAT_LENGTHS: std::ops::RangeInclusive<usize> = 6..=20;
const QQ_LENGTHS: std::ops::RangeInclusive<usize> = 5..=11;

/// Finds the names in the token `token` that a word for WeChat announces.
pub(super) fn find_names(scan: &mut Scan, token: Range<usize>) {
    let chars = scan.chars;
    let start = glued(chars, &token).unwrap_or(token.start);
    let first = start + chars[start..token.end].iter().take_while(|c| !c.is_ascii_alphanumeric()).count();
    let length = chars[first..token.end].iter().take_while(|&&c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).count();
    let name = first..first + length;
    if !WECHAT_LENGTHS.contains(&length) || !chars[first].is_ascii_lowercase() {
        return;
    }
    let given = cue::starts_with(&chars[name.clone()], "wxid_");
    if given || start > token.start || is_announced(scan, token.start, WECHAT, WECHAT_SOUNDS) {
        scan.found(Recogniser::WechatId, name);
    }
}

/// Where the name begins in a token that begins with a word for WeChat: `vx:abc123`, `wxabc123`.
fn glued(chars: &[char], token: &Range<usize>) -> Option<usize> {
    let word = ["weixin", "wechat", "vx", "wx", "v"].into_iter().find(|word| cue::starts_with(&chars[token.clone()], word))?;
    let after = token.start + word.len();
    let joined = chars.get(after).is_some_and(char::is_ascii_lowercase);
    let name = &chars[after..token.end];
    // `wxid_…` and words that only begin alike are not glued; `v` must be parted from the name.
    let digits = name.iter().take_while(|c| c.is_ascii_alphanumeric()).any(char::is_ascii_digit);
    (!joined || word.len() > 1 && digits && !cue::starts_with(name, "id_")).then_some(after).filter(|&after| after < token.end)
}

/// Finds the numbers in `digits` that a word for QQ or WeChat announces.
pub(super) fn find_numbers(scan: &mut Scan, digits: &Digits) {
    let all = digits.values().len();
    let first_group = (1..=all).find(|&index| digits.is_break(index)).unwrap_or(all);
    let length = if QQ_LENGTHS.contains(&first_group) { first_group } else { all };
    if !QQ_LENGTHS.contains(&length) || digits.values()[0] == 0 {
        return;
    }
    let range = digits.place(0)..digits.place(length - 1) + 1;
    if is_announced(scan, range.start, QQ, QQ_SOUNDS) {
        scan.found(Recogniser::Qq, range);
    } else if is_announced(scan, range.start, WECHAT, WECHAT_SOUNDS) {
        scan.found(Recogniser::WechatId, range);
    }
}

/// Whether one of `words` stands before `at`; with an evasive view, also something that sounds like one of `sounds`.
fn is_announced(scan: &Scan, at: usize, words: &[&str], sounds: &[[&str; 2]]) -> bool {
    cue::announces(scan.chars, at, words)
        || scan.evasive.is_some_and(|evasive| {
            let from = at - cue::joints_before(scan.chars, at);
            let last = evasive.sounds_before(at);
            (2..=last)
                .rev()
                .take_while(|&end| evasive.sound_origin(end - 1..end).end >= from)
                .any(|end| sounds.iter().any(|pair| pair.iter().zip(&evasive.sounds()[end - 2..end]).all(|(text, &sound)| is_sound(text, sound))))
        })
}

/// Whether `sound` is that of the syllable or letter `text`.
fn is_sound(text: &str, sound: u16) -> bool {
    sound != SILENT && syllable(text) == Some(sound)
}
