use crate::recognise::Recogniser;

/// Something that can be noticed in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Signal {
    /// First the recognisers, in their order, then the words that are looked for in disguise, then the first few characters of words,
    /// counted anew for each first character.
    pub(super) number: u32,
    /// What it may be used for, as bits: most are used for one thing, and need not be looked up for the others.
    pub(super) uses: u8,
}

/// A use of a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Use {
    /// Programs are tried where it is: those of rules,
    #[default]
    Call,
    /// or those that matter only if something was asked: questions, and rules about what is said to them.
    CallIfAsked,
    /// It is a sighting of rows of `holds` that programs of the one kind need,
    Need,
    /// or of the other,
    NeedIfAsked,
    /// or that exceptions cannot hold without.
    Excuse,
}

impl Use {
    /// The bits of all.
    pub(super) const ALL: u8 = (1 << (Self::Excuse as u8 + 1)) - 1;
    /// The bits of those that tell where words are.
    pub(super) const SIGHTINGS: u8 = Self::Need.bit() | Self::NeedIfAsked.bit() | Self::Excuse.bit();

    /// Its bit among those of [`Signal::uses`].
    pub(super) const fn bit(self) -> u8 {
        1 << self as u8
    }

    /// How many of `uses` come before it.
    #[inline]
    pub(super) const fn rank(self, uses: u8) -> u32 {
        (uses & (self.bit() - 1)).count_ones()
    }
}

/// Programs that are looked for together: by what they are called, and what they need.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Called {
    pub(crate) by: Use,
    pub(crate) need: Use,
}

impl Called {
    /// Those that need no question.
    pub(crate) const ALWAYS: Self = Self { by: Use::Call, need: Use::Need };
    /// Questions and what depends on them.
    pub(crate) const IF_ASKED: Self = Self { by: Use::CallIfAsked, need: Use::NeedIfAsked };
}

/// The signal of what a recogniser finds, and of a word in disguise.
pub(crate) fn recognised(recogniser: u8) -> Signal {
    Signal { number: u32::from(recogniser), uses: Use::ALL }
}

pub(crate) fn disguised(word: u32) -> Signal {
    Signal { number: Recogniser::ALL.len() as u32 + word, uses: Use::ALL }
}

/// Whether what the signal tells needs no sentence to mean something: a way to reach somebody, a document's number. A word in disguise does:
/// ordinary words sound like it.
pub(crate) fn is_telling(signal: Signal) -> bool {
    Recogniser::ALL.get(signal.number as usize).is_some_and(|kind| !kind.is_everyday())
}
