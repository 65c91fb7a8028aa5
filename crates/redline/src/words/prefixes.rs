/// Prefixes of words by what they lengthen: a hash table. `N` is how their numbers are kept: `u16` where there are few, for half the room.
#[derive(Debug)]
pub(crate) struct Prefixes<N> {
    /// A prefix and the code behind it, by hash; a power of two of places, at most three quarters of them taken.
    places: Vec<Place<N>>,
    taken: usize,
    /// By prefix: what it is for, and in the lowest bit whether others lengthen it. The prefix 0 is that of nothing.
    uses: Vec<u8>,
}

/// A prefix of words, by number, from 1.
pub(crate) type PrefixId = u32;

#[derive(Debug, Clone, Copy, Default)]
struct Place<N> {
    /// The prefix before; 0 if the place is free.
    before: N,
    prefix: N,
    code: u16,
}

/// A number of a prefix as it is kept.
pub(crate) trait Kept: Copy + Default {
    /// That of `prefix`, which must not be larger than there is room for.
    fn of(prefix: PrefixId) -> Self;
    fn prefix(self) -> PrefixId;
}

impl Kept for u16 {
    fn of(prefix: PrefixId) -> Self {
        prefix as u16
    }
    fn prefix(self) -> PrefixId {
        PrefixId::from(self)
    }
}

impl Kept for u32 {
    fn of(prefix: PrefixId) -> Self {
        prefix
    }
    fn prefix(self) -> PrefixId {
        self
    }
}

const GOES_ON: u8 = 1;

impl<N: Kept> Default for Prefixes<N> {
    fn default() -> Self {
        Self { places: vec![Place::default(); 4], taken: 0, uses: vec![0] }
    }
}

impl<N: Kept> Prefixes<N> {
    /// A new prefix that lengthens none.
    pub(crate) fn root(&mut self) -> PrefixId {
        self.uses.push(0);
        self.uses.len() as PrefixId - 1
    }

    /// The prefix of `code` behind `prefix`.
    pub(crate) fn longer(&mut self, prefix: PrefixId, code: u16) -> PrefixId {
        let mut at = self.place(prefix, code);
        if self.places[at].before.prefix() == 0 {
            if 4 * self.taken >= 3 * self.places.len() {
                self.grow();
                at = self.place(prefix, code);
            }
            self.taken += 1;
            self.uses[prefix as usize] |= GOES_ON;
            self.places[at] = Place { before: N::of(prefix), prefix: N::of(self.root()), code };
        }
        self.places[at].prefix.prefix()
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
            if place.before.prefix() != 0 {
                let at = self.place(place.before.prefix(), place.code);
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
        loop {
            let place = self.places[at];
            let here = place.before.prefix();
            if here == 0 || here == before && place.code == code {
                return at;
            }
            at = (at + 1) & last;
        }
    }

    /// Tells the prefixes by which `codes` lengthen `prefix`, which is one code long: what each is for, and how long it is.
    #[inline]
    pub(crate) fn find(&self, mut prefix: PrefixId, codes: &[u16], mut tell: impl FnMut(PrefixId, u8, u32)) {
        for (&code, length) in codes.iter().zip(2..) {
            prefix = self.places[self.place(prefix, code)].prefix.prefix();
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
