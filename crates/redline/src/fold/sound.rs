//! How characters sound: syllables of Mandarin without tones, as numbers.

use std::sync::LazyLock;

use super::han::{self, SYLLABLES};

/// The sound of what has none; it equals no other.
pub const SILENT: u16 = 0;
/// Sounds of the letters a–z that are no part of a syllable, and of the digits after them.
const LETTERS: u16 = 0x200;
const DIGITS: u16 = LETTERS + 26;
/// All sounds are below this.
pub(crate) const SOUNDS: usize = DIGITS as usize + 10;
/// Most readings of one word that are tried.
const MAX_READINGS: usize = 8;

/// Second readings of characters that occur in sensitive words; other characters are taken to have one.
const SECOND: &[(char, &str)] = &[
    ('行', "hang"),
    ('重', "zhong"),
    ('长', "zhang"),
    ('还', "huan"),
    ('都', "du"),
    ('单', "shan"),
    ('卡', "qia"),
    ('乐', "yue"),
    ('得', "dei"),
    ('地', "di"),
    ('的', "di"),
    ('了', "liao"),
    ('会', "kuai"),
    ('传', "zhuan"),
    ('调', "tiao"),
    ('降', "xiang"),
    ('角', "jue"),
    ('觉', "jiao"),
    ('弹', "tan"),
    ('率', "lv"),
    ('差', "chai"),
    ('种', "chong"),
    ('薄', "bao"),
    ('给', "ji"),
    ('说', "shui"),
    ('提', "di"),
    ('系', "ji"),
    ('着', "zhuo"),
    ('参', "shen"),
    ('藏', "zang"),
    ('朝', "zhao"),
    ('盛', "cheng"),
    ('似', "shi"),
    ('折', "she"),
    ('便', "pian"),
    ('处', "chu"),
    ('熟', "shou"),
    ('露', "lou"),
    ('一', "yao"),
];

/// Syllables that open with a vowel seldom follow another syllable without a mark between them: `xian` is one syllable.
const OPEN_VOWEL_COST: u32 = 1;
/// Of each place where a syllable is parted; for all of `w e i` less than its letters alone.
const PARTED_COST: u32 = 1;
const SYLLABLE_COST: u32 = 2;
const LETTER_COST: u32 = 5;
const LONGEST_SYLLABLE: usize = 6;

/// The syllables as [`key`]s, in the order of their ids.
static KEYS: LazyLock<Vec<u64>> = LazyLock::new(|| SYLLABLES.iter().map(|syllable| key(syllable.as_bytes())).collect());

/// At most eight letters as a number that sorts as they do.
fn key(letters: &[u8]) -> u64 {
    letters.iter().zip((0..8).rev()).map(|(&letter, at)| u64::from(letter) << (8 * at)).sum()
}

fn id_of(syllable: &[u8]) -> Option<u16> {
    KEYS.binary_search(&key(syllable)).ok().map(|at| at as u16 + 1)
}

/// The sound of one folded character; letters and digits sound like nothing but themselves.
pub fn sound_of(c: char) -> u16 {
    match c {
        'a'..='z' => LETTERS + (c as u16 - 'a' as u16),
        '0'..='9' => DIGITS + (c as u16 - '0' as u16),
        _ => han::syllable(c).unwrap_or(SILENT),
    }
}

/// The sound written `text`: a syllable in pinyin, or a single letter or digit.
pub fn syllable(text: &str) -> Option<u16> {
    id_of(text.as_bytes()).or_else(|| {
        let mut chars = text.chars();
        chars.next().filter(|c| c.is_ascii_alphanumeric() && chars.next().is_none()).map(sound_of)
    })
}

/// The pinyin of a Han character without tone, ü as v: its most common reading.
pub fn pinyin(c: char) -> Option<&'static str> {
    SYLLABLES.get(usize::from(han::syllable(c)?) - 1).copied()
}

