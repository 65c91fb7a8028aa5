use aho_corasick::automaton::{Automaton as _, OverlappingState};
use aho_corasick::nfa::contiguous;
use aho_corasick::{Input, MatchKind};

use super::alphabet::push_code;

/// An Aho–Corasick automaton over codes.
#[derive(Debug, Clone)]
pub(crate) struct Automaton {
    matcher: contiguous::NFA,
    /// By the matcher's number: the word's id and length in codes.
    words: Vec<(u32, u32)>,
}

/// Room for a text while it is read, kept from one text to the next.
#[derive(Debug, Default)]
pub(crate) struct Buffer {
    bytes: Vec<u8>,
    /// For each byte: the place after the code it belongs to.
    after: Vec<u32>,
}

impl Automaton {
    /// An automaton that finds `words`, each with its id. `None` if there are none, or so many that the matcher refuses them.
    pub(crate) fn new(words: &[(u32, Vec<u16>)]) -> Option<Self> {
        let mut ids = Vec::with_capacity(words.len());
        let mut patterns = Vec::with_capacity(words.len());
        for (id, word) in words {
            if word.is_empty() || word.contains(&0) {
                continue;
            }
            let mut bytes = Vec::with_capacity(2 * word.len());
            for &code in word {
                push_code(code, &mut bytes);
            }
            ids.push((*id, word.len() as u32));
            patterns.push(bytes);
        }
        if patterns.is_empty() {
            return None;
        }
        let matcher = contiguous::Builder::new().match_kind(MatchKind::Standard).prefilter(false).build(&patterns).ok()?;
        Some(Self { matcher, words: ids })
    }

    /// Tells each word in `codes`, overlapping ones too, in order of their ends: its id, start and end.
    pub(crate) fn find(&self, codes: impl Iterator<Item = u16>, buffer: &mut Buffer, mut tell: impl FnMut(u32, u32, u32)) {
        buffer.bytes.clear();
        buffer.after.clear();
        for (code, next) in codes.zip(1u32..) {
            for _ in 0..push_code(code, &mut buffer.bytes) {
                buffer.after.push(next);
            }
        }
        let input = Input::new(&buffer.bytes);
        let mut state = OverlappingState::start();
        loop {
            // The matcher was built for unanchored searches, which is all that can fail here.
            if self.matcher.try_find_overlapping(&input, &mut state).is_err() {
                return;
            }
            let Some(found) = state.get_match() else { return };
            let (id, length) = self.words[found.pattern().as_usize()];
            let end = buffer.after[found.end() - 1];
            tell(id, end - length, end);
        }
    }
}
