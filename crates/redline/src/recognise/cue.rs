//! Words before a number or name that say what it is.

use crate::fold::EMOJI;

/// Words for numbers that are codes: orders, parcels, items.
const CODES: &[&str] = &[
    "单号",
    "订单",
    "运单",
    "编号",
    "编码",
    "款号",
    "货号",
    "型号",
    "条码",
    "条形码",
    "流水号",
    "批号",
    "商品",
    "宝贝",
    "快递",
    "物流",
    "单子",
    "尾号",
    "id",
    "sku",
    "no",
    "圆通",
    "中通",
    "申通",
    "韵达",
    "顺丰",
    "邮政",
    "极兔",
];
/// Letters that may be glued to a contact number: `vx138…`. Other letters begin the number of a parcel.
const GLUED: &[&str] = &["v", "vx", "wx", "vvx", "weixin", "wechat", "q", "qq", "tel", "phone", "mobile", "call", "t", "m", "p", "sj", "dh"];
/// Characters that may stand between a word and what it announces.
const JOINTS: &str = "号码是为的个我加搜同就邮箱给你您在这叫:=#-_.~,()[]<>\"'·*^/|+ \n";
/// Most joints between a word and what it announces.
const MOST_JOINTS: usize = 6;

/// Whether `c` may stand between a word and what it announces.
fn is_joint(c: char) -> bool {
    c == EMOJI || JOINTS.contains(c)
}

/// Whether `chars` ends with `word`.
pub(super) fn ends_with(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter().rev();
    word.chars().rev().all(|c| rest.next() == Some(&c))
}

/// Whether `chars` begins with `word`.
pub(super) fn starts_with(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter();
    word.chars().all(|c| rest.next() == Some(&c))
}

/// Whether one of `words` stands before `at`, with nothing but joints between. Some of the joints may belong to the word (单号).
pub(super) fn announces(chars: &[char], at: usize, words: &[&str]) -> bool {
    (at - joints_before(chars, at)..=at).any(|end| words.iter().any(|word| ends_with(&chars[..end], word)))
}

/// How many characters before `at` may stand between a word and what it announces.
pub(super) fn joints_before(chars: &[char], at: usize) -> usize {
    chars[..at].iter().rev().take(MOST_JOINTS).take_while(|&&c| is_joint(c)).count()
}

/// Whether the digits that begin at `at` are the code of an order, parcel or item.
pub(super) fn is_code(chars: &[char], at: usize) -> bool {
    announces(chars, at, CODES) || is_glued_to_letters(chars, at)
}

/// Whether letters that announce no contact stand directly before `at`.
fn is_glued_to_letters(chars: &[char], at: usize) -> bool {
    const LONGEST: usize = 12;
    let count = chars[..at].iter().rev().take(LONGEST).take_while(|c| c.is_ascii_lowercase()).count();
    let letters = &chars[at - count..at];
    count > 0 && !GLUED.iter().any(|glued| glued.chars().eq(letters.iter().copied()))
}
