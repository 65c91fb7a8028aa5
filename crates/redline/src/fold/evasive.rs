//! The evasive view of a folded text: what is left when characters between, split characters, look-alikes and spelling are
//! seen through. Two streams, each element with the folded characters it came from: the skeleton (how it looks) and the
//! sounds (how it is said).

use std::ops::Range;

use super::class::{digit, is_han, is_word};
use super::han::{self, Known};
use super::sound::SILENT;
use super::{Folded, shape, sound};

/// Digits and numerals in a row from this length on are a number.
const NUMBER: usize = 3;

/// What hiding hides, taken away.
#[derive(Debug, Clone, Default)]
pub struct Evasive {
    skeleton: Vec<char>,
    skeleton_spans: Vec<Span>,
    sounds: Vec<u16>,
    sound_spans: Vec<Span>,
}

/// Folded characters an element came from.
#[derive(Debug, Clone, Copy)]
struct Span {
    start: u32,
    end: u32,
}

/// What speaks for disguises in a text.
#[derive(Debug, Default)]
struct Signs {
    /// A part of a split character with what may be the next behind it.
    splits: bool,
    /// A character that may be taken for another.
    alikes: bool,
    /// Pairs of equal characters directly behind such pairs.
    doubles: usize,
    /// Most digits, numerals and letters drawn like digits in a row.
    numerals: usize,
    letters: bool,
}

impl Evasive {
    /// The evasive view of `folded`.
    pub fn new(folded: &Folded) -> Self {
        let mut evasive = Self::default();
        evasive.read(folded);
        evasive
    }

    /// Reads `folded` in place of what is here; keeps the buffers.
    pub fn read(&mut self, folded: &Folded) {
        self.read_chars(folded.chars());
    }

    /// Most texts are ordinary: what nothing speaks for is not gone through.
    fn read_chars(&mut self, chars: &[char]) {
        let signs = self.read_words(chars);
        // Where a disguise was seen through, what was seen before says nothing any more.
        let mut is_changed = signs.splits && self.join_splits();
        if signs.alikes || is_changed {
            is_changed |= self.look();
        }
        if signs.doubles > 0 || is_changed {
            self.undo_pairs();
            is_changed = true;
        }
        if signs.numerals >= NUMBER || is_changed {
            self.read_numbers();
            is_changed = true;
        }
        if signs.letters || is_changed {
            self.read_letters_in_words();
            self.listen();
        } else {
            self.sound_spans.clone_from(&self.skeleton_spans);
        }
    }

    /// Reads the characters of words as they are written and as they sound, and what speaks for disguises.
    fn read_words(&mut self, chars: &[char]) -> Signs {
        self.skeleton.clear();
        self.skeleton_spans.clear();
        self.skeleton.reserve(chars.len());
        self.skeleton_spans.reserve(chars.len());
        self.sounds.clear();
        self.sounds.reserve(chars.len());
        let mut signs = Signs::default();
        let mut numerals = 0;
        // Whether each of the last characters is like the one before it, as bits.
        let mut pairs = 0u8;
        let mut last = ('\0', Known::NOTHING);
        for (&c, at) in chars.iter().zip(0u32..) {
            let (known, is_numeral) = if let Some(known) = han::known(c) {
                (known, known.is_numeral())
            } else if c.is_ascii_alphanumeric() {
                signs.letters |= c.is_ascii_lowercase();
                (Known::NOTHING, c.is_ascii_digit() || letter_as_digit(c).is_some())
            } else if is_word(c) || c.is_alphanumeric() {
                (Known::UNKNOWN, digit(c).is_some())
            } else {
                continue;
            };
            numerals = if is_numeral { numerals + 1 } else { 0 };
            signs.numerals = signs.numerals.max(numerals);
            signs.alikes |= known.is_alike();
            signs.splits |= last.1.may_begin_split() && shape::may_be_split(last.0, c);
            pairs = pairs << 1 | u8::from(c == last.0);
            signs.doubles += usize::from(pairs & 0b101 == 0b101);
            last = (c, known);
            self.skeleton.push(c);
            self.skeleton_spans.push(Span { start: at, end: at + 1 });
            self.sounds.push(if c.is_ascii() { sound::sound_of(c) } else { known.syllable().unwrap_or(SILENT) });
        }
        signs
    }

    /// Reads look-alikes as what they are taken for. Returns whether there are any.
    fn look(&mut self) -> bool {
        let mut is_changed = false;
        for c in &mut self.skeleton {
            let look = shape::look(*c);
            is_changed |= look != *c;
            *c = look;
        }
        is_changed
    }

    /// How the text looks: Han characters, letters and digits only, parts joined, look-alikes read as what they are taken for.
    pub fn skeleton(&self) -> &[char] {
        &self.skeleton
    }

    /// The folded characters that the elements `range` of the skeleton came from. `range` must not be empty.
    pub fn skeleton_origin(&self, range: Range<usize>) -> Range<usize> {
        origin(&self.skeleton_spans, range)
    }

    /// How the text is said: syllables, and single letters and digits that are part of none.
    pub fn sounds(&self) -> &[u16] {
        &self.sounds
    }

