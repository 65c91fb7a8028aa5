//! Which characters something may begin with: the rest of a text is passed over at the cost of one look.

/// Han characters that something may begin with: numerals, what stands before amounts, and weeks.
const HAN: &str = "〇零一二三四五六七八九十幺壹贰叁肆伍陆柒捌玖拾两几数好半上百千周星礼";

const FIRST: usize = 0x4E00;
const END: usize = 0xA000;

static SET: [u64; (END - FIRST) / 64] = set();

/// Whether something may begin with `c`.
#[inline]
pub(super) fn may_start(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '$';
    }
    match (c as usize).checked_sub(FIRST) {
        Some(at) if at < END - FIRST => SET[at / 64] >> (at % 64) & 1 == 1,
        _ => matches!(c, '¥' | '〇'),
    }
}

const fn set() -> [u64; (END - FIRST) / 64] {
    let mut set = [0; (END - FIRST) / 64];
    let bytes = HAN.as_bytes();
    let mut i = 0;
    // Every character of the list takes three bytes.
    while i < bytes.len() {
        let code = (bytes[i] as usize & 0x0F) << 12 | (bytes[i + 1] as usize & 0x3F) << 6 | bytes[i + 2] as usize & 0x3F;
        if code >= FIRST {
            set[(code - FIRST) / 64] |= 1 << ((code - FIRST) % 64);
        }
        i += 3;
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::is_han;

    #[test]
    fn the_set_is_the_list() {
        let listed = |c: char| HAN.contains(c);
        let wrong: Vec<char> = ('\u{3000}'..'\u{A000}').filter(|&c| is_han(c) && may_start(c) != listed(c)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
