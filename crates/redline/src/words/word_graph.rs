use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::sort_pairs;

/// A node of a [`WordGraph`], by number.
pub(crate) type NodeId = u32;

/// Sets of words as one graph without cycles: a set is a node, a word a way from there to a final node. Sets that end alike share what
/// they end in, so that products such as 暂时不(支持|提供|接受) cost little.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "StoredGraph", into = "StoredGraph")]
pub(crate) struct WordGraph {
    nodes: Vec<Node>,
    /// The edges of all nodes: their codes, sorted within a node, and the nodes they lead to.
    codes: Vec<u16>,
    targets: Vec<NodeId>,
}

/// All of a node in one place: a step looks at nothing else, most often.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// Bits of the codes on its edges, see [`node_bit`]. Most look-ups find nothing, and most of those end here.
    mask: u32,
    /// Where its edges begin.
    edges: u32,
    /// How many they are, doubled, with the lowest bit for final nodes.
    head: u32,
}

impl Node {
    /// Its edges.
    #[inline]
    fn range(self) -> std::ops::Range<usize> {
        self.edges as usize..self.edges as usize + (self.head >> 1) as usize
    }
}

/// A graph as it is stored: the number of edges of each node, doubled, with the lowest bit for final ones; the codes, within a node as
/// differences; the targets, as distances back from the node they belong to, 0 being the first node. Small numbers, since what a set ends in
/// is made just before it, and every fourth edge ends a word in the first node.
type StoredGraph = (Vec<u32>, Vec<u16>, Vec<u32>);

impl From<StoredGraph> for WordGraph {
    fn from((heads, mut codes, mut targets): StoredGraph) -> Self {
        let mut nodes = Vec::with_capacity(heads.len());
        let mut at = 0;
        for (&head, id) in heads.iter().zip(0u32..) {
            let end = (at + (head >> 1) as usize).min(codes.len()).min(targets.len());
            let (mut code, mut mask) = (0u16, 0);
            for edge in at..end {
                code = code.wrapping_add(codes[edge]);
                codes[edge] = code;
                mask |= node_bit(code);
                // Always back: no cycle, whatever is stored.
                targets[edge] = if targets[edge] == 0 { 0 } else { id.saturating_sub(targets[edge]) };
            }
            nodes.push(Node { mask, edges: at as u32, head: ((end - at) as u32) << 1 | head & 1 });
            at = end;
        }
        Self { nodes, codes, targets }
    }
}

impl From<WordGraph> for StoredGraph {
    fn from(graph: WordGraph) -> Self {
        let mut stored = Self::default();
        for (node, id) in graph.nodes.iter().zip(0 as NodeId..) {
            stored.0.push(node.head);
            let mut last = 0;
            for (code, target) in graph.edges_of(id) {
                stored.1.push(code - last);
                last = code;
                stored.2.push(if target == 0 { 0 } else { id - target });
            }
        }
        stored
    }
}

/// The bit that a code has in masks; other codes have the same. The highest two are no code's.
#[inline]
pub(crate) fn code_bit(code: u16) -> u64 {
    1 << (code & 63).min(61)
}

/// The bit that a code has in the mask of a node: half as many bits as elsewhere, because there are many nodes and most have few edges.
#[inline]
fn node_bit(code: u16) -> u32 {
    1 << (code % 32)
}

/// Places where words that begin at one place end.
#[derive(Clone, Copy)]
pub(crate) struct Ends {
    start: u32,
    /// The lowest bit: a word of one character ends. Longer words than there are bits are not told apart from none.
    lengths: u64,
}

/// Longest word, in characters.
pub(crate) const MOST_LENGTH: usize = u64::BITS as usize;

impl WordGraph {
    /// Where the words of `set` that begin at `at` end.
    #[inline]
    pub(crate) fn ends(&self, set: NodeId, codes: &[u16], at: u32) -> Ends {
        let mut lengths = 0;
        let mut node = self.nodes[set as usize];
        for (length, &code) in codes[at as usize..].iter().take(MOST_LENGTH).enumerate() {
            let Some(next) = self.step(node, code) else { break };
            node = self.nodes[next as usize];
            lengths |= u64::from(node.head & 1) << length;
        }
        Ends { start: at, lengths }
    }

    /// Whether a word of `set` begins at `at`.
    #[inline]
    pub(crate) fn begins(&self, set: NodeId, codes: &[u16], at: u32) -> bool {
        let mut node = self.nodes[set as usize];
        for &code in codes[at as usize..].iter().take(MOST_LENGTH) {
            let Some(next) = self.step(node, code) else { return false };
            node = self.nodes[next as usize];
            if node.head & 1 == 1 {
                return true;
            }
        }
        false
    }

    /// The node to which `code` leads from `node`.
    pub(crate) fn next(&self, node: NodeId, code: u16) -> Option<NodeId> {
        self.step(self.nodes[node as usize], code)
    }

    #[inline]
    fn step(&self, node: Node, code: u16) -> Option<NodeId> {
        if node.mask & node_bit(code) == 0 {
            return None;
        }
        let edges = node.range();
        let start = edges.start;
        let codes = &self.codes[edges];
        let found = if codes.len() <= 8 { codes.iter().position(|&c| c == code) } else { codes.binary_search(&code).ok() };
        found.map(|edge| self.targets[start + edge])
    }

