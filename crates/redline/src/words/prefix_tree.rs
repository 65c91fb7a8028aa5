use super::code_bit;

/// Finds words, or the first few characters of words, as a tree of prefixes. At most places the look ends at the second character, most often
/// before any table is asked: an Aho–Corasick automaton over the same words takes several times as long to build and to run.
#[derive(Debug)]
pub(crate) struct PrefixTree {
    /// By first code.
    firsts: Vec<First>,
    /// A prefix and the code behind it, by hash; a power of two of places, at most three quarters of them taken.
    places: Vec<Place>,
    taken: usize,
    /// By prefix: how it is used. The prefix 0 is that of nothing.
    uses: Vec<u8>,
}

/// A prefix of words, by number, from 1.
pub(crate) type PrefixId = u32;

#[derive(Debug, Clone, Copy, Default)]
struct First {
    /// Bits of the codes that come second.
    seconds: u64,
    prefix: PrefixId,
    /// Whether it is told by itself.
    is_told: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// The prefix before; 0 if the place is free.
    before: PrefixId,
    prefix: PrefixId,
    code: u16,
}

const TOLD: u8 = 1;
const GOES_ON: u8 = 2;

impl PrefixTree {
    /// A tree without prefixes over the codes below `codes`.
    pub(crate) fn new(codes: usize) -> Self {
        Self { firsts: vec![First::default(); codes], places: vec![Place::default(); 1 << 10], taken: 0, uses: vec![0] }
    }

    /// The prefix of `code` alone.
    fn first(&mut self, code: u16) -> PrefixId {
        let next = self.uses.len() as PrefixId;
        let first = &mut self.firsts[usize::from(code)];
        if first.prefix == 0 {
            first.prefix = next;
            self.uses.push(0);
        }
        first.prefix
    }

    /// The prefix of `code` alone, which is told from now on.
    pub(crate) fn alone(&mut self, code: u16) -> PrefixId {
        let prefix = self.first(code);
        self.firsts[usize::from(code)].is_told = true;
        prefix
    }

    /// The prefix of `second` behind that of the one code `first`.
    pub(crate) fn second(&mut self, first: u16, second: u16) -> PrefixId {
        let prefix = self.first(first);
        self.firsts[usize::from(first)].seconds |= code_bit(second);
        self.third(prefix, second)
    }

    /// The prefix of `code` behind `prefix`, which has two codes or more.
    pub(crate) fn third(&mut self, prefix: PrefixId, code: u16) -> PrefixId {
        if 4 * self.taken >= 3 * self.places.len() {
            self.grow();
        }
        let at = self.place(prefix, code);
        if self.places[at].before == 0 {
            self.places[at] = Place { before: prefix, prefix: self.uses.len() as PrefixId, code };
            self.uses.push(0);
            self.uses[prefix as usize] |= GOES_ON;
            self.taken += 1;
        }
        self.places[at].prefix
    }

    /// Makes `prefix`, which has two codes or more, one that is told.
    pub(crate) fn tell(&mut self, prefix: PrefixId) {
        self.uses[prefix as usize] |= TOLD;
    }

    /// How many prefixes there are, with that which is none.
    pub(crate) fn len(&self) -> usize {
        self.uses.len()
    }

    fn grow(&mut self) {
        let places = vec![Place::default(); 2 * self.places.len()];
        for place in std::mem::replace(&mut self.places, places) {
            if place.before != 0 {
                let at = self.place(place.before, place.code);
                self.places[at] = place;
            }
        }
    }

    /// Where the prefix of `code` behind `before` is, or would be.
    #[inline]
    fn place(&self, before: PrefixId, code: u16) -> usize {
        let last = self.places.len() - 1;
        let hash = (before << 16 ^ before >> 16 ^ u32::from(code)).wrapping_mul(0x9E37_79B1);
        let mut at = (hash ^ hash >> 15) as usize & last;
        while self.places[at].before != 0 && (self.places[at].before != before || self.places[at].code != code) {
            at = (at + 1) & last;
        }
        at
    }

    /// Tells the prefixes that `codes` begins with, and how long each is.
    #[inline]
    pub(crate) fn find(&self, codes: &[u16], mut tell: impl FnMut(PrefixId, u32)) {
        let [code, rest @ ..] = codes else { return };
        let First { seconds, mut prefix, is_told } = self.firsts[usize::from(*code)];
        if is_told {
            tell(prefix, 1);
        }
        if rest.first().is_none_or(|&second| seconds & code_bit(second) == 0) {
            return;
        }
        for (&code, length) in rest.iter().zip(2..) {
            prefix = self.places[self.place(prefix, code)].prefix;
            let uses = self.uses[prefix as usize];
            if uses & TOLD != 0 {
                tell(prefix, length);
            }
            if uses & GOES_ON == 0 {
                return;
            }
        }
    }
}
