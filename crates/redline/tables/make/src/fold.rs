//! The fold table: what each character becomes. Two levels of pages, 64 characters a page.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use crate::manual;
use crate::{Table, bytes_of};

/// Characters below this have a place in the table. Above are rare ideographs, which stay, and tags, selectors and private use,
/// which the engine knows by range.
const END: u32 = 0x2_0000;
const PAGE: usize = 64;
/// Values in the private-use range are not characters but orders; `UNCHANGED` is 0. The engine has the same constants.
const DROP: u16 = 0xE000;
const EXTEND: u16 = 0xE001;
const EMOJI: u16 = 0xE002;
const SPACE: u16 = 0xE003;
const NEWLINE: u16 = 0xE004;
/// The first order that means "the string at this place of the pool".
const POOL: u16 = 0xE010;
const POOL_END: u16 = 0xF900;

/// What one character becomes.
#[derive(PartialEq)]
enum Fold {
    Order(u16),
    Text(String),
}

pub(crate) fn tables() -> Result<Vec<Table>> {
    let opencc = OpenCC::from_config(BuiltinConfig::T2s).context("OpenCC data")?;
    let manual = manual();
    let mut pool = Vec::new();
    let mut places = BTreeMap::new();
    let mut pages: Vec<Vec<u16>> = Vec::new();
    let mut index = Vec::new();
    for first in (0..END).step_by(PAGE) {
        let mut page = Vec::with_capacity(PAGE);
        for code in first..first + PAGE as u32 {
            let Some(c) = char::from_u32(code) else {
                page.push(0);
                continue;
            };
            page.push(match fold(c, &manual, &opencc) {
                Fold::Order(order) => order,
                Fold::Text(text) if text.chars().eq([c]) => 0,
                Fold::Text(text) => value(&text, &mut pool, &mut places)?,
            });
        }
        let at = pages.iter().position(|p| *p == page).unwrap_or_else(|| {
            pages.push(page);
            pages.len() - 1
        });
        index.push(at as u16);
    }
    Ok(vec![("fold-index.bin", bytes_of(&index)), ("fold-pages.bin", bytes_of(&pages.concat())), ("fold-pool.bin", bytes_of(&pool))])
}

/// The table value of `text`: the character itself, or a place in the pool, where the length stands before the UTF-16 units.
fn value(text: &str, pool: &mut Vec<u16>, places: &mut BTreeMap<String, u16>) -> Result<u16> {
    let units: Vec<u16> = text.encode_utf16().collect();
    if let [unit] = units[..] {
        ensure!(!(DROP..POOL_END).contains(&unit), "{text} is private use");
        return Ok(unit);
    }
    if let Some(&place) = places.get(text) {
        return Ok(place);
    }
    let place = POOL + pool.len() as u16;
    pool.push(units.len() as u16);
    pool.extend(units);
    ensure!(usize::from(POOL) + pool.len() < usize::from(POOL_END), "the pool is full");
    places.insert(text.to_owned(), place);
    Ok(place)
}

fn manual() -> BTreeMap<char, String> {
    let mut map = BTreeMap::new();
    for &(from, to) in manual::TO {
        for c in from.chars() {
            // An empty target only guards signs that must keep their meaning.
            map.insert(c, if to.is_empty() { full_stop(c).to_string() } else { to.to_owned() });
        }
    }
    let mut run = |first: char, number: u32, text: String| {
        if let Some(c) = char::from_u32(first as u32 + number) {
            map.insert(c, text);
        }
    };
    for &(first, number, count) in manual::DIGITS {
        for i in 0..count {
            run(first, i, (number + i).to_string());
        }
    }
    for &first in manual::LETTERS {
        for (i, letter) in ('a'..='z').enumerate() {
            run(first, i as u32, letter.to_string());
        }
    }
    map
}

/// Full stops of both kinds: the ideographic one ends sentences, the Latin one also stands in numbers and addresses.
fn full_stop(c: char) -> char {
    if matches!(c, '。' | '｡') { '。' } else { '.' }
}