    /// The codes and targets of a node's edges.
    pub(crate) fn edges_of(&self, node: NodeId) -> impl Iterator<Item = (u16, NodeId)> {
        self.nodes[node as usize].range().map(|edge| (self.codes[edge], self.targets[edge]))
    }

    /// Bits of the codes that words of `set` begin with.
    pub(crate) fn opener(&self, set: NodeId) -> u64 {
        self.edges_of(set).fold(0, |bits, (code, _)| bits | code_bit(code))
    }

    /// Characters of the longest word of `set`.
    pub(crate) fn longest(&self, set: NodeId) -> u32 {
        self.edges_of(set).map(|(_, node)| 1 + self.longest(node)).max().unwrap_or_default()
    }

    /// Whether a word ends at `node`.
    pub(crate) fn is_final(&self, node: NodeId) -> bool {
        self.nodes[node as usize].head & 1 == 1
    }
}

impl Ends {
    /// Whether no word ends.
    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.lengths == 0
    }

    /// The place, if there is just one.
    #[inline]
    pub(crate) fn only(self) -> Option<u32> {
        self.lengths.is_power_of_two().then(|| self.start + self.lengths.trailing_zeros() + 1)
    }

    /// The places, the furthest first.
    #[inline]
    pub(crate) fn iter(self) -> impl Iterator<Item = u32> {
        let mut lengths = self.lengths;
        std::iter::from_fn(move || {
            let bit = 63u32.checked_sub(lengths.leading_zeros())?;
            lengths &= !(1 << bit);
            Some(self.start + bit + 1)
        })
    }
}

/// Makes a [`WordGraph`]. Equal sets, and equal rests of sets, are one node.
#[derive(Debug, Default)]
pub(crate) struct GraphBuilder {
    nodes: Vec<Branch>,
    known: HashMap<Branch, NodeId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Branch {
    is_final: bool,
    edges: Vec<(char, NodeId)>,
}

impl GraphBuilder {
    /// The node of the set `words`, which must be sorted and without duplicates.
    pub(crate) fn set(&mut self, words: &[&[char]]) -> NodeId {
        let is_final = words.first().is_some_and(|word| word.is_empty());
        let rest = if is_final { &words[1..] } else { words };
        let mut edges = Vec::new();
        for group in rest.chunk_by(|a, b| a[0] == b[0]) {
            let tails: Vec<&[char]> = group.iter().map(|word| &word[1..]).collect();
            edges.push((group[0][0], self.set(&tails)));
        }
        let node = Branch { is_final, edges };
        if let Some(&id) = self.known.get(&node) {
            return id;
        }
        let id = self.nodes.len() as NodeId;
        self.nodes.push(node.clone());
        self.known.insert(node, id);
        id
    }

    /// All characters on edges, as often as they occur.
    pub(crate) fn chars(&self) -> impl Iterator<Item = char> + '_ {
        self.nodes.iter().flat_map(|node| node.edges.iter().map(|&(c, _)| c))
    }

    /// The graph, with characters as `code` says. A character without a code leads nowhere.
    pub(crate) fn finish(self, code: impl Fn(char) -> u16) -> WordGraph {
        let mut stored = StoredGraph::default();
        for (node, id) in self.nodes.into_iter().zip(0 as NodeId..) {
            let edges = node.edges.into_iter().map(|(c, to)| (u32::from(code(c)), to));
            let mut edges: Vec<(u32, NodeId)> = edges.filter(|&(code, _)| code > 0).collect();
            sort_pairs(&mut edges);
            stored.0.push((edges.len() as u32) << 1 | u32::from(node.is_final));
            let mut last = 0;
            for (code, to) in edges {
                stored.1.push((code - last) as u16);
                last = code;
                stored.2.push(if to == 0 { 0 } else { id - to });
            }
        }
        stored.into()
    }

    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walks_words_and_shares_ends() {
        let words: Vec<Vec<char>> = ["不支持", "不提供", "暂不支持", "暂不提供", "不"].iter().map(|word| word.chars().collect()).collect();
        let mut sorted: Vec<&[char]> = words.iter().map(Vec::as_slice).collect();
        sorted.sort_unstable();
        let mut builder = GraphBuilder::default();
        let set = builder.set(&sorted);
        assert_eq!(builder.set(&sorted), set);
        let code = |c: char| "不支持提供暂".chars().position(|other| other == c).map_or(0, |at| at as u16 + 1);
        let graph = builder.finish(code);
        let text: Vec<u16> = "我暂不支持".chars().map(code).collect();
        let ends = |at| graph.ends(set, &text, at).iter().collect::<Vec<_>>();
        assert_eq!(ends(2), [5, 3]);
        assert_eq!(ends(1), [5]);
        assert!(ends(0).is_empty());
        // 持 and 供 lead to the same node; 支持|提供 behind 不 is there with and without 暂.
        assert!(graph.codes.len() < 12, "{}", graph.codes.len());
    }
}
