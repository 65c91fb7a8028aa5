use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{Edge, Gap, Within};
use crate::pack::Guarded;
use crate::words::{NodeId, WordGraph};

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

/// Steps of which one finds a word in every match: a row of the pack's `holds`, and between which places that word begins, counted from the
/// word of the program's own `hold`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Need {
    pub(crate) hold: u32,
    pub(crate) from: i32,
    pub(crate) to: i32,
}

impl Need {
    /// A word of `hold`, wherever it is.
    pub(crate) const fn anywhere(hold: u32) -> Self {
        Self { hold, from: i32::MIN, to: i32::MAX }
    }

    /// Whether the word may be anywhere.
    pub(crate) const fn is_anywhere(&self) -> bool {
        self.from == i32::MIN
    }
}

/// How far from one another the words of a match can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub(crate) enum Reach {
    /// They begin in one clause: nothing in the pattern takes in a clause end.
    #[default]
    Clause,
    /// As far as is counted.
    Near,
    /// As far as is counted, or anywhere if a recogniser or a word in disguise takes more in a text than it is counted for.
    Message,
}

/// A compiled pattern.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Program {
    pub(crate) ops: Box<[Op]>,
    /// See [`Program::openers`].
    #[serde(skip)]
    pub(crate) openers: OnceLock<Box<[u64]>>,
    /// Folded characters it can take at most.
    pub(crate) longest: u32,
    /// Steps of which one finds a word in every match: a row of the pack's `holds`, the first of which is empty (for exceptions without words).
    pub(crate) hold: u32,
    /// How far that word is from the start, at least and at most.
    pub(crate) before_hold: (u32, u32),
    /// What else is in every match: asked about before the program is tried.
    pub(crate) needs: Box<[Need]>,
    /// How far apart all that can be.
    pub(crate) reach: Reach,
    /// Whether it speaks of `{match}`, and how far that is from its start.
    pub(crate) before_match: Option<(u32, u32)>,
    /// Other programs that have to be found, and where.
    pub(crate) also: Box<[(Within, Program)]>,
    /// See [`super::Pattern::hull`].
    pub(crate) hull: bool,
    /// Whether the same step can be reached at the same place in several ways: then dead ends are remembered.
    pub(crate) branches: bool,
}

/// Most needs of a program.
pub(crate) const MOST_NEEDS: usize = 2;

/// The bit of places where a recogniser found something or a word in disguise begins.
pub(crate) const SPECIAL: u64 = 1 << 63;
/// The bit of the place behind the last character.
pub(crate) const END: u64 = 1 << 62;
/// The opener of a step that can go on anywhere.
const ANYTHING: u64 = u64::MAX;

impl Program {
    /// For each step: where it can be taken with success, as bits: those of the codes that what it looks for may begin with, [`SPECIAL`] for
    /// what is no word of the graph, or [`ANYTHING`]. Made when the program is first tried: most never are.
    #[inline]
    pub(crate) fn openers(&self, graph: &WordGraph, guarded: &[Guarded]) -> &[u64] {
        self.openers.get_or_init(|| self.make_openers(graph, guarded))
    }

    fn make_openers(&self, graph: &WordGraph, guarded: &[Guarded]) -> Box<[u64]> {
        let mut openers = vec![ANYTHING; self.ops.len()].into_boxed_slice();
        // Jumps go forward, so what comes after is known.
        for pc in (0..self.ops.len()).rev() {
            let next = openers.get(pc + 1).copied().unwrap_or(ANYTHING);
            let at = |to: u16| openers.get(usize::from(to)).copied().unwrap_or(ANYTHING);
            openers[pc] = match self.ops[pc] {
                Op::Words(set) => graph.opener(set),
                Op::Guarded(number) => guarded
                    .get(number as usize)
                    .map_or(ANYTHING, |guarded| graph.opener(guarded.words) | if guarded.disguised.is_empty() { 0 } else { SPECIAL }),
                Op::Recognised(_) => SPECIAL,
                Op::Split(other) => next | at(other),
                Op::Jump(to) => at(to),
                Op::Edge(_) | Op::NotAhead(_) | Op::NotBehind(..) | Op::MarkStart | Op::MarkEnd => next,
                Op::Gap(_) | Op::Match | Op::Accept => ANYTHING,
            };
        }
        openers
    }
}
