use super::Plane;
use super::places::{Places, WORD, Word};

/// The weights of one plane, of a judge's bytes.
#[derive(Debug, Clone)]
pub(super) struct PlaneWeights {
    places: Places,
    /// Where its weights begin.
    start: usize,
}

/// The weights of some planes with equally many n-grams. Each n-gram of a clause has one in every plane of what is said around, and most have
/// none in any: together, that costs one look instead of three.
#[derive(Debug, Clone)]
pub(super) struct JoinedWeights<const N: usize> {
    /// The n-grams that have any, and the number of these before, by word.
    words: Box<[(u64, u32)]>,
    weights: Box<[[i8; N]]>,
}

impl PlaneWeights {
    /// Of `plane`, whose bits are in `bytes` behind those of the planes before, which begin at `bits`. The weights begin at `start`. `None` if
    /// the bytes end before the bits do.
    pub(super) fn read(bytes: &[u8], plane: Plane, bits: usize, start: usize) -> Option<Self> {
        Some(Self { places: Places::read(bytes, bits + Places::size(plane.start()), 1 << plane.bits())?, start })
    }

    /// Where its weights end.
    pub(super) const fn end(&self) -> usize {
        self.start + self.places.count()
    }

    /// What tells the weight of an n-gram by its hash. `bytes` are those that were read.
    #[inline]
    pub(super) fn of<'a>(&'a self, bytes: &'a [u8], plane: Plane) -> impl Fn(u32) -> i32 + 'a {
        let (words, weights) = (self.places.words(bytes), &bytes[self.start..self.end()]);
        move |hash| self.places.find(words, plane.place(hash)).map_or(0, |at| i32::from(weights[at].cast_signed()))
    }
}

impl<const N: usize> JoinedWeights<N> {
    /// Of `planes`, which were read from `bytes`.
    pub(super) fn new(bytes: &[u8], planes: [&PlaneWeights; N]) -> Self {
        let bits = planes.map(|plane| plane.places.words(bytes));
        let mut rest = planes.map(|plane| bytes[plane.start..plane.end()].iter());
        let mut words = Vec::new();
        let mut weights = Vec::new();
        for at in 0..bits.iter().map(|bits| bits.len()).min().unwrap_or_default() {
            let here = bits.map(|bits: &[Word]| u64::from_le_bytes(bits[at]));
            let any = here.iter().fold(0, |any, word| any | word);
            words.push((any, weights.len() as u32));
            for bit in (0..WORD).filter(|bit| any >> bit & 1 == 1) {
                let mut of_planes = here.iter().zip(&mut rest);
                weights.push(std::array::from_fn(|_| {
                    let held = of_planes.next().filter(|(word, _)| *word >> bit & 1 == 1);
                    held.and_then(|(_, rest)| rest.next()).map_or(0, |weight| weight.cast_signed())
                }));
            }
        }
        Self { words: words.into(), weights: weights.into() }
    }

    /// The weights of the n-gram that is at `place` of each plane; `None` if it has none.
    #[inline]
    pub(super) fn find(&self, place: usize) -> Option<&[i8; N]> {
        let (word, before) = *self.words.get(place / WORD)?;
        let here = place % WORD;
        if word >> here & 1 == 0 {
            return None;
        }
        self.weights.get(before as usize + (word & ((1 << here) - 1)).count_ones() as usize)
    }
}
