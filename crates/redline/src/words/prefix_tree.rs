use super::{PrefixId, Prefixes, code_bit};

/// Finds words, or the first few characters of words, as a tree of prefixes. At most places the look ends at the second character, most often
/// before any table is asked: an Aho–Corasick automaton over the same words takes several times as long to build and to run.
#[derive(Debug)]
pub(super) struct PrefixTree {
    /// By first code.
    firsts: Vec<First>,
    longer: Prefixes<u32>,
}

#[derive(Debug, Clone, Copy, Default)]
struct First {
    /// Bits of the codes that come second.
    seconds: u64,
    prefix: PrefixId,
    /// Whether it is told by itself.
    is_told: bool,
}

impl PrefixTree {
    /// A tree without prefixes over the codes below `codes`.
    pub(super) fn new(codes: usize) -> Self {
        Self { firsts: vec![First::default(); codes], longer: Prefixes::default() }
    }

    /// The prefix of `code` alone.
    fn first(&mut self, code: u16) -> PrefixId {
        let first = &mut self.firsts[usize::from(code)];
        if first.prefix == 0 {
            first.prefix = self.longer.root();
        }
        first.prefix
    }

    /// The prefix of `code` alone, which is told from now on.
    pub(super) fn alone(&mut self, code: u16) -> PrefixId {
        let prefix = self.first(code);
        self.firsts[usize::from(code)].is_told = true;
        prefix
    }

    /// The prefix of `codes`, which are two or more; it is told from now on.
    pub(super) fn several(&mut self, first: u16, second: u16, rest: &[u16]) -> PrefixId {
        let prefix = self.first(first);
        self.firsts[usize::from(first)].seconds |= code_bit(second);
        let prefix = self.longer.longer(prefix, second);
        let prefix = rest.iter().fold(prefix, |prefix, &code| self.longer.longer(prefix, code));
        self.longer.tell(prefix, 1);
        prefix
    }

    /// How many prefixes there are, with that which is none.
    pub(super) fn len(&self) -> usize {
        self.longer.len()
    }

    /// Tells the prefixes that `codes` begins with, and how long each is.
    #[inline]
    pub(super) fn find(&self, codes: &[u16], mut tell: impl FnMut(PrefixId, u32)) {
        let [code, rest @ ..] = codes else { return };
        let First { seconds, prefix, is_told } = self.firsts[usize::from(*code)];
        if is_told {
            tell(prefix, 1);
        }
        if rest.first().is_some_and(|&second| seconds & code_bit(second) != 0) {
            self.longer.find(prefix, rest, |prefix, _, length| tell(prefix, length));
        }
    }
}
