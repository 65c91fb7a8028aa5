//! WeChat ids and QQ numbers: names and numbers that a word before them announces.

use std::ops::Range;

use super::digits::Digits;
use super::{Recogniser, Scan, cue};

/// Words that announce a WeChat id.
const WECHAT: &[&str] = &[
    "微信", "威信", "薇信", "维信", "徽信", "唯信", "v信", "微", "薇", "威", "微心", "v心", "vx", "wx", "weixin", "wechat", "卫星", "绿泡泡", "加我", "加v", "+v", "加微", "我v",
];
/// Words that announce a QQ number.
const QQ: &[&str] = &["qq", "扣扣", "抠抠", "叩叩", "扣", "企鹅", "球球", "q群", "裙", "加q", "+q", "群"];
/// Characters that may stand between a word and the name it announces.
const BETWEEN: &str = "号码是为的我加搜个同就邮箱给你您在这叫:";
const MOST_BETWEEN: usize = 6;
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
    let given = starts_with(&chars[name.clone()], "wxid_");
    if given || start > token.start || is_announced(scan, token.start, WECHAT) {
        scan.found(Recogniser::WechatId, name);
    }
}

/// Where the name begins in a token that begins with a word for WeChat: `vx:abc123`, `wxabc123`.
fn glued(chars: &[char], token: &Range<usize>) -> Option<usize> {
    let word = ["weixin", "wechat", "vx", "wx", "v"].into_iter().find(|word| starts_with(&chars[token.clone()], word))?;
    let after = token.start + word.len();
    let joined = chars.get(after).is_some_and(char::is_ascii_lowercase);
    let name = &chars[after..token.end];
    // `wxid_…` and words that only begin alike are not glued; `v` must be parted from the name.
    let digits = name.iter().take_while(|c| c.is_ascii_alphanumeric()).any(char::is_ascii_digit);
    (!joined || word.len() > 1 && digits && !starts_with(name, "id_")).then_some(after).filter(|&after| after < token.end)
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
    if is_announced(scan, range.start, QQ) {
        scan.found(Recogniser::Qq, range);
    } else if is_announced(scan, range.start, WECHAT) {
        scan.found(Recogniser::WechatId, range);
    }
}

/// Whether one of `words` stands before `at`, with nothing but joints between.
fn is_announced(scan: &Scan, at: usize, words: &[&str]) -> bool {
    let chars = scan.chars;
    let between = chars[..at].iter().rev().take(MOST_BETWEEN).take_while(|&&c| BETWEEN.contains(c) || cue::is_joint(c)).count();
    // Some of the characters between may belong to the word (加我).
    (at - between..=at).any(|end| words.iter().any(|word| cue::ends_with(&chars[..end], word)))
}

fn starts_with(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter();
    word.chars().all(|c| rest.next() == Some(&c))
}
