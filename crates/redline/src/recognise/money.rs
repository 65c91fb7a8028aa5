//! Sums of money.

use super::amount::{Amount, amount, number};
use super::{Recogniser, Scan, cue};

/// Units after the amount, longest first where one begins another.
const UNITS: &[&str] = &["元钱", "元整", "块钱", "毛钱", "分钱", "人民币", "美元", "美金", "港币", "欧元", "大洋", "rmb", "元", "圆", "块", "毛"];
/// Signs and words before the amount.
const SIGNS: &[&str] = &["¥", "$", "rmb", "cny"];
/// What 块 counts when these follow: pieces, not money.
const PIECES: &str = "布砖板电肉饼石玻瓷地木毛香巧豆糖儿海表屏钢铁泡皮田";
/// Characters before an amount that make 块 money.
const PAYING: &str = "返补加退送给付收便惠赚扣差少多贴转打赔要才只就花减省过涨降到值是了共";

/// Finds the sum of money that begins at `at`; returns where it ends.
pub(super) fn find(scan: &mut Scan, at: usize) -> Option<usize> {
    let chars = scan.chars;
    let end = match SIGNS.iter().find(|sign| cue::starts_with(&chars[at..], sign)) {
        Some(sign) => {
            let after = at + sign.chars().count();
            let after = after + usize::from(chars.get(after) == Some(&' '));
            let sum = amount(chars, after)?;
            with_unit(chars, sum, after).unwrap_or(sum.end)
        }
        None => with_unit(chars, amount(chars, at)?, at)?,
    };
    scan.found(Recogniser::Money, at..end);
    Some(end)
}

/// Where the sum of money with the amount `sum` from `at` ends, if a unit of money follows.
fn with_unit(chars: &[char], sum: Amount, at: usize) -> Option<usize> {
    let unit = UNITS.iter().find(|unit| cue::starts_with(&chars[sum.end..], unit))?;
    let end = sum.end + unit.chars().count();
    let after = chars.get(end).copied();
    match *unit {
        // 元旦, 元宵, 元素.
        "元" if after.is_some_and(|c| "旦宵素器".contains(c)) => None,
        "毛" if after.is_some_and(|c| "巾线衣病孩毯".contains(c)) => None,
        "块" => {
            let pays = at.checked_sub(1).is_some_and(|before| PAYING.contains(chars[before]));
            // 一块 is mostly "together".
            let together = chars[at..sum.end] == ['一'] && !(pays && after.is_none_or(|c| !c.is_alphanumeric()));
            let cents = number(chars, end).map(|cents| cents.end);
            match cents {
                Some(end) => Some(end + usize::from(chars.get(end) == Some(&'毛'))),
                None if together || after.is_some_and(|c| PIECES.contains(c)) && !pays => None,
                None => Some(end),
            }
        }
        _ => Some(end),
    }
}