fn fold(c: char, manual: &BTreeMap<char, String>, opencc: &OpenCC) -> Fold {
    if let Some(text) = manual.get(&c) {
        return Fold::Text(text.clone());
    }
    if untouched(c) {
        return Fold::Text(c.to_string());
    }
    if let Some(order) = order(c) {
        return Fold::Order(order);
    }
    let mut text = String::from(c);
    // Twice: a compatibility form may unfold to a capital, a traditional character or a sign with a rule of its own.
    for _ in 0..2 {
        text = text.nfkc().flat_map(|c| manual.get(&c).cloned().unwrap_or_else(|| simple(c, opencc)).chars().collect::<Vec<_>>()).collect();
    }
    if is_parenthesised(c) {
        text.retain(|c| !matches!(c, '(' | ')' | '[' | ']'));
    }
    if text.is_empty() {
        return Fold::Order(EXTEND);
    }
    let mut signs = text.chars();
    if let (Some(sign), None) = (signs.next(), signs.next())
        && (is_picture(sign) || order(sign) == Some(EMOJI))
        && !untouched(sign)
    {
        return Fold::Order(EMOJI);
    }
    Fold::Text(text)
}

/// One decomposed character: without marks, in lower case, simplified.
fn simple(c: char, opencc: &OpenCC) -> String {
    if is_combining_mark(c) || c.is_whitespace() {
        return String::new();
    }
    let base = c.nfd().next().unwrap_or(c);
    let c = if base.is_ascii_alphabetic() { base } else { c };
    match c as u32 {
        0x41..0x530 | 0x1E00..0x2000 => c.to_lowercase().filter(|&c| !is_combining_mark(c)).collect(),
        0x2E80..0x3400 | 0x4E00..0x1_0000 => opencc.convert(c.encode_utf8(&mut [0; 4])),
        _ => c.to_string(),
    }
}

fn order(c: char) -> Option<u16> {
    let category = c.general_category();
    Some(match c {
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => NEWLINE,
        // The braille blank and the Hangul fillers look like spaces; only the first is typed as one.
        '\u{2800}' => SPACE,
        _ if c.is_whitespace() => SPACE,
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => DROP,
        // Joiners belong to the picture or letter before them.
        '\u{200C}' | '\u{200D}' => EXTEND,
        // Characters that describe how to build another one.
        '\u{2FF0}'..='\u{2FFF}' | '\u{31EF}' => DROP,
        '\u{FFFC}' | '\u{FFFD}' => EMOJI,
        '\u{2190}'..='\u{21FF}' | '\u{27F0}'..='\u{27FF}' | '\u{1F300}'..='\u{1FAFF}' => EMOJI,
        _ => match category {
            GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark => EXTEND,
            GeneralCategory::Control | GeneralCategory::Format => DROP,
            GeneralCategory::PrivateUse => EMOJI,
            _ => return None,
        },
    })
}

/// Scripts and signs that are left as they are.
fn untouched(c: char) -> bool {
    matches!(c,
        '°'
        // Hangul letters, Arabic and Hebrew forms: sellers' messages in these scripts have no rules, and their tables are large.
        // Squared katakana words and units of calendars.
        | '㌀'..='㍗' | '㍘'..='㍰' | '㏠'..='㏾'
        | '\u{1100}'..='\u{115E}' | '\u{1161}'..='\u{11FF}' | '\u{3131}'..='\u{3163}' | '\u{3165}'..='\u{318E}' | '\u{FFA1}'..='\u{FFDC}' | '\u{AC00}'..='\u{D7FF}'
        // Scripts whose vowel signs nobody piles on Han characters.
        | '\u{1000}'..='\u{10FF}' | '\u{1200}'..='\u{17FF}' | '\u{180F}'..='\u{1AAF}' | '\u{1B00}'..='\u{1CFF}'
        | '\u{A480}'..='\u{A63F}' | '\u{A800}'..='\u{ABFF}' | '\u{10000}'..='\u{1CFFF}'
        | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{1EE00}'..='\u{1EEFF}')
}

fn is_parenthesised(c: char) -> bool {
    matches!(c, '㈠'..='㉃' | '\u{1F110}'..='\u{1F12A}' | '\u{1F240}'..='\u{1F248}')
}

fn is_picture(c: char) -> bool {
    c.general_category() == GeneralCategory::OtherSymbol && !matches!(c, '⺀'..='⿟')
}
