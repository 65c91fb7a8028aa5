use serde::{Deserialize, Serialize};

use super::{Edge, Gap, Within};
use crate::pack::ClassId;

/// One step of a program. Jumps go forward only: a program has no loops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Op {
    /// A word of the class stands here; go on behind it. Longer words first.
    Word(ClassId),
    /// Go on here or a few characters further, as near as can be.
    Gap(Gap),
    /// Go on only at this edge.
    Edge(Edge),
    /// Go on with the next step; if that leads nowhere, at this one.
    Split(u16),
    /// Go on at this step.
    Jump(u16),
    /// Go on only where no word of the class follows,
    NotAhead(ClassId),
    /// or where none has just ended.
    NotBehind(ClassId),
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
    /// Words of which one is in every match; empty for programs that are never looked for by themselves.
    pub(crate) triggers: Vec<ClassId>,
    /// Other programs that have to be found, and where.
    pub(crate) also: Vec<(Within, Program)>,
    /// See [`super::Pattern::hull`].
    pub(crate) hull: bool,
    /// Whether it speaks of `{match}`.
    pub(crate) about_match: bool,
}
