//! What is known of each common Han character: how it sounds, and how readily it stands as a word of its own.

use std::sync::LazyLock;

const FIRST: u32 = 0x4E00;
const END: u32 = 0xA000;
const COUNT: usize = (END - FIRST) as usize;

static FILE: &[u8] = include_bytes!("../../tables/han.bin");
static SYLLABLE_LIST: &str = include_str!("../../tables/syllables.txt");

/// The syllables of Mandarin without tones; the syllable `id` is at `id - 1`.
pub(super) static SYLLABLES: LazyLock<Vec<&'static str>> = LazyLock::new(|| SYLLABLE_LIST.split(' ').collect());

/// By code from [`FIRST`]: the syllable in the low nine bits (0: unknown), the weight above.
static TABLE: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let (present, rest) = FILE.split_at(COUNT / 8);
    let (low, high) = rest.split_at(rest.len() / 2);
    let mut known = low.iter().zip(high).map(|(&low, &high)| {
        let syllable = u16::from(low) | u16::from(high >> 4) << 8;
        syllable | u16::from(high & 15) << 9
    });
    let bit = |at: usize| present[at / 8] >> (at % 8) & 1 == 1;
    (0..COUNT).map(|at| if bit(at) { known.next().unwrap_or_default() } else { 0 }).collect()
});

fn entry(c: char) -> Option<u16> {
    let at = (c as u32).checked_sub(FIRST)?;
    TABLE.get(at as usize).copied().filter(|&entry| entry != 0)
}

/// The syllable `c` most often has.
pub(super) fn syllable(c: char) -> Option<u16> {
    entry(c).map(|entry| entry & 0x1FF)
}

/// Bits it takes to say that `c` stands as a word of its own, less 7; `None` for rare characters.
pub(super) fn weight(c: char) -> Option<u8> {
    entry(c).map(|entry| (entry >> 9) as u8)
}

/// The characters of the table by code.
pub(super) fn characters() -> impl Iterator<Item = char> {
    (FIRST..END).filter_map(char::from_u32).filter(|&c| entry(c).is_some())
}
