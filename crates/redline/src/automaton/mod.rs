//! Finding all words of all rules in one pass.

mod alphabet;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use alphabet::Alphabet;

/// An Aho–Corasick automaton over the codes of an alphabet of its own.
#[derive(Debug, Clone)]
pub(crate) struct Automaton {
    alphabet: Alphabet,
    matcher: AhoCorasick,
    /// By the matcher's number: the word's id and length.
    words: Vec<(u32, u32)>,
}

/// Room for a text while it is read, kept from one text to the next.
#[derive(Debug, Default)]
pub(crate) struct Buffer {
    bytes: Vec<u8>,
    after: Vec<u32>,
}

impl Automaton {
    /// An automaton that finds `words`, each with its id. `None` if there are no words, or so many that the matcher refuses them.
    pub(crate) fn new(words: &[(u32, &[char])]) -> Option<Self> {
        let alphabet = Alphabet::new(words.iter().map(|&(_, word)| word));
        let mut ids = Vec::with_capacity(words.len());
        let mut patterns = Vec::with_capacity(words.len());
        for &(id, word) in words {
            let Some(bytes) = alphabet.word(word).filter(|bytes| !bytes.is_empty()) else { continue };
            ids.push((id, word.len() as u32));
            patterns.push(bytes);
        }
        if patterns.is_empty() {
            return None;
        }
        let matcher = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .prefilter(false)
            .build(&patterns)
            .ok()?;
        Some(Self { alphabet, matcher, words: ids })
    }

    /// Tells each word in `chars`, overlapping ones too, in order of their ends: its id, start and end.
    pub(crate) fn find(&self, chars: impl Iterator<Item = char>, buffer: &mut Buffer, mut tell: impl FnMut(u32, u32, u32)) {
        self.alphabet.encode(chars, &mut buffer.bytes, &mut buffer.after);
        for found in self.matcher.find_overlapping_iter(&buffer.bytes) {
            let (id, length) = self.words[found.pattern().as_usize()];
            let end = buffer.after[found.end() - 1];
            tell(id, end - length, end);
        }
    }
}
