//! The character table: how each common Han character sounds and how often it stands as a word of its own.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use pinyin::ToPinyin;

use crate::dictionary::Dictionary;
use crate::{Table, manual};

/// Basic ideographs; the engine has the same constants.
const FIRST: u32 = 0x4E00;
const END: u32 = 0xA000;

/// A character in the table.
pub(crate) struct Han {
    pub(crate) c: char,
    /// From 1, in the order of the list of syllables.
    pub(crate) syllable: u16,
    /// See [`weight`].
    pub(crate) weight: u8,
}

/// The characters of the table by code.
pub(crate) fn characters(dictionary: &Dictionary) -> Result<(Vec<Han>, Vec<&'static str>)> {
    let wanted = |c: char| {
        let mut utf8 = [0; 4];
        let (bytes, _, failed) = encoding_rs::GBK.encode(c.encode_utf8(&mut utf8));
        // GB 2312 is the part of GBK with both bytes from A1.
        let basic = !failed && bytes.len() == 2 && bytes.iter().all(|&b| b >= 0xA1) && bytes[0] >= 0xB0;
        basic || manual::RARE_SOUNDS.contains(c)
    };
    let chars: Vec<(char, &'static str)> =
        (FIRST..END).filter_map(char::from_u32).filter(|&c| wanted(c)).filter_map(|c| Some((c, plain(c)?))).collect();
    let mut syllables: Vec<&'static str> = chars.iter().map(|&(_, s)| s).collect();
    syllables.sort_unstable();
    syllables.dedup();
    ensure!(syllables.len() < 512, "more syllables than fit nine bits");
    let ids: BTreeMap<&str, u16> = syllables.iter().zip(1..).map(|(&s, id)| (s, id)).collect();
    let han = chars
        .into_iter()
        .map(|(c, s)| Ok(Han { c, syllable: *ids.get(s).context("syllable")?, weight: weight(dictionary, c) }))
        .collect::<Result<_>>()?;
    Ok((han, syllables))
}

/// The most common reading without tone, ü as v.
fn plain(c: char) -> Option<&'static str> {
    c.to_pinyin().map(|p| p.plain())
}

/// Bits it takes to say that `c` stands here as a word, less 7, in four bits.
fn weight(dictionary: &Dictionary, c: char) -> u8 {
    let bits = dictionary.bits(&c.to_string()).unwrap_or(f64::MAX);
    (bits - 7.0).clamp(0.0, 15.0) as u8
}

pub(crate) fn tables(han: &[Han], syllables: &[&str]) -> Vec<Table> {
    let mut present = vec![0u8; (END - FIRST) as usize / 8];
    for h in han {
        let at = (h.c as u32 - FIRST) as usize;
        present[at / 8] |= 1 << (at % 8);
    }
    let low = han.iter().map(|h| (h.syllable & 0xFF) as u8);
    let rest = han.iter().map(|h| h.weight | ((h.syllable >> 8) as u8) << 4);
    let bytes = present.into_iter().chain(low).chain(rest).collect();
    vec![("han.bin", bytes), ("syllables.txt", syllables.join(" ").into_bytes())]
}
