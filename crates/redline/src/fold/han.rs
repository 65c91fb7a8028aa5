//! What is known of each common Han character: how it sounds, and how readily it stands as a word of its own.

use std::sync::LazyLock;

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
    table
});

fn place(c: char) -> Option<usize> {
    (c as u32).checked_sub(FIRST).map(|at| at as usize)
}

fn marked(c: char, mark: u16) -> bool {
    place(c).and_then(|at| TABLE.get(at)).is_some_and(|entry| entry & mark != 0)
}

/// Whether a split character may begin with `c`.
pub(super) fn may_begin_split(c: char) -> bool {
    marked(c, SPLIT)
}

/// Whether `c` is taken for another character.
pub(super) fn is_alike(c: char) -> bool {
    marked(c, ALIKE)
}

fn entry(c: char) -> Option<u16> {
    place(c).and_then(|at| TABLE.get(at)).copied().filter(|&entry| entry & SYLLABLE != 0)
}

/// The syllable `c` most often has.
pub(super) fn syllable(c: char) -> Option<u16> {
    entry(c).map(|entry| entry & SYLLABLE)
}

/// Bits it takes to say that `c` stands as a word of its own, less 7; `None` for rare characters.
pub(super) fn weight(c: char) -> Option<u8> {
    entry(c).map(|entry| (entry >> 9) as u8 & 15)
}

/// The characters of the table by code.
pub(super) fn characters() -> impl Iterator<Item = char> {
    (FIRST..END).filter_map(char::from_u32).filter(|&c| entry(c).is_some())
}
