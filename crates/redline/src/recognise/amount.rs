//! Amounts: numbers as they stand before a unit.

use crate::fold::digit;

/// An amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    /// Where it ends.
    pub(super) end: usize,
    /// Whether it is written with Chinese numerals.
    pub(super) han: bool,
    /// Whether it says no number (几, 好几).
    pub(super) vague: bool,
}

/// Reads the number that begins at `at`, without a range or `多` after it.
pub(super) fn number(chars: &[char], at: usize) -> Option<Amount> {
    let first = *chars.get(at)?;
    if first.is_ascii_digit() { Some(Amount { end: arabic(chars, at), han: false, vague: false }) } else { han(chars, at) }
}

/// Reads the amount that begins at `at`: a number, or a range of them (5-10, 两三, 5到10), with 多, 来 and powers of ten.
pub(super) fn amount(chars: &[char], at: usize) -> Option<Amount> {
    let mut amount = number(chars, at)?;
    amount.end = powers(chars, amount.end);
    if matches!(chars.get(amount.end), Some('-' | '~' | '到' | '至' | '或'))
        && let Some(second) = number(chars, amount.end + 1)
    {
        amount.end = powers(chars, second.end);
    }
    Some(amount)
}

fn powers(chars: &[char], mut at: usize) -> usize {
    while let Some(&c) = chars.get(at) {
        match c {
            '百' | '千' | '万' | '亿' | '多' | '来' | '几' => at += 1,
            'w' | 'k' if !chars.get(at + 1).is_some_and(char::is_ascii_alphanumeric) => at += 1,
            _ => break,
        }
    }
    at
}

/// The end of a number in Arabic digits, with decimals and commas before thousands.
fn arabic(chars: &[char], at: usize) -> usize {
    let digits = |at: usize| chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
    let mut end = at + digits(at);
    if end - at <= 3 {
        while chars.get(end) == Some(&',') && digits(end + 1) == 3 {
            end += 4;
        }
    }
    if chars.get(end) == Some(&'.') && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    end
}

fn han(chars: &[char], at: usize) -> Option<Amount> {
    let first = chars[at];
    // Before what may follow them: 好几十, 上百, 百八十, 数十.
    let lead = match (first, chars.get(at + 1)) {
        ('好', Some('几')) | ('上', Some('百' | '千')) => 1,
        ('百' | '千', Some('八' | '把' | '来')) | ('数', Some('十' | '百' | '千' | '万')) => 0,
        ('好' | '上' | '百' | '千' | '数', _) => return None,
        _ => 0,
    };
    let mut end = at + lead;
    let mut says = false;
    while let Some(&c) = chars.get(end) {
        match c {
            '十' | '拾' | '百' | '佰' | '千' | '仟' | '万' | '亿' | '两' | '半' => says = true,
            '几' | '数' | '把' if c != '把' || matches!(chars[end - 1], '百' | '千') => {}
            _ if !c.is_ascii() && digit(c).is_some() => says = true,
            _ => break,
        }
        end += 1;
    }
    (end > at + lead && !is_word(chars, at, end)).then_some(Amount { end, han: true, vague: !says })
}

/// Whether the numeral is part of an ordinary word (一定, 统一).
fn is_word(chars: &[char], at: usize, end: usize) -> bool {
    let before = at.checked_sub(1).map(|before| chars[before]);
    let after = chars.get(end).copied();
    match (end - at, chars[at]) {
        (1, '一') => {
            after.is_some_and(|c| "定直般起样下些切旦律向概致共经方旁边再边体".contains(c)) || before.is_some_and(|c| "统唯之万同专".contains(c))
        }
        (1, '半') => before.is_some_and(|c| "一大多对".contains(c)),
        (1, '十') => after == Some('分'),
        (1, '数') => true,
        _ => false,
    }
}
