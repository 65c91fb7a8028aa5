//! Where words begin and end, without a segmenter: of the ways to read the few characters around a hit, is the one in which
//! the hit is a word the most natural? 蔷薇信纸 reads 蔷薇·信纸, so 薇信 is no word in it.
//!
//! A reading costs the bits its words are worth: common words are cheap, and so are characters that often stand alone.

use std::ops::Range;
use std::sync::LazyLock;

use super::class::{is_clause_end, is_han};
use super::han;

static FILE: &[u8] = include_bytes!("../../tables/words.bin");

/// Bits of a word by its class (the means the generator prints).
const WORD_BITS: [u32; 4] = [21, 18, 15, 13];
/// Bits of a character alone: its weight and this.
const CHAR_BITS: u32 = 7;
const RARE_CHAR_BITS: u32 = 23;
/// Bits of a word that a rule looks for, as it is written,
const TERM_BITS: u32 = 17;
/// and more for it in disguise: disguises are rarer than words.
const SHAPE_BITS: u32 = 2;
const SOUND_BITS: u32 = 6;
/// What it costs a reading to have a comma inside a word.
const COMMA_BITS: u32 = 6;
/// Characters looked at on both sides of a hit.
const REACH: usize = 4;

/// Keys of all words, sorted: 15 bits for each character, then the class.
static WORDS: LazyLock<Vec<u32>> = LazyLock::new(decode);

/// How a hit is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disguise {
    /// As the word is written.
    None,
    /// With characters between, split or look-alike characters.
    Shape,
    /// With characters that only sound alike.
    Sound,
}

fn place(c: char) -> Option<u32> {
    (c as u32).checked_sub(0x4E00).filter(|&at| at < 0x5200)
}

fn decode() -> Vec<u32> {
    let chars: Vec<char> = han::characters().collect();
    let mut order = chars.clone();
    order.sort_by_key(|&c| (han::weight(c), c));
    let mut at = 0;
    let mut number = || {
        let mut n = 0;
        let mut shift = 0;
        while let Some(&byte) = FILE.get(at) {
            at += 1;
            n |= u32::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 {
                break;
            }
        }
        n
    };
    let counts: Vec<u32> = chars.iter().map(|_| number()).collect();
    let mut words = Vec::with_capacity(counts.iter().sum::<u32>() as usize);
    for (&first, &count) in chars.iter().zip(&counts) {
        let mut second = 0;
        for _ in 0..count {
            second += number() as usize;
            let both = place(first).zip(order.get(second).and_then(|&c| place(c)));
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
        // Letters are no part of ordinary words.
        return true;
    }
    let left = chars[..hit.start].iter().rev().take(REACH).take_while(|&&c| is_han(c)).count();
    let right = chars[hit.end..].iter().take(REACH).take_while(|&&c| is_han(c)).count();
    let around = hit.start - left..hit.end + right;
    let commas = chars[hit.clone()].iter().filter(|&&c| is_clause_end(c) && c != ' ').count() as u32;
    let mut term = TERM_BITS + commas * COMMA_BITS;
    match disguise {
        Disguise::None => term = term.min(cheapest(&chars[hit.clone()])),
        Disguise::Shape => term += SHAPE_BITS,
        Disguise::Sound => term += SOUND_BITS,
    }
    let as_term = cheapest(&chars[around.start..hit.start]) + term + cheapest(&chars[hit.end..around.end]);
    let otherwise = cheapest(&chars[around]);
    if disguise == Disguise::None { as_term <= otherwise } else { as_term < otherwise }
}

/// Bits of the cheapest reading of `chars`; signs between characters cost nothing and part words.
fn cheapest(chars: &[char]) -> u32 {
    // The cheapest readings up to before the last character, and up to after it.
    let (mut before, mut after) = (0, 0);
    let mut last = None;
    for &c in chars {
        if !is_han(c) {
            last = None;
            continue;
        }
        let mut now = after + char_bits(c);
        if let Some(bits) = last.and_then(|last| word_bits(last, c)) {
            now = now.min(before + bits);
        }
        (before, after, last) = (after, now, Some(c));
    }
    after
}
