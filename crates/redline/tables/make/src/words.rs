//! Ordinary words of two and three characters, for telling where words begin and end.

use std::collections::{BTreeMap, BTreeSet};

use crate::dictionary::Dictionary;
use crate::han::Han;
use crate::{Table, manual};

/// Words counted less often are left out,
const COMMON: f64 = 150.0;
/// but these only below this, where they share an edge with a word that rules look for.
const AT_EDGES: f64 = 5.0;
/// Words of three characters counted less often are left out.
const LONG: f64 = 100.0;
/// Classes of how common a word is: a word is in the last class whose count it reaches. The engine knows the bits of each.
const CLASSES: [f64; 4] = [0.0, 150.0, 700.0, 4_000.0];

pub(crate) fn tables(dictionary: &Dictionary, han: &[Han]) -> Vec<Table> {
    let firsts: BTreeSet<char> = manual::EDGE_WORDS.split_whitespace().filter_map(|w| w.chars().next()).collect();
    let lasts: BTreeSet<char> = manual::EDGE_WORDS.split_whitespace().filter_map(|w| w.chars().next_back()).collect();
    let sounds: BTreeMap<char, u16> = han.iter().map(|h| (h.c, h.syllable)).collect();
    let said = |word: &str| word.chars().map(|c| sounds.get(&c).copied()).collect::<Option<Vec<_>>>();
    // Ordinary words that sound like one that rules look for must be known to be innocent.
    let edge_sounds: BTreeSet<_> = manual::EDGE_WORDS.split_whitespace().filter_map(said).collect();
    // Second characters are numbered from the most common on: small gaps, small file. The engine derives the same numbers.
    let mut order: Vec<&Han> = han.iter().collect();
    order.sort_by_key(|h| (h.weight, h.c));
    let rank: BTreeMap<char, u32> = order.iter().zip(0..).map(|(h, rank)| (h.c, rank)).collect();

    let mut by_first: BTreeMap<char, Vec<(u32, u8)>> = BTreeMap::new();
    let mut sums = [(0.0, 0u32); CLASSES.len()];
    for (word, count) in dictionary.words(2) {
        let mut chars = word.chars();
        let (Some(a), Some(b)) = (chars.next(), chars.next()) else { continue };
        let edge = firsts.contains(&b) || lasts.contains(&a);
        let least = match (edge, said(word).is_some_and(|sounds| edge_sounds.contains(&sounds))) {
            (_, true) => 0.0,
            (true, false) => AT_EDGES,
            (false, false) => COMMON,
        };
        if !rank.contains_key(&a) || count < least {
            continue;
        }
        let Some(&second) = rank.get(&b) else { continue };
        let class = CLASSES.iter().rposition(|&least| count >= least).unwrap_or_default();
        by_first.entry(a).or_default().push((second, class as u8));
        let bits = dictionary.bits(word).unwrap_or_default();
        sums[class] = (sums[class].0 + bits, sums[class].1 + 1);
    }
    let mut counts = Vec::new();
    let mut gaps = Vec::new();
    let mut classes = Vec::new();
    for h in han {
        let seconds = by_first.entry(h.c).or_default();
        seconds.sort_unstable();
        number(&mut counts, seconds.len() as u32);
        let mut next = 0;
        for &(second, class) in &*seconds {
            number(&mut gaps, second - next);
            next = second + 1;
            classes.push(class);
        }
    }
    for (class, (bits, words)) in sums.iter().enumerate() {
        println!("words of class {class}: {words}, {:.1} bits", bits / f64::from(*words));
    }
    let packed = classes.chunks(4).map(|four| four.iter().rev().fold(0, |byte, class| byte << 2 | class));
    vec![("words.bin", counts.into_iter().chain(gaps).chain(packed).collect()), long_words(dictionary)]
}

/// Words of three characters, as the gaps between their sorted hashes.
fn long_words(dictionary: &Dictionary) -> Table {
    let hashes: BTreeSet<u32> = dictionary.words(3).filter(|&(_, count)| count >= LONG).map(|(word, _)| hash(word)).collect();
    let mut bytes = Vec::new();
    let mut next = 0;
    for hash in &hashes {
        number(&mut bytes, hash - next);
        next = hash + 1;
    }
    println!("words of three characters: {}", hashes.len());
    ("long-words.bin", bytes)
}

/// 24 bits of a word; the engine has the same function.
fn hash(word: &str) -> u32 {
    word.chars().fold(0u32, |hash, c| (hash ^ c as u32).wrapping_mul(0x9E37_79B1).rotate_left(15)) >> 8
}

/// Appends `n`, seven bits a byte, low bits first.
fn number(bytes: &mut Vec<u8>, mut n: u32) {
    while n >= 0x80 {
        bytes.push(n as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}
