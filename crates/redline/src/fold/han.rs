//! What is known of each common Han character: how it sounds, and how readily it stands as a word of its own.

use std::sync::LazyLock;

use super::class::digit;
use super::shape;

const FIRST: u32 = 0x4E00;
const END: u32 = 0xA000;
const COUNT: usize = (END - FIRST) as usize;

static FILE: &[u8] = include_bytes!("../../tables/han.bin");
static SYLLABLE_LIST: &str = include_str!("../../tables/syllables.txt");

/// The syllables of Mandarin without tones; the syllable `id` is at `id - 1`.
pub(super) static SYLLABLES: LazyLock<Vec<&'static str>> = LazyLock::new(|| SYLLABLE_LIST.split(' ').collect());

const SYLLABLE: u16 = 0x1FF;
/// The character may begin a split one.
const SPLIT: u16 = 1 << 13;
/// The character is taken for another.
const ALIKE: u16 = 1 << 14;
/// The character is a digit.
const NUMERAL: u16 = 1 << 15;

/// What is known of a character.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known(u16);

impl Known {
    /// That there is nothing to it.
    pub(super) const NOTHING: Self = Self(0);
    /// That it must be looked up whether it is taken for another.
    pub(super) const UNKNOWN: Self = Self(ALIKE);

    /// Whether a split character may begin with it.
    #[inline]
    pub(super) fn may_begin_split(self) -> bool {
        self.0 & SPLIT != 0
    }

    /// Whether it may be taken for another character.
    #[inline]
    pub(super) fn is_alike(self) -> bool {
        self.0 & ALIKE != 0
    }

    /// Whether it is a digit.
    #[inline]
    pub(super) fn is_numeral(self) -> bool {
        self.0 & NUMERAL != 0
    }

    /// The syllable it most often has.
    #[inline]
    pub(super) fn syllable(self) -> Option<u16> {
        Some(self.0 & SYLLABLE).filter(|&syllable| syllable > 0)
    }

    /// Bits it takes to say that it stands as a word of its own, less 7; `None` for rare characters.
    #[inline]
    pub(super) fn weight(self) -> Option<u8> {
        self.syllable().map(|_| (self.0 >> 9) as u8 & 15)
    }
}

/// What is known of `c`; `None` beyond the common Han characters.
#[inline]
pub(super) fn known(c: char) -> Option<Known> {
    place(c).and_then(|at| TABLE.get(at)).map(|&entry| Known(entry))
}

/// By code from [`FIRST`]: the syllable in the low nine bits (0: unknown), the weight in the four above, then the marks.
static TABLE: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let (present, rest) = FILE.split_at(COUNT / 8);
    let (low, high) = rest.split_at(rest.len() / 2);
    let mut known = low.iter().zip(high).map(|(&low, &high)| {
        let syllable = u16::from(low) | u16::from(high >> 4) << 8;
        syllable | u16::from(high & 15) << 9
    });
    let bit = |at: usize| present[at / 8] >> (at % 8) & 1 == 1;
    let mut table: Vec<u16> = (0..COUNT).map(|at| if bit(at) { known.next().unwrap_or_default() } else { 0 }).collect();
    let mut mark = |c: char, mark: u16| {
        if let Some(entry) = place(c).and_then(|at| table.get_mut(at)) {
            *entry |= mark;
        }
    };
    shape::split_starts().for_each(|c| mark(c, SPLIT));
    shape::alikes().for_each(|c| mark(c, ALIKE));
    (FIRST..END).filter_map(char::from_u32).filter(|&c| digit(c).is_some()).for_each(|c| mark(c, NUMERAL));
    table
});

#[inline]
fn place(c: char) -> Option<usize> {
    (c as u32).checked_sub(FIRST).map(|at| at as usize)
}

/// The syllable `c` most often has.
pub(super) fn syllable(c: char) -> Option<u16> {
    known(c).and_then(Known::syllable)
}

/// See [`Known::weight`].
#[inline]
pub(super) fn weight(c: char) -> Option<u8> {
    known(c).and_then(Known::weight)
}

/// The characters of the table by code.
pub(super) fn characters() -> impl Iterator<Item = char> {
    (FIRST..END).filter_map(char::from_u32).filter(|&c| syllable(c).is_some())
}