    /// The folded characters that the elements `range` of the sounds came from. `range` must not be empty.
    pub fn sound_origin(&self, range: Range<usize>) -> Range<usize> {
        origin(&self.sound_spans, range)
    }

    /// How many sounds come from characters before the folded character `at`.
    pub fn sounds_before(&self, at: usize) -> usize {
        self.sound_spans.partition_point(|span| span.end as usize <= at)
    }

    /// Joins the parts of split characters. Returns whether there are any.
    fn join_splits(&mut self) -> bool {
        let mut to = 0;
        let mut from = 0;
        while from < self.skeleton.len() {
            let (whole, parts) = shape::whole(&self.skeleton[from..]).unwrap_or((self.skeleton[from], 1));
            self.skeleton[to] = whole;
            self.skeleton_spans[to] = Span { start: self.skeleton_spans[from].start, end: self.skeleton_spans[from + parts - 1].end };
            to += 1;
            from += parts;
        }
        self.truncate(to);
        to < from
    }

    fn truncate(&mut self, length: usize) {
        self.skeleton.truncate(length);
        self.skeleton_spans.truncate(length);
    }

    /// 好好评评 is 好评 written twice as long: doubles beside doubles become one each. A double by itself (钉钉) stays.
    fn undo_pairs(&mut self) {
        let pair = |chars: &[char], at: usize| at + 1 < chars.len() && chars[at] == chars[at + 1] && is_han(chars[at]);
        let mut to = 0;
        let mut from = 0;
        while from < self.skeleton.len() {
            let mut pairs = 0;
            while pair(&self.skeleton, from + 2 * pairs) {
                pairs += 1;
            }
            let (count, step) = if pairs >= 2 { (pairs, 2) } else { (1, 1) };
            for _ in 0..count {
                self.skeleton[to] = self.skeleton[from];
                self.skeleton_spans[to] = Span { start: self.skeleton_spans[from].start, end: self.skeleton_spans[from + step - 1].end };
                to += 1;
                from += step;
            }
        }
        self.truncate(to);
    }

    /// Reads runs of digits, numerals and letters drawn like digits as digits.
    fn read_numbers(&mut self) {
        let mut at = 0;
        while at < self.skeleton.len() {
            let run = self.skeleton[at..].iter().take_while(|&&c| digit(c).is_some() || letter_as_digit(c).is_some()).count();
            let digits = self.skeleton[at..at + run].iter().filter(|&&c| digit(c).is_some()).count();
            // In we1x1n it is the digits that are drawn like letters.
            let is_cut = |c: Option<&char>| c.is_some_and(char::is_ascii_lowercase);
            let in_word = is_cut(at.checked_sub(1).and_then(|before| self.skeleton.get(before))) || is_cut(self.skeleton.get(at + run));
            let letters_too = digits >= NUMBER && !in_word;
            if run >= NUMBER && (letters_too || digits == run) {
                for c in &mut self.skeleton[at..at + run] {
                    *c = digit(*c).map_or_else(|| letter_as_digit(*c).unwrap_or(*c), |value| char::from(b'0' + value));
                }
            }
            at += run.max(1);
        }
    }

    /// Reads digits between letters as the letters they are drawn for: `we1x1n`.
    fn read_letters_in_words(&mut self) {
        for at in 1..self.skeleton.len().saturating_sub(1) {
            let letter = match self.skeleton[at] {
                '0' => 'o',
                '1' => 'i',
                _ => continue,
            };
            if self.skeleton[at - 1].is_ascii_lowercase() && self.skeleton[at + 1].is_ascii_lowercase() {
                self.skeleton[at] = letter;
            }
        }
    }

    fn listen(&mut self) {
        self.sounds.clear();
        self.sound_spans.clear();
        let mut at = 0;
        while at < self.skeleton.len() {
            let letters = self.skeleton[at..].iter().take_while(|c| c.is_ascii_lowercase()).count();
            if letters == 0 {
                self.sounds.push(sound::sound_of(self.skeleton[at]));
                self.sound_spans.push(self.skeleton_spans[at]);
                at += 1;
                continue;
            }
            let spans = &self.skeleton_spans[at..at + letters];
            let is_parted = |letter: usize| spans[letter - 1].end != spans[letter].start;
            sound::spell(&self.skeleton[at..at + letters], is_parted, |sound, length| {
                self.sounds.push(sound);
                let (first, last) = (self.skeleton_spans[at], self.skeleton_spans[at + length - 1]);
                self.sound_spans.push(Span { start: first.start, end: last.end });
                at += length;
            });
        }
    }
}

/// The digit that the letter `c` is drawn like.
fn letter_as_digit(c: char) -> Option<char> {
    match c {
        'o' => Some('0'),
        'l' | 'i' => Some('1'),
        _ => None,
    }
}

fn origin(spans: &[Span], range: Range<usize>) -> Range<usize> {
    spans[range.start].start as usize..spans[range.end - 1].end as usize
}

/// The skeleton of a word that is looked for.
pub fn skeleton_of(word: &[char]) -> Vec<char> {
    let mut evasive = Evasive::default();
    evasive.read_chars(word);
    evasive.skeleton
}
