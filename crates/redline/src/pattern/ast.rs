/// What a pattern is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    /// Folded characters.
    Text(Vec<char>),
    /// One after the other.
    Seq(Vec<Node>),
    /// One of them, the first that fits.
    Alt(Vec<Node>),
    /// It or nothing.
    Opt(Box<Node>),
    /// A lexicon, a recogniser or `{match}`; with the offset of the name in the pattern, in characters.
    Name(String, usize),
    /// As few characters as can be, up to a bound.
    Gap(Gap),
    /// An end of the message or of a clause.
    Edge(Edge),
    /// Here does not follow one of these.
    NotAhead(Box<Node>, usize),
    /// Here does not come after one of these.
    NotBehind(Box<Node>, usize),
    /// The reported part begins.
    MarkStart,
    /// The reported part ends.
    MarkEnd,
}

/// A gap: how many characters it may take, and what it may not cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub(crate) struct Gap {
    /// Folded characters at most.
    pub(crate) most: u16,
    /// What stops it.
    pub(crate) within: Within,
}

/// A stretch of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub(crate) enum Within {
    /// Up to a clause end.
    Clause,
    /// Up to a sentence end.
    Sentence,
    /// Up to the message's end.
    Message,
}

/// An end that a pattern may ask for; vocatives and particles are set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub(crate) enum Edge {
    /// `^`
    MessageStart,
    /// `$`
    MessageEnd,
    /// `<`
    ClauseStart,
    /// `>`
    ClauseEnd,
}

/// A pattern: parts that have to be found, the first being the one whose place decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// The part that is reported.
    pub(crate) main: Node,
    /// The others, and where they have to be.
    pub(crate) also: Vec<(Within, Node)>,
    /// Whether what is reported reaches from the first of the parts to the last: `a & b` without 【】.
    pub(crate) hull: bool,
}
