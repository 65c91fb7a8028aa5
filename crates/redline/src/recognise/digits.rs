//! Runs of digits as people write long numbers: with signs between, in Chinese numerals, with letters drawn like digits.

use crate::fold::{EMOJI, digit};

/// Most digits of one run; longer numbers are nothing we know.
const MOST: usize = 24;
/// Most signs in a row between two digits.
const MOST_SIGNS: usize = 3;

/// A run of digits.
#[derive(Debug)]
pub(super) struct Digits {
    values: [u8; MOST],
    places: [usize; MOST],
    length: usize,
    /// The digits that have signs before them, as bits.
    breaks: u32,
    /// The digits that are written in another script than the one before, as bits.
    turns: u32,
    /// Whether all signs between are ones that nobody puts between the items of a list.
    odd_signs: bool,
}

impl Digits {
    /// The run that begins at `at`. Letters are digits only beside real ones.
    pub(super) fn read(chars: &[char], at: usize) -> Option<Self> {
        let mut digits = Self { values: [0; MOST], places: [0; MOST], length: 0, breaks: 0, turns: 0, odd_signs: true };
        let mut next = at;
        while digits.length < MOST {
            let signs = if digits.length == 0 { 0 } else { signs(chars, next) };
            let Some((value, alike)) = chars.get(next + signs).and_then(|&c| value(c)) else { break };
            if alike && !is_in_digits(chars, next + signs) {
                break;
            }
            if signs > 0 {
                digits.breaks |= 1 << digits.length;
                digits.odd_signs &= chars[next..next + signs].iter().all(|&c| matches!(c, EMOJI | '·' | '_' | '|' | '*' | '"' | '\'' | '^' | '`'));
            } else if digits.length > 0 && chars[next].is_ascii() != chars[next - 1].is_ascii() {
                digits.turns |= 1 << digits.length;
            }
            next += signs;
            digits.values[digits.length] = value;
            digits.places[digits.length] = next;
            digits.length += 1;
            next += 1;
        }
        (digits.length > 0).then_some(digits)
    }

    /// The digits' values.
    pub(super) fn values(&self) -> &[u8] {
        &self.values[..self.length]
    }

    /// Where the digit `index` stands.
    pub(super) fn place(&self, index: usize) -> usize {
        self.places[index]
    }

    /// Where the run ends.
    pub(super) fn end(&self) -> usize {
        self.places[self.length - 1] + 1
    }

    /// Whether the digit `index` begins the run, or signs stand before it. Past the last digit: yes.
    pub(super) fn is_break(&self, index: usize) -> bool {
        index == 0 || index >= self.length || self.breaks >> index & 1 == 1
    }

    /// Whether the digit `index` begins a group: after signs, or in another script than the one before. Past the last digit: yes.
    pub(super) fn is_turn(&self, index: usize) -> bool {
        self.is_break(index) || self.turns >> index & 1 == 1
    }

    /// Whether the signs in the run only separate: no list is written with them.
    pub(super) fn has_odd_signs(&self) -> bool {
        self.odd_signs
    }

    /// Lengths of the groups that the digits `from..to` are written in, and how many groups there are; at most 12 are told.
    pub(super) fn groups(&self, from: usize, to: usize) -> ([usize; 12], usize) {
        let mut lengths = [0; 12];
        let mut count = 0;
        for index in from..to {
            if index == from || self.is_break(index) {
                count += 1;
            }
            if let Some(length) = lengths.get_mut(count - 1) {
                *length += 1;
            }
        }
        (lengths, count)
    }
}

/// The value of a digit, and whether it is a letter drawn like one.
fn value(c: char) -> Option<(u8, bool)> {
    match c {
        'o' => Some((0, true)),
        'l' | 'i' => Some((1, true)),
        '两' => Some((2, false)),
        _ => digit(c).map(|value| (value, false)),
    }
}

/// Whether the letter at `at` stands among digits: the letters and digits around it are all digits or drawn like them.
fn is_in_digits(chars: &[char], at: usize) -> bool {
    const REACH: usize = 12;
    let around = |c: &&char| c.is_ascii_alphanumeric();
    let before = chars[..at].iter().rev().take(REACH).take_while(around);
    let after = chars[at + 1..].iter().take(REACH).take_while(around);
    let mut digits = 0;
    for &c in before.chain(after) {
        match value(c) {
            Some((_, alike)) => digits += usize::from(!alike),
            None => return false,
        }
    }
    digits >= 2
}

/// How many signs stand at `at` that may part digits.
fn signs(chars: &[char], at: usize) -> usize {
    let sign = |c: char| {
        matches!(
            c,
            ' ' | '\n'
                | '-'
                | '.'
                | '·'
                | '*'
                | '/'
                | '|'
                | '~'
                | '、'
                | ','
                | '_'
                | '('
                | ')'
                | '+'
                | ':'
                | ';'
                | '"'
                | '\''
                | '^'
                | '`'
                | '。'
                | EMOJI
        )
    };
    chars[at.min(chars.len())..].iter().take(MOST_SIGNS).take_while(|&&c| sign(c)).count()
}
