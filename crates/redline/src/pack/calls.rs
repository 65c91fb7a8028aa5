use super::SignalId;

/// Finds the one or two characters by which programs are called. Two table look-ups a character: an Aho–Corasick automaton over the same
/// few thousand pairs takes several times as long to build and to run.
#[derive(Debug)]
pub(crate) struct Calls {
    /// Pairs of codes, the second 0 for a character alone, by hash; a power of two of places, at most half of them taken.
    places: Vec<(u32, SignalId)>,
    taken: usize,
}

/// No pair begins with the code 0.
const FREE: u32 = 0;

impl Default for Calls {
    fn default() -> Self {
        Self { places: vec![(FREE, 0); 1 << 10], taken: 0 }
    }
}

fn key(a: u16, b: u16) -> u32 {
    u32::from(a) << 16 | u32::from(b)
}

impl Calls {
    /// The number of `a` with `b` behind it (0: `a` alone), a new one from `next` if it has none. `a` must not be 0.
    pub(crate) fn number(&mut self, a: u16, b: u16, next: impl FnOnce() -> SignalId) -> SignalId {
        if 2 * self.taken >= self.places.len() {
            self.grow();
        }
        let at = self.place(key(a, b));
        if self.places[at].0 == FREE {
            self.places[at] = (key(a, b), next());
            self.taken += 1;
        }
        self.places[at].1
    }

    fn grow(&mut self) {
        let places = vec![(FREE, 0); 2 * self.places.len()];
        for (key, signal) in std::mem::replace(&mut self.places, places) {
            if key != FREE {
                let at = self.place(key);
                self.places[at] = (key, signal);
            }
        }
    }

    /// Where `key` is, or would be.
    #[inline]
    fn place(&self, key: u32) -> usize {
        let last = self.places.len() - 1;
        let hash = key.wrapping_mul(0x9E37_79B1);
        let mut at = (hash ^ hash >> 15) as usize & last;
        while self.places[at].0 != key && self.places[at].0 != FREE {
            at = (at + 1) & last;
        }
        at
    }

    /// The signal of `a` with `b` behind it (0: `a` alone).
    #[inline]
    pub(crate) fn find(&self, a: u16, b: u16) -> Option<SignalId> {
        let (found, signal) = self.places[self.place(key(a, b))];
        (found != FREE).then_some(signal)
    }
}
