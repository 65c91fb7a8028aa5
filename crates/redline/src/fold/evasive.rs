//! The evasive view of a folded text: what is left when characters between, split characters, look-alikes and spelling are
//! seen through. Two streams, each element with the folded characters it came from: the skeleton (how it looks) and the
//! sounds (how it is said).

use std::ops::Range;

use super::class::{digit, is_han, is_word};
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

    fn read_chars(&mut self, chars: &[char]) {
        self.skeleton.clear();
        self.skeleton_spans.clear();
        for (at, &c) in chars.iter().enumerate() {
            if is_word(c) || c.is_alphanumeric() {
                self.skeleton.push(c);
                self.skeleton_spans.push(Span { start: at as u32, end: at as u32 + 1 });
            }
        }
        self.join_splits();
        for c in &mut self.skeleton {
            *c = shape::look(*c);
        }
        self.undo_pairs();
        self.read_numbers();
        self.read_letters_in_words();
        self.listen();
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

    /// Joins the parts of split characters.
    fn join_splits(&mut self) {
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
