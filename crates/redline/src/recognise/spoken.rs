//! Mobile numbers spelled with characters or pinyin that only sound like digits.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Recogniser, Scan, cue};
use crate::fold::{Evasive, digit, sound_of, syllable};

const LENGTH: usize = 11;
const NO_DIGIT: u8 = u8::MAX;
/// Pinyin that is said for digits, some only on the phone.
const SAID: &[(&str, u8)] = &[
    ("ling", 0),
    ("dong", 0),
    ("yao", 1),
    ("yi", 1),
    ("er", 2),
    ("liang", 2),
    ("san", 3),
    ("si", 4),
    ("wu", 5),
    ("liu", 6),
    ("qi", 7),
    ("guai", 7),
    ("ba", 8),
    ("jiu", 9),
];

/// Digits by sound.
static DIGITS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let said = SAID.iter().map(|&(said, digit)| (syllable(said), digit));
    let figures = ('0'..='9').zip(0..).map(|(figure, digit)| (Some(sound_of(figure)), digit));
    let mut digits = Vec::new();
    for (sound, digit) in said.chain(figures).filter_map(|(sound, digit)| Some((usize::from(sound?), digit))) {
        if digits.len() <= sound {
            digits.resize(sound + 1, NO_DIGIT);
        }
        digits[sound] = digit;
    }
    digits
});

/// Finds mobile numbers among the sounds.
pub(super) fn find(scan: &mut Scan, evasive: &Evasive) {
    let mut run = 0;
    let mut head = [0; 2];
    let sounds = evasive.sounds();
    for at in 0..=sounds.len() {
        let digit = sounds.get(at).and_then(|&sound| DIGITS.get(usize::from(sound))).copied().filter(|&digit| digit != NO_DIGIT);
        if let Some(digit) = digit {
            if let Some(place) = head.get_mut(run) {
                *place = digit;
            }
            run += 1;
        } else {
            if run == LENGTH && matches!(head, [1, 3..=9]) {
                tell(scan, evasive.sound_origin(at - run..at));
            }
            run = 0;
        }
    }
}

/// Tells the number at `range`, unless it is written in digits alone: those have been judged.
fn tell(scan: &mut Scan, range: Range<usize>) {
    let disguised = scan.chars[range.clone()].iter().any(|&c| c.is_alphanumeric() && digit(c).is_none());
    let known = scan.out.iter().any(|found| found.kind == Recogniser::Phone && found.range.start < range.end && range.start < found.range.end);
    if disguised && !known && !cue::is_code(scan.chars, range.start) {
        scan.found(Recogniser::Phone, range);
    }
}
