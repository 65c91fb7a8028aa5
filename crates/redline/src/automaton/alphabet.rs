use std::collections::HashMap;

/// Codes of one byte, from 1; 0 stands for characters that are in no word.
const SINGLES: u16 = 96;
const LEADS: u16 = 80;
const TRAILS: u16 = 256 - SINGLES - 1 - LEADS;
const PAGE: usize = 64;
const PAGES: usize = 0x3_0000 / PAGE;

/// The characters of a set of words as one or two bytes each, the commonest as one. Han characters take three bytes in UTF-8: an automaton
/// over these codes has half the states and half the steps. Leads, trails and single bytes are distinct, so that no match begins or ends
/// inside a character.
#[derive(Debug, Clone)]
pub(crate) struct Alphabet {
    pages: Vec<u16>,
    codes: Vec<u16>,
}

impl Alphabet {
    /// The alphabet of `words`. Characters beyond the 6,000 or so commonest get no code; words with them are never found.
    pub(crate) fn new<'a>(words: impl Iterator<Item = &'a [char]>) -> Self {
        let mut counts: HashMap<char, u32> = HashMap::new();
        for &c in words.flatten() {
            *counts.entry(c).or_default() += 1;
        }
        let mut chars: Vec<(char, u32)> = counts.into_iter().collect();
        chars.sort_unstable_by_key(|&(c, count)| (std::cmp::Reverse(count), c));
        let mut alphabet = Self { pages: vec![0; PAGES], codes: vec![0; PAGE] };
        for (&(c, _), rank) in chars.iter().zip(0u16..SINGLES + LEADS * TRAILS) {
            let code = match rank.checked_sub(SINGLES) {
                None => rank + 1,
                Some(double) => (SINGLES + 1 + double / TRAILS) << 8 | (SINGLES + 1 + LEADS + double % TRAILS),
            };
            alphabet.set(c, code);
        }
        alphabet
    }

    fn set(&mut self, c: char, code: u16) {
        let at = c as usize;
        let Some(page) = self.pages.get_mut(at / PAGE) else { return };
        if *page == 0 {
            *page = (self.codes.len() / PAGE) as u16;
            self.codes.resize(self.codes.len() + PAGE, 0);
        }
        self.codes[usize::from(*page) * PAGE + at % PAGE] = code;
    }

    #[inline]
    fn code(&self, c: char) -> u16 {
        let at = c as usize;
        let page = self.pages.get(at / PAGE).copied().unwrap_or_default();
        self.codes[usize::from(page) * PAGE + at % PAGE]
    }

    /// Writes `chars` as bytes, and for each byte the index of the character after the one it belongs to.
    #[inline]
    pub(crate) fn encode(&self, chars: impl Iterator<Item = char>, bytes: &mut Vec<u8>, after: &mut Vec<u32>) {
        bytes.clear();
        after.clear();
        for (c, next) in chars.zip(1u32..) {
            let code = self.code(c);
            if code > 0xFF {
                bytes.push((code >> 8) as u8);
                after.push(next);
            }
            bytes.push(code as u8);
            after.push(next);
        }
    }

    /// The bytes of a word; `None` if a character has no code.
    pub(crate) fn word(&self, word: &[char]) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(2 * word.len());
        for &c in word {
            match self.code(c) {
                0 => return None,
                code if code > 0xFF => bytes.extend(code.to_be_bytes()),
                code => bytes.push(code as u8),
            }
        }
        Some(bytes)
    }
}
