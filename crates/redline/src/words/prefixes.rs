/// Prefixes of words by what they lengthen: a hash table.
#[derive(Debug)]
pub(crate) struct Prefixes {
    /// A prefix and the code behind it, by hash; a power of two of places, at most half of them taken.
    places: Vec<Place>,
    taken: usize,
    /// By prefix: what it is for, and in the lowest bit whether others lengthen it. The prefix 0 is that of nothing.
    uses: Vec<u8>,
}

/// A prefix of words, by number, from 1.
pub(crate) type PrefixId = u32;

#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// The prefix before; 0 if the place is free.
    before: PrefixId,
    prefix: PrefixId,
    code: u16,
}

const GOES_ON: u8 = 1;

impl Default for Prefixes {
    fn default() -> Self {
        Self { places: vec![Place::default(); 4], taken: 0, uses: vec![0] }
    }
}

impl Prefixes {
    /// A new prefix that lengthens none.
    pub(crate) fn root(&mut self) -> PrefixId {
        self.uses.push(0);
        self.uses.len() as PrefixId - 1
    }

    /// The prefix of `code` behind `prefix`.
    pub(crate) fn longer(&mut self, prefix: PrefixId, code: u16) -> PrefixId {
        let mut at = self.place(prefix, code);
        if self.places[at].before == 0 {
            if 2 * self.taken >= self.places.len() {
                self.grow();
                at = self.place(prefix, code);
            }
            self.taken += 1;
            self.uses[prefix as usize] |= GOES_ON;
            self.places[at] = Place { before: prefix, prefix: self.root(), code };
        }
        self.places[at].prefix
    }

    /// Makes `prefix`, which lengthens another, one that is told, with what it is for: at least one of the lower seven bits.
    pub(crate) fn tell(&mut self, prefix: PrefixId, uses: u8) {
        self.uses[prefix as usize] |= uses << 1;
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

    /// Tells the prefixes by which `codes` lengthen `prefix`, which is one code long: what each is for, and how long it is.
    #[inline]
    pub(crate) fn find(&self, mut prefix: PrefixId, codes: &[u16], mut tell: impl FnMut(PrefixId, u8, u32)) {
        for (&code, length) in codes.iter().zip(2..) {
            prefix = self.places[self.place(prefix, code)].prefix;
            let uses = self.uses[prefix as usize];
            if uses > GOES_ON {
                tell(prefix, uses >> 1, length);
            }
            if uses & GOES_ON == 0 {
                return;
            }
        }
    }
}