/// The sounds of a folded word, once for each way its characters are read or abbreviated to letters.
pub fn readings(word: &[char]) -> Vec<Vec<u16>> {
    let mut all = vec![Vec::with_capacity(word.len())];
    let mut rest = word;
    while let Some((&c, after)) = rest.split_first() {
        let letters = rest.iter().take_while(|c| c.is_ascii_lowercase()).count();
        if letters > 0 {
            let mut sounds = Vec::new();
            spell(&rest[..letters], |_| false, |sound, _| sounds.push(sound));
            for reading in &mut all {
                reading.extend(&sounds);
            }
            rest = &rest[letters..];
            continue;
        }
        let second = SECOND.iter().find(|(of, _)| *of == c).and_then(|(_, syllable)| id_of(syllable.as_bytes()));
        let mut also = Vec::new();
        if let Some(second) = second.filter(|_| all.len() < MAX_READINGS) {
            also.clone_from(&all);
            for reading in &mut also {
                reading.push(second);
            }
        }
        for reading in &mut all {
            reading.push(sound_of(c));
        }
        all.append(&mut also);
        rest = after;
    }
    for sounds in abbreviations(word) {
        if !all.contains(&sounds) {
            all.push(sounds);
        }
    }
    all
}

/// What agents type for words that everybody knows by two letters. Other words of two characters have letters that mean too much (好评
/// and HP, 刷单 and SD).
const SHORT: &[(&str, &[&str])] =
    &[("微信", &["vx", "wx", "vxin", "wxin"]), ("威信", &["vx", "wx"]), ("扣扣", &["qq"]), ("淘宝", &["tb"]), ("抖音", &["dy"]), ("京东", &["jd"])];
/// Words from this length on are known by the initials of their pinyin: 支付宝 as zfb.
const INITIALS_FROM: usize = 3;

/// Sounds of `word` with letters in place of characters.
fn abbreviations(word: &[char]) -> Vec<Vec<u16>> {
    let mut all = Vec::new();
    let mut add = |before: &[char], letters: &str, after: &[char]| {
        let mut sounds: Vec<u16> = before.iter().map(|&c| sound_of(c)).collect();
        spell(&letters.chars().collect::<Vec<_>>(), |_| false, |sound, _| sounds.push(sound));
        sounds.extend(after.iter().map(|&c| sound_of(c)));
        all.push(sounds);
    };
    for (long, short) in SHORT {
        let length = long.chars().count();
        let places = (0..(word.len() + 1).saturating_sub(length)).filter(|&at| long.chars().eq(word[at..at + length].iter().copied()));
        for at in places {
            short.iter().for_each(|letters| add(&word[..at], letters, &word[at + length..]));
        }
    }
    let initials: Option<String> = word.iter().map(|&c| pinyin(c)?.chars().next()).collect();
    if let Some(initials) = initials.filter(|_| word.len() >= INITIALS_FROM) {
        add(&[], &initials, &[]);
    }
    all
}

/// Cuts `letters` (a–z) into syllables, as few as can be, letters left over standing alone. `is_parted`: whether something stood between
/// the letter and the one before. Tells each sound and how many letters it took.
pub(super) fn spell(letters: &[char], is_parted: impl Fn(usize) -> bool, mut tell: impl FnMut(u16, usize)) {
    let bytes: Vec<u8> = letters.iter().map(|&c| c as u8).collect();
    // The cheapest way to read what follows each place: cost, letters taken, sound.
    let mut best = vec![(0u32, 0usize, SILENT); bytes.len() + 1];
    for at in (0..bytes.len()).rev() {
        let mut choice = (best[at + 1].0.saturating_add(LETTER_COST), 1, sound_of(letters[at]));
        let open = at > 0 && matches!(bytes[at], b'a' | b'e' | b'o') && !is_parted(at);
        let mut cost = SYLLABLE_COST + if open { OPEN_VOWEL_COST } else { 0 };
        for length in 1..=LONGEST_SYLLABLE.min(bytes.len() - at) {
            if length > 1 && is_parted(at + length - 1) {
                cost += PARTED_COST;
            }
            let Some(id) = id_of(&bytes[at..at + length]) else { continue };
            let whole = best[at + length].0.saturating_add(cost);
            if whole <= choice.0 {
                choice = (whole, length, id);
            }
        }
        best[at] = choice;
    }
    let mut at = 0;
    while at < bytes.len() {
        let (_, length, sound) = best[at];
        tell(sound, length);
        at += length;
    }
}
