//! Words before a number or name that say what it is.

use crate::fold::EMOJI;

/// Words for numbers that are codes: orders, parcels, items.
const CODES: &[&str] = &[
    "单号", "订单", "运单", "编号", "编码", "款号", "货号", "型号", "条码", "条形码", "流水号", "批号", "商品", "宝贝", "快递", "物流", "单子", "尾号", "id", "sku", "no", "圆通", "中通", "申通", "韵达", "顺丰", "邮政", "极兔",
];
/// Letters that may be glued to a contact number: `vx138…`. Other letters begin the number of a parcel.
const GLUED: &[&str] = &["v", "vx", "wx", "vvx", "weixin", "wechat", "q", "qq", "tel", "phone", "mobile", "call", "t", "m", "p", "sj", "dh"];
/// Characters that may stand between a word and what it announces.
const JOINTS: &str = "号码是为的个我:=#-_.~,()[]<>\"'·*^/|+ \n";
/// Most joints between a word and what it announces.
const MOST_JOINTS: usize = 4;

/// The text before `at` without joints.
fn before(chars: &[char], at: usize) -> &[char] {
    let joints = chars[..at].iter().rev().take(MOST_JOINTS).take_while(|&&c| is_joint(c)).count();
    &chars[..at - joints]
}

/// Whether `c` may stand between a word and what it announces.
pub(super) fn is_joint(c: char) -> bool {
    c == EMOJI || JOINTS.contains(c)
}

/// Whether `chars` ends with `word`.
pub(super) fn ends_with(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter().rev();
    word.chars().rev().all(|c| rest.next() == Some(&c))
}

/// Whether what begins at `at` is announced as the code of an order, parcel or item.
pub(super) fn announces_code(chars: &[char], at: usize) -> bool {
    // `单号`, `订单号`: the joint 号 may have been part of the word.
    [before(chars, at), &chars[..at]].into_iter().any(|before| CODES.iter().any(|word| ends_with(before, word)))
        || ends_with(before(chars, at), "单") && chars[..at].iter().rev().take(MOST_JOINTS).any(|&c| c == '号')
}

/// Whether letters that announce no contact stand directly before `at`.
pub(super) fn is_glued_to_letters(chars: &[char], at: usize) -> bool {
    const LONGEST: usize = 12;
    let count = chars[..at].iter().rev().take(LONGEST).take_while(|c| c.is_ascii_lowercase()).count();
    let letters = &chars[at - count..at];
    count > 0 && !GLUED.iter().any(|glued| glued.chars().eq(letters.iter().copied()))
}
