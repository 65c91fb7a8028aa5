//! What each character folds to: two levels of pages made by `tables/make` (see `tables/README.md`).

static INDEX: [u16; 0x2_0000 / PAGE] = words(include_bytes!("../../tables/fold-index.bin"));
static PAGES: [u16; include_bytes!("../../tables/fold-pages.bin").len() / 2] = words(include_bytes!("../../tables/fold-pages.bin"));
static POOL: [u16; include_bytes!("../../tables/fold-pool.bin").len() / 2] = words(include_bytes!("../../tables/fold-pool.bin"));

const PAGE: usize = 64;
/// Orders stand where no character can: in the private-use range. The generator has the same constants.
const FIRST_ORDER: u16 = 0xE000;
const FIRST_POOLED: u16 = 0xE010;
const PAST_ORDERS: u16 = 0xF900;

/// What one character becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// This character.
    One(char),
    /// Several characters, as UTF-16.
    Many(&'static [u16]),
    /// Nothing.
    Drop,
    /// Nothing; it belongs to the character before it (a combining mark, a joiner).
    Extend,
    /// A picture without letters.
    Emoji,
    Space,
    Newline,
}

/// Whether `c` stays as it is.
#[inline]
pub(super) fn is_plain(c: char) -> bool {
    let code = c as usize;
    INDEX.get(code / PAGE).is_some_and(|&page| PAGES[usize::from(page) * PAGE + code % PAGE] == 0)
}

/// What `c` becomes.
#[inline]
pub(super) fn fold(c: char) -> Fold {
    let code = c as usize;
    let Some(&page) = INDEX.get(code / PAGE) else { return beyond(c) };
    match PAGES[usize::from(page) * PAGE + code % PAGE] {
        0 => Fold::One(c),
        unit @ FIRST_ORDER..PAST_ORDERS => order(unit),
        unit => Fold::One(char::from_u32(u32::from(unit)).unwrap_or(c)),
    }
}

#[cold]
fn order(unit: u16) -> Fold {
    match unit - FIRST_ORDER {
        0 => Fold::Drop,
        1 => Fold::Extend,
        2 => Fold::Emoji,
        3 => Fold::Space,
        4 => Fold::Newline,
        _ => {
            let at = usize::from(unit - FIRST_POOLED);
            let length = usize::from(POOL[at]);
            Fold::Many(&POOL[at + 1..=at + length])
        }
    }
}

/// Characters the table does not reach: rare ideographs, tags and selectors, private use.
#[cold]
fn beyond(c: char) -> Fold {
    match c as u32 {
        0..0xE_0000 => Fold::One(c),
        0xE_0000..0xF_0000 => Fold::Extend,
        _ => Fold::Emoji,
    }
}

/// Little-endian words of a table file.
const fn words<const N: usize>(bytes: &[u8]) -> [u16; N] {
    let mut words = [0; N];
    let mut i = 0;
    while i < N {
        words[i] = u16::from_le_bytes([bytes[2 * i], bytes[2 * i + 1]]);
        i += 1;
    }
    words
}
