use serde::{Deserialize, Serialize};

use super::{Edge, Gap, Within};
use crate::words::NodeId;

/// One step of a program. Jumps go forward only: a program has no loops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) enum Op {
    /// A word of the set stands here; go on behind it. Longer words first.
    Words(NodeId),
    /// The same for a guarded set, by number.
    Guarded(u32),
    /// The same for what a recogniser, by number, found.
    Recognised(u8),
    /// Go on here or a few characters further, as near as can be.
    Gap(Gap),
    /// Go on only at this edge.
    Edge(Edge),
    /// Go on with the next step; if that leads nowhere, at this one.
    Split(u16),
    /// Go on at this step.
    Jump(u16),
    /// Go on only where no word of the set follows,
    NotAhead(NodeId),
    /// or where none, of so many characters at most, has just ended.
    NotBehind(NodeId, u16),
    /// The reported part begins,
    MarkStart,
    /// and ends.
    MarkEnd,
    /// The match an exception is about stands here; go on behind it.
    Match,
    /// Found.
    Accept,
}

/// A compiled pattern.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Program {
    pub(crate) ops: Vec<Op>,
    /// Folded characters it can take at most.
    pub(crate) longest: u32,
    /// Steps of which one finds a word in every match: a row of the pack's `holds`, the first of which is empty (for exceptions without words).
    pub(crate) hold: u32,
    /// How far that word is from the start, at least and at most.
    pub(crate) before_hold: (u32, u32),
    /// Other steps of which one finds a word in every message with a match: the same; the first if there are none.
    pub(crate) need: u32,
    /// Whether it speaks of `{match}`, and how far that is from its start.
    pub(crate) before_match: Option<(u32, u32)>,
    /// Other programs that have to be found, and where.
    pub(crate) also: Vec<(Within, Program)>,
    /// See [`super::Pattern::hull`].
    pub(crate) hull: bool,
    /// Whether the same step can be reached at the same place in several ways: then dead ends are remembered.
    pub(crate) branches: bool,
}
