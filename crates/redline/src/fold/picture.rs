//! Pictures that stand for a word or letter, but only beside the right character: ❤ after 微 is 心, at the end of a
//! message it is an ornament.

use super::table;

/// What the picture `c` says after the folded character `before`, with `rest` of the text behind it.
pub(super) fn word(c: char, before: Option<char>, rest: &str) -> Option<char> {
    if let Some(letter) = flag_letter(c) {
        return Some(letter);
    }
    let before = before?;
    let (after, word) = match c {
        '❤' | '♥' | '♡' | '❥' | '❣' | '💓'..='💟' | '🖤' | '🤍' | '🤎' | '🧡' | '🩷' | '🩵' | '🩶' => {
            // Between 威 and 信 it only separates.
            if next_visible(rest).is_some_and(|c| "信亻芯欣新心".contains(c)) {
                return None;
            }
            ("微威薇维徽唯卫围惟v", '心')
        }
        '❌' | '✖' | '❎' | '✗' | '✘' | '✕' | '⨉' if before.is_ascii_alphanumeric() => return Some('x'),
        '⭕' | '○' | '◯' | '⚪' | '🔴' if before.is_ascii_digit() => return Some('0'),
        '🐟' | '🐠' | '🐡' | '🎣' => ("闲咸", '鱼'),
        '🎵' | '🎶' | '🎼' => ("抖", '音'),
        '🐱' | '🐈' | '😺' => ("天", '猫'),
        '💰' | '💵' | '💴' => ("返送给退转打付加收赚", '钱'),
        '📦' => ("红空大", '包'),
        '💳' => ("行", '卡'),
        _ => return None,
    };
    after.contains(before).then_some(word)
}

/// The letter a regional indicator stands for.
fn flag_letter(c: char) -> Option<char> {
    let offset = (c as u32).checked_sub(0x1F1E6).filter(|&n| n < 26)?;
    char::from_u32(u32::from(b'a') + offset)
}

/// Whether the regional indicators `first` and the one that begins `rest` make a flag.
pub(super) fn is_flag(first: char, rest: &str) -> bool {
    let (Some(a), Some(b)) = (flag_letter(first), rest.chars().next().and_then(flag_letter)) else { return false };
    REGIONS.split(' ').any(|of| of.starts_with(a) && of[1..].contains(b))
}

fn next_visible(rest: &str) -> Option<char> {
    rest.chars().find(|&c| !matches!(table::fold(c), table::Fold::Extend | table::Fold::Drop | table::Fold::Emoji))
}

/// Region codes that have a flag (ISO 3166-1 and the exceptional ones): the first letter, then every second letter.
const REGIONS: &str = "acdefgilmoqrstuwxz babdefghijlmnoqrstvwyz cacdfghiklmnopqruvwxyz dejgkmoz eaceghrstu fijkmor \
    gabdefghilmnpqrstuwy hkmnrtu icdelmnoqrst jemop keghimnprwyz labcikrstuvy macdefghklmnopqrstuvwxyz nacefgilopruz om \
    paefghklmnrstwy qa reosuw sabcdeghijklmnorstvxyz tacdfghjklmnortvwz uagmnsyz vaceginu wfs xk yet zamw";
