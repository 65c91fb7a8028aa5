use crate::recognise::Recogniser;

/// Something that can be noticed in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Signal {
    /// First the recognisers, in their order, then the words that are looked for in disguise, then the first few characters of words,
    /// counted anew for each first character.
    pub(super) number: u32,
    /// What it may be used for: most are used for one thing, and need not be looked up for the others.
    pub(super) uses: u8,
}

/// Programs are tried where the signal is.
pub(super) const CALLS: u8 = 1;
/// It is a sighting of rows of `holds` that programs need,
pub(super) const MEETS: u8 = 2;
/// or that exceptions cannot hold without.
pub(super) const EXCUSES: u8 = 4;

/// The signal of what a recogniser finds, and of a word in disguise.
pub(crate) fn recognised(recogniser: u8) -> Signal {
    Signal { number: u32::from(recogniser), uses: CALLS | MEETS | EXCUSES }
}

pub(crate) fn disguised(word: u32) -> Signal {
    Signal { number: Recogniser::ALL.len() as u32 + word, uses: CALLS | MEETS | EXCUSES }
}

/// Whether what the signal tells needs no sentence to mean something: a way to reach somebody, a document's number. A word in disguise does:
/// ordinary words sound like it.
pub(crate) fn is_telling(signal: Signal) -> bool {
    Recogniser::ALL.get(signal.number as usize).is_some_and(|kind| !kind.is_everyday())
}
