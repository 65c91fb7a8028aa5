use serde::{Deserialize, Serialize};

/// Codes that take one byte, from 1; 0 stands for characters that are in no word.
const SINGLES: u16 = 96;
const LEADS: u16 = 80;
const TRAILS: u16 = 256 - SINGLES - 1 - LEADS;
/// Codes there are.
pub(crate) const CODES: usize = (SINGLES + LEADS * TRAILS) as usize;
const PAGE: usize = 64;
const PAGES: usize = (char::MAX as usize + 1) / PAGE;

/// The characters that words are made of, by number, the commonest first.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(crate) struct Alphabet {
    chars: String,
    pages: Vec<u16>,
    codes: Vec<u16>,
}

impl From<String> for Alphabet {
    /// The alphabet of `chars`, in the order of their codes. Those beyond [`CODES`] get none, and words with them are never found.
    fn from(chars: String) -> Self {
        let mut alphabet = Self { chars: String::new(), pages: vec![0; PAGES], codes: vec![0; PAGE] };
        for (c, code) in chars.chars().take(CODES).zip(1u16..) {
            alphabet.set(c, code);
        }
        alphabet.chars = chars;
        alphabet
    }
}

impl From<Alphabet> for String {
    fn from(alphabet: Alphabet) -> Self {
        alphabet.chars
    }
}

impl Alphabet {
    fn set(&mut self, c: char, code: u16) {
        let at = c as usize;
        let Some(page) = self.pages.get_mut(at / PAGE) else { return };
        if *page == 0 {
            *page = (self.codes.len() / PAGE) as u16;
            self.codes.resize(self.codes.len() + PAGE, 0);
        }
        self.codes[usize::from(*page) * PAGE + at % PAGE] = code;
    }

    /// Whether there are more characters than codes.
    pub(crate) fn is_overfull(&self) -> bool {
        self.chars.chars().count() > CODES
    }

    /// The code of `c`; 0 if it is in no word.
    #[inline]
    pub(crate) fn code(&self, c: char) -> u16 {
        let at = c as usize;
        let page = self.pages.get(at / PAGE).copied().unwrap_or_default();
        self.codes[usize::from(page) * PAGE + at % PAGE]
    }
}

/// Appends a code as one or two bytes. Han characters take three in UTF-8: an automaton over these has half the states and half the steps.
/// Leads, trails and single bytes are distinct, so that no match begins or ends inside a character.
#[inline]
pub(crate) fn push_code(code: u16, bytes: &mut Vec<u8>) -> u32 {
    match code.checked_sub(SINGLES + 1) {
        None => {
            bytes.push(code as u8);
            1
        }
        Some(double) => {
            bytes.push((SINGLES + 1 + double / TRAILS) as u8);
            bytes.push((SINGLES + 1 + LEADS + double % TRAILS) as u8);
            2
        }
    }
}
