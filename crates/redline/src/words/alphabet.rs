use serde::{Deserialize, Serialize};

/// Codes there are, from 1; 0 stands for characters that are in no word.
pub(crate) const CODES: usize = 6_416;
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

    /// How many codes there are: the highest.
    pub(crate) fn len(&self) -> usize {
        self.chars.chars().count().min(CODES)
    }

    /// The code of `c`; 0 if it is in no word.
    #[inline]
    pub(crate) fn code(&self, c: char) -> u16 {
        let at = c as usize;
        let page = self.pages.get(at / PAGE).copied().unwrap_or_default();
        self.codes[usize::from(page) * PAGE + at % PAGE]
    }
}
