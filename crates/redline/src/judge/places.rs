use std::ops::Range;

/// Which of many places hold something, as one bit each. Few do, and what they hold stands elsewhere without gaps: a place is found by
/// counting the bits before it.
#[derive(Debug, Clone)]
pub(super) struct Places {
    /// Where the bits are, of the bytes they are part of.
    bits: Range<usize>,
    /// By word of 64 bits: the number of bits set before it.
    before: Box<[u32]>,
    count: usize,
}

impl Places {
    /// The bytes that the bits of so many places take.
    pub(super) const fn size(places: usize) -> usize {
        places.div_ceil(WORD) * (WORD / 8)
    }

    /// Reads the bits of so many places, which begin at `start`. `None` if the bytes end before they do.
    pub(super) fn read(bytes: &[u8], start: usize, places: usize) -> Option<Self> {
        let bits = start..start + Self::size(places);
        let mut count = 0;
        let before = bytes.get(bits.clone())?.chunks_exact(WORD / 8).map(|word| {
            let before = count;
            count += word.iter().map(|byte| byte.count_ones()).sum::<u32>();
            before
        });
        let before = before.collect();
        Some(Self { bits, before, count: count as usize })
    }

    /// The number of places that hold something.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Where the bits end.
    pub(super) const fn end(&self) -> usize {
        self.bits.end
    }

    /// Their bits in `bytes`, which are those that were read.
    pub(super) fn words<'a>(&self, bytes: &'a [u8]) -> &'a [Word] {
        bytes[self.bits.clone()].as_chunks().0
    }

    /// The how manieth of those that hold something `place` is; `None` if it holds nothing. `words` are the bits.
    #[inline]
    pub(super) fn find(&self, words: &[Word], place: usize) -> Option<usize> {
        let word = u64::from_le_bytes(*words.get(place / WORD)?);
        let here = place % WORD;
        (word >> here & 1 == 1).then(|| self.before[place / WORD] as usize + (word & ((1 << here) - 1)).count_ones() as usize)
    }

    /// Writes the bits of places.
    pub(super) fn write(places: impl Iterator<Item = bool>, bytes: &mut Vec<u8>) {
        let start = bytes.len();
        for (place, is_held) in places.enumerate() {
            if place % WORD == 0 {
                bytes.resize(bytes.len() + WORD / 8, 0);
            }
            bytes[start + place / 8] |= u8::from(is_held) << (place % 8);
        }
    }
}

/// The bits of as many places as are counted at once.
pub(super) type Word = [u8; WORD / 8];
const WORD: usize = u64::BITS as usize;

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn finds_what_is_held_and_nothing_else() {
        let held = [0, 3, 63, 64, 65, 199];
        let mut bytes = vec![7];
        Places::write((0..200).map(|place| held.contains(&place)), &mut bytes);
        let places = Places::read(&bytes, 1, 200).expect("all bits");
        assert_eq!((places.count(), places.end()), (held.len(), bytes.len()));
        for place in 0..200 {
            assert_eq!(places.find(places.words(&bytes), place), held.iter().position(|&other| other == place), "{place}");
        }
    }

    #[test]
    fn bits_cut_short_are_refused() {
        assert!(Places::read(&[0; 8], 0, 65).is_none());
        assert!(Places::read(&[0; 16], 0, 65).is_some());
    }
}
