use super::index::{RowUses, SignalUses};
use crate::words::{CODES, NodeId, PrefixId, Prefixes, WordGraph};

/// A prefix that calls more programs than this is made longer,
const MOST_CALLED: u32 = 8;
/// up to so many characters. Longer ones take more room in the tree and turn no more away.
const LONGEST_PREFIX: usize = 3;

/// The prefixes of all words that begin with one code, and what they are for. Two characters, and more where many words begin with them: 没有
/// would call a hundred programs that each look for another word.
#[derive(Debug)]
pub(super) struct Beginnings {
    pub(super) prefixes: Prefixes<u16>,
    /// By prefix.
    pub(super) uses: SignalUses,
}

/// The prefix of the code alone: the first there is.
pub(super) const ALONE: PrefixId = 1;

/// A word of `row` that goes on from `node` behind `prefix`.
struct Open {
    prefix: PrefixId,
    row: u32,
    node: NodeId,
}

impl Beginnings {
    /// Of `words`, which are told by row, in order, and by the node behind the code that they begin with.
    pub(super) fn new(graph: &WordGraph, words: impl Iterator<Item = (u32, NodeId)>, rows: &RowUses) -> Self {
        let mut prefixes = Prefixes::default();
        let alone = prefixes.root();
        debug_assert_eq!(alone, ALONE);
        let mut sightings = Sightings::default();
        let mut open = Vec::new();
        for (row, node) in words {
            if graph.is_final(node) {
                sightings.add(alone, row);
                continue;
            }
            for (code, node) in graph.edges_of(node) {
                open.push(Open { prefix: prefixes.longer(alone, code), row, node });
            }
        }
        for length in 2..=LONGEST_PREFIX {
            // By prefix: how much is done where it is noticed, and the last row that was counted.
            let mut weights = vec![(0, u32::MAX); prefixes.len()];
            for Open { prefix, row, .. } in &open {
                let (weight, last) = &mut weights[*prefix as usize];
                if *last != *row {
                    *weight += rows.weight(*row);
                    *last = *row;
                }
            }
            // There are numbers for all prefixes of two codes. Should they not do for those of three, the shorter ones call as well, only more often.
            let is_full = |prefixes: &Prefixes<u16>| prefixes.len() + CODES > usize::from(u16::MAX);
            for Open { prefix, row, node } in std::mem::take(&mut open) {
                if length == LONGEST_PREFIX || is_full(&prefixes) || graph.is_final(node) || weights[prefix as usize].0 <= MOST_CALLED {
                    sightings.add(prefix, row);
                    prefixes.tell(prefix, rows.of(row));
                } else {
                    open.extend(graph.edges_of(node).map(|(code, node)| Open { prefix: prefixes.longer(prefix, code), row, node }));
                }
            }
        }
        let uses = SignalUses::new(vec![0; prefixes.len()], &sightings.all, rows);
        Self { prefixes, uses }
    }
}

/// Prefixes and the rows of which they are sightings, each pair once: prefixes of one length are added row by row.
#[derive(Default)]
struct Sightings {
    all: Vec<(PrefixId, u32)>,
    /// By prefix: the last row it was added with.
    last: Vec<u32>,
}

impl Sightings {
    fn add(&mut self, prefix: PrefixId, row: u32) {
        let at = prefix as usize;
        if at >= self.last.len() {
            self.last.resize(at + 1, u32::MAX);
        }
        if self.last[at] != row {
            self.last[at] = row;
            self.all.push((prefix, row));
        }
    }
}
