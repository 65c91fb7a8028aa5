//! Folding: the normalised text the matcher sees, with a map back to the original.

use std::ops::Range;

/// A folded text: characters and where each came from.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    chars: Vec<char>,
    /// Byte range in the original of each folded character.
    origins: Vec<Range<u32>>,
}

impl Folded {
    /// Folds `text`.
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        for (at, c) in text.char_indices() {
            for c in c.to_lowercase() {
                folded.chars.push(c);
                folded.origins.push(at as u32..(at + c.len_utf8()) as u32);
            }
        }
        folded
    }

    /// The folded characters.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The bytes of the original that the folded characters `range` came from. `range` must not be empty.
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        self.origins[range.start].start as usize..self.origins[range.end - 1].end as usize
    }
}
