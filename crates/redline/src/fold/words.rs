//! Where words begin and end, without a segmenter: of the ways to read the few characters around a hit, is the one in which
//! the hit is a word the most natural? 蔷薇信纸 reads 蔷薇·信纸, so 薇信 is no word in it.
//!
//! A reading costs the bits its words are worth: common words are cheap, and so are characters that often stand alone.

use std::ops::Range;
use std::sync::LazyLock;

use super::class::{is_han, is_sentence_end};
use super::han;
use crate::words::sort_pairs;

static FILE: &[u8] = include_bytes!("../../tables/words.bin");
static LONG_FILE: &[u8] = include_bytes!("../../tables/long-words.bin");

/// Bits of a word by its class (the means the generator prints).
const WORD_BITS: [u32; 4] = [21, 18, 15, 13];
/// Bits of a word of three characters.
const LONG_BITS: u32 = 18;
/// Bits of a character alone: its weight and this.
const CHAR_BITS: u32 = 7;
const RARE_CHAR_BITS: u32 = 23;
/// Bits of a word that a rule looks for;
const TERM_BITS: u32 = 17;
/// more for one character twice, which is often two words (图钉·钉墙上),
const DOUBLE_BITS: u32 = 4;
/// for one with a comma inside,
const COMMA_BITS: u32 = 6;
/// for one that only sounds right,
const SOUND_BITS: u32 = 4;
/// and for one without a character of its own (喂新 is not 微信 as readily as 薇信);
const STRANGE_BITS: u32 = 3;
/// less for one with signs inside that nobody types between words.
const ODD_SIGN_BITS: u32 = 5;
/// Letters up to this many may be cut from a word of more letters.
const FEW_LETTERS: usize = 3;
/// Characters looked at on both sides of a hit.
const REACH: usize = 4;

/// Keys of the words of two characters, sorted: 15 bits for each character, then the class.
static WORDS: LazyLock<Vec<u32>> = LazyLock::new(decode);

/// Hashes of the words of three characters, sorted.
static LONG_WORDS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut at = 0;
    let mut next = 0;
    let mut hashes = Vec::new();
    while at < LONG_FILE.len() {
        let hash = next + number(LONG_FILE, &mut at);
        hashes.push(hash);
        next = hash + 1;
    }
    hashes
});

/// How a hit is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disguise {
    /// As the word is written.
    None,
    /// With characters between, split or look-alike characters.
    Shape,
    /// With characters that only sound alike; `kept`: with at least one that is the word's own.
    Sound {
        /// Whether a character is the word's own.
        kept: bool,
    },
}

fn place(c: char) -> Option<u32> {
    (c as u32).checked_sub(0x4E00).filter(|&at| at < 0x5200)
}

fn decode() -> Vec<u32> {
    let chars: Vec<char> = han::characters().collect();
    let mut order: Vec<(u32, u32)> = chars.iter().map(|&c| (han::weight(c).map_or(0, u32::from), u32::from(c))).collect();
    sort_pairs(&mut order);
    let mut at = 0;
    let counts: Vec<u32> = chars.iter().map(|_| number(FILE, &mut at)).collect();
    let mut words = Vec::with_capacity(counts.iter().sum::<u32>() as usize);
    for (&first, &count) in chars.iter().zip(&counts) {
        let mut second = 0;
        for _ in 0..count {
            second += number(FILE, &mut at) as usize;
            let both = place(first).zip(order.get(second).and_then(|&(_, c)| place(char::from_u32(c)?)));
            words.push(both.map_or(0, |(a, b)| a << 17 | b << 2));
            second += 1;
        }
    }
    for (i, word) in words.iter_mut().enumerate() {
        *word |= u32::from(FILE.get(at + i / 4).copied().unwrap_or_default() >> (i % 4 * 2) & 3);
    }
    words.sort_unstable();
    words
}

/// Reads a number, seven bits a byte, low bits first.
fn number(bytes: &[u8], at: &mut usize) -> u32 {
    let mut n = 0;
    let mut shift = 0;
    while let Some(&byte) = bytes.get(*at) {
        *at += 1;
        n |= u32::from(byte & 0x7F) << shift;
        shift += 7;
        if byte < 0x80 {
            break;
        }
    }
    n
}

/// 24 bits of a word of three characters; the generator has the same function.
fn hash(word: [char; 3]) -> u32 {
    word.iter().fold(0u32, |hash, &c| (hash ^ c as u32).wrapping_mul(0x9E37_79B1).rotate_left(15)) >> 8
}

fn is_long_word(word: [char; 3]) -> bool {
    LONG_WORDS.binary_search(&hash(word)).is_ok()
}

