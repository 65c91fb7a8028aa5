//! Folding: the normalised text the matcher sees, with a map back to the original.
//!
//! Width, case, traditional characters, compatibility and styled forms, marks, invisible characters, repetitions, spaces and
//! pictures are folded away for every rule. What only some rules ask for (homophones, split characters …) is not here.

mod class;
#[cfg(test)]
mod disguises;
mod evasive;
mod grapheme;
mod han;
mod picture;
#[cfg(test)]
mod properties;
mod shape;
mod shapes;
mod sound;
mod table;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

pub use class::{EMOJI, digit, is_clause_end, is_filler, is_han, is_sentence_end, is_word};
pub use evasive::{Evasive, skeleton_of};
pub use grapheme::to_graphemes;
pub(crate) use sound::SOUNDS;
pub use sound::{SILENT, pinyin, readings, sound_of, syllable};
use table::Fold;
pub use words::{Disguise, stands};

/// Repetitions from this length on are one character.
const STRETCH: u32 = 3;

/// A folded text: characters and where each came from.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    chars: Vec<char>,
    origins: Vec<Origin>,
    state: State,
}

/// Bytes of the original that a folded character came from.
#[derive(Debug, Clone, Copy)]
struct Origin {
    start: u32,
    end: u32,
}

/// What folding must know of the characters behind it.
#[derive(Debug, Clone, Default)]
struct State {
    /// White space read and not yet written.
    gap: Option<Gap>,
    /// The last character before squeezing, and how often it stands in a row; none at first.
    last: char,
    count: u32,
}

#[derive(Debug, Clone, Copy)]
struct Gap {
    origin: Origin,
    line_end: bool,
}

impl Folded {
    /// Folds `text`, of which at most 4 GiB are looked at.
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        folded.fold_into(text);
        folded
    }

    /// Folds `text` in place of what is here; keeps the buffers.
    pub fn fold_into(&mut self, text: &str) {
        self.chars.clear();
        self.origins.clear();
        self.state = State::default();
        // Most characters of a message are Han, three bytes each.
        let guess = text.len() / 3 + 8;
        self.chars.reserve(guess);
        self.origins.reserve(guess);
        let mut flag = false;
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            if end > u32::MAX as usize {
                break;
            }
            let origin = Origin { start: at as u32, end: end as u32 };
            // Most characters are Han, stand by themselves and are not like the one before.
            if c >= '\u{2E80}' && c != self.state.last && self.state.gap.is_none() && table::is_plain(c) {
                (self.state.last, self.state.count) = (c, 1);
                self.push(c, origin);
                continue;
            }
            match table::fold(c) {
                Fold::One(c) => self.put(c, origin),
                Fold::Many(units) => {
                    for c in char::decode_utf16(units.iter().copied()).flatten() {
                        self.put(c, origin);
                    }
                }
                Fold::Drop => {}
                Fold::Extend => self.extend(origin),
                Fold::Space => self.space(origin, false),
                Fold::Newline => self.space(origin, true),
                Fold::Emoji => {
                    let rest = &text[end..];
                    if text[..at].ends_with('\u{200D}') && self.state.gap.is_none() && !self.chars.is_empty() {
                        // Joined to the picture before it.
                        self.widen(origin.end);
                    } else if flag || picture::is_flag(c, rest) {
                        // Both letters of a flag are one picture.
                        flag = !flag;
                        self.put(EMOJI, origin);
                    } else {
                        let word = picture::word(c, self.chars.last().copied().filter(|_| self.state.gap.is_none()), rest);
                        self.put(word.unwrap_or(EMOJI), origin);
                    }
                }
            }
        }
    }

    /// The folded characters.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The bytes of the original that the folded characters `range` came from. `range` must not be empty.
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        self.origins[range.start].start as usize..self.origins[range.end - 1].end as usize
    }

    #[inline]
    fn put(&mut self, c: char, origin: Origin) {
        if self.state.gap.is_some() {
            self.close_gap(c);
        }
        if c == self.state.last && self.state.count > 0 {
            return self.repeat(c, origin);
        }
        self.state.last = c;
        self.state.count = 1;
        if c == '~' && self.chars.last() == Some(&'~') {
            // Dots became `~` before it.
            self.widen(origin.end);
        } else {
            self.push(c, origin);
        }
    }

    #[inline]
    fn push(&mut self, c: char, origin: Origin) {
        self.chars.push(c);
        self.origins.push(origin);
    }

    /// Writes `c` once more.
    #[cold]
    fn repeat(&mut self, c: char, origin: Origin) {
        self.state.count = self.state.count.saturating_add(1);
        let count = self.state.count;
        let squeeze_from = if class::may_be_stretched(c) {
            STRETCH
        } else if c.is_alphanumeric() || matches!(c, '/' | '_') {
            u32::MAX
        } else {
            2
        };
        if count < squeeze_from {
            return self.push(c, origin);
        }
        if count == squeeze_from {
            // The run so far, but its first character, goes.
            self.chars.truncate(self.chars.len() + 2 - count as usize);
            self.origins.truncate(self.chars.len());
        }
        self.widen(origin.end);
        if c == '.' && count == STRETCH {
            self.ellipsis();
        }
    }

    /// Turns the last character, dots that were typed for `…`, into `~`.
    fn ellipsis(&mut self) {
        if let Some(last) = self.chars.last_mut() {
            *last = '~';
        }
        if let [.., '~', '~'] = self.chars[..] {
            let end = self.origins.pop().map(|origin| origin.end);
            self.chars.pop();
            self.widen(end.unwrap_or_default());
        }
    }

    /// Lets the last character reach to byte `end`.
    fn widen(&mut self, end: u32) {
        if let Some(last) = self.origins.last_mut() {
            last.end = last.end.max(end);
        }
    }

    #[cold]
    fn extend(&mut self, origin: Origin) {
        if self.state.gap.is_none() {
            self.widen(origin.end);
        }
    }

    #[cold]
    fn space(&mut self, origin: Origin, line_end: bool) {
        match &mut self.state.gap {
            Some(gap) => {
                gap.origin.end = origin.end;
                gap.line_end |= line_end;
            }
            None => self.state.gap = Some(Gap { origin, line_end }),
        }
    }

    /// Decides, now that the character after it is known, what the white space before it becomes.
    #[cold]
    fn close_gap(&mut self, next: char) {
        let (Some(gap), Some(&last)) = (self.state.gap.take(), self.chars.last()) else { return };
        let space = if gap.line_end {
            '\n'
        } else if is_word(last) && is_word(next) && is_han(last) == is_han(next) {
            ' '
        } else {
            return;
        };
        (self.state.last, self.state.count) = (space, 1);
        self.push(space, gap.origin);
    }
}

/// The folded characters of `text`, for words that are looked for in folded texts.
pub fn fold_str(text: &str) -> Vec<char> {
    Folded::new(text).chars
}