/// The bits of the ordinary word `a` `b`.
fn word_bits(a: char, b: char) -> Option<u32> {
    let key = place(a)? << 17 | place(b)? << 2;
    let at = WORDS.partition_point(|&word| word < key);
    let found = WORDS.get(at).filter(|&&word| word & !3 == key)?;
    Some(WORD_BITS[(found & 3) as usize])
}

fn char_bits(c: char) -> u32 {
    han::weight(c).map_or(RARE_CHAR_BITS, |weight| CHAR_BITS + u32::from(weight))
}

/// Whether the characters `hit` of the folded text `chars` stand as a word here, `disguise` being how they would stand for it.
pub fn stands(chars: &[char], hit: Range<usize>, disguise: Disguise) -> bool {
    if !chars[hit.clone()].iter().all(|&c| is_han(c) || !c.is_alphanumeric()) {
        return letters_stand(chars, &hit);
    }
    let left = chars[..hit.start].iter().rev().take(REACH).take_while(|&&c| is_han(c)).count();
    let right = chars[hit.end..].iter().take(REACH).take_while(|&&c| is_han(c)).count();
    let around = hit.start - left..hit.end + right;
    let inside = &chars[hit.clone()];
    let mut term = TERM_BITS;
    if inside.windows(2).any(|pair| pair[0] == pair[1]) {
        term += DOUBLE_BITS;
    }
    if inside.iter().any(|&c| matches!(c, ',' | ';' | ':' | '、') || is_sentence_end(c)) {
        term += COMMA_BITS;
    } else if inside.iter().any(|&c| !is_han(c) && c != ' ') {
        term -= ODD_SIGN_BITS;
    }
    match disguise {
        Disguise::None => term = term.min(cheapest(inside, None)),
        Disguise::Shape => {}
        Disguise::Sound { kept } => term += SOUND_BITS + if kept { 0 } else { STRANGE_BITS },
    }
    let as_term = cheapest(&chars[around.start..hit.start], None) + term + cheapest(&chars[hit.end..around.end], None);
    // 打电话 speaks for 电话, not against it.
    let inside = (disguise == Disguise::None).then(|| hit.start - around.start..hit.end - around.start);
    let otherwise = cheapest(&chars[around], inside.as_ref());
    if matches!(disguise, Disguise::Sound { .. }) { as_term < otherwise } else { as_term <= otherwise }
}

/// Whether the edges of `hit`, which holds letters or digits, are not cut from more of them: v is no word in vip, nor tb in 2tb, nor 1688
/// in 91688. Whole syllables may be (jiaweixin).
fn letters_stand(chars: &[char], hit: &Range<usize>) -> bool {
    let letter = |c: &&char| c.is_ascii_lowercase();
    let few = |count: usize| (1..=FEW_LETTERS).contains(&count);
    let inside = &chars[hit.clone()];
    let cut_before = chars[..hit.start].last().is_some_and(|before| match inside.first() {
        Some(first) if first.is_ascii_digit() => before.is_ascii_digit(),
        _ => few(inside.iter().take_while(letter).count()) && before.is_ascii_alphanumeric(),
    });
    let cut_after = chars.get(hit.end).is_some_and(|after| match inside.last() {
        Some(last) if last.is_ascii_digit() => after.is_ascii_digit(),
        _ => few(inside.iter().rev().take_while(letter).count()) && after.is_ascii_lowercase(),
    });
    !cut_before && !cut_after
}

/// Bits of the cheapest reading of `chars`, of those without a longer word around `inside`. Signs between characters cost nothing and
/// part words.
fn cheapest(chars: &[char], inside: Option<&Range<usize>>) -> u32 {
    // The Han characters just read, and the cheapest readings up to before each of them and after the last.
    let mut behind: [Option<char>; 2] = [None; 2];
    let mut costs = [0; 3];
    for (at, &c) in chars.iter().enumerate() {
        if !is_han(c) {
            behind = [None; 2];
            continue;
        }
        let mut now = costs[2] + char_bits(c);
        if let [before, Some(last)] = behind {
            if let Some(bits) = word_bits(last, c) {
                now = now.min(costs[1] + bits);
            }
            let holds = |inside: &Range<usize>| at <= inside.start + 2 && inside.end <= at + 1;
            if before.is_some_and(|before| is_long_word([before, last, c])) && !inside.is_some_and(holds) {
                now = now.min(costs[0] + LONG_BITS);
            }
        }
        costs = [costs[1], costs[2], now];
        behind = [behind[1], Some(c)];
    }
    costs[2]
}
