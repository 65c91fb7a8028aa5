use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::frequency::frequency;
use crate::fold::{is_clause_end, skeleton_of};
use crate::pattern::{Op, Reach, Word};
use crate::recognise::Recogniser;
use crate::words::{Alphabet, GraphBuilder, NodeId, WordGraph, sort_pairs};

/// Programs are called by the first characters of a word, so many at most.
pub(crate) const CALL: usize = 2;
/// What a recogniser can take at most, in characters, and what a disguise can add to a word.
pub(crate) const RECOGNISED: u32 = 60;
pub(crate) const DISGUISE: u32 = 16;

/// A set of words as patterns use it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordSet {
    /// The step that finds its words.
    pub(crate) op: Op,
    /// How often the beginnings of its words are likely to occur: times in 100,000 characters.
    pub(crate) cost: u32,
    /// Folded characters of its words, at least and at most.
    pub(crate) shortest: u32,
    pub(crate) longest: u32,
    /// Whether a clause can end in one of its words.
    pub(crate) reach: Reach,
}

/// A word that is also looked for in disguise, by number.
pub(crate) type DisguisedId = u32;

/// A set whose words are looked at twice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Guarded {
    pub(crate) words: NodeId,
    /// A word that overlaps one of these is not meant.
    pub(crate) not: Option<NodeId>,
    /// Characters of the longest of these. Counted when a pack is read.
    #[serde(skip)]
    pub(crate) longest_not: u32,
    /// Its words that are also found in disguise; sorted. Such words must stand as words where they are.
    pub(crate) disguised: Vec<DisguisedId>,
}

/// All words of a pack while it is compiled. Equal sets are one.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    graph: GraphBuilder,
    guarded: Vec<Guarded>,
    by_guarded: HashMap<Guarded, u32>,
    disguised: Vec<Vec<char>>,
    by_disguised: HashMap<Vec<char>, DisguisedId>,
    frequencies: HashMap<Vec<char>, u32>,
}

/// What a vocabulary becomes.
pub(crate) struct Words {
    pub(crate) alphabet: Alphabet,
    pub(crate) graph: WordGraph,
    pub(crate) guarded: Vec<Guarded>,
    pub(crate) disguised: Vec<Box<str>>,
}

impl Vocabulary {
    /// The set of `words`; empty ones are left out.
    pub(crate) fn set(&mut self, mut words: Vec<Word>, not: Option<NodeId>) -> WordSet {
        words.retain(|word| !word.chars.is_empty());
        words.sort_unstable();
        words.dedup_by(|again, word| {
            let is_same = again.chars == word.chars;
            word.evasive |= is_same && again.evasive;
            is_same
        });
        let root = self.node(&words);
        let mut disguised: Vec<DisguisedId> = words.iter().filter(|word| word.evasive).map(|word| self.disguised(&word.chars)).collect();
        disguised.sort_unstable();
        let evasive = !disguised.is_empty();
        let cost = self.cost(&words) + disguised.len() as u32;
        let lengths = words.iter().map(|word| word.chars.len() as u32);
        let shortest = if evasive { 1 } else { lengths.clone().min().unwrap_or_default() };
        let longest = lengths.max().unwrap_or_default() + if evasive { DISGUISE } else { 0 };
        let op =
            if evasive || not.is_some() { Op::Guarded(self.guard(Guarded { words: root, not, longest_not: 0, disguised })) } else { Op::Words(root) };
        let reach = if evasive {
            Reach::Message
        } else if words.iter().any(|word| word.chars.iter().copied().any(is_clause_end)) {
            Reach::Near
        } else {
            Reach::Clause
        };
        WordSet { op, cost, shortest, longest, reach }
    }

    /// What a recogniser finds.
    pub(crate) fn recogniser(recogniser: Recogniser) -> WordSet {
        let number = Recogniser::ALL.iter().position(|&other| other == recogniser).unwrap_or_default();
        let cost = if recogniser == Recogniser::Number { 3_000 } else { 60 };
        WordSet { op: Op::Recognised(number as u8), cost, shortest: 1, longest: RECOGNISED, reach: Reach::Message }
    }

    /// The node of words that are sorted and without duplicates.
    pub(crate) fn node(&mut self, words: &[Word]) -> NodeId {
        let words: Vec<&[char]> = words.iter().map(|word| word.chars.as_slice()).collect();
        self.graph.set(&words)
    }

    /// How often the beginnings of `words`, which are sorted, are likely to occur.
    fn cost(&mut self, words: &[Word]) -> u32 {
        let mut last: &[char] = &[];
        let mut cost = 0;
        for Word { chars, .. } in words {
            let call = &chars[..chars.len().min(CALL)];
            // Sorted, a word comes after its own beginnings.
            if last.is_empty() || !call.starts_with(last) {
                last = call;
                cost += *self.frequencies.entry(call.to_vec()).or_insert_with(|| frequency(call));
            }
        }
        cost
    }

    fn disguised(&mut self, chars: &[char]) -> DisguisedId {
        if let Some(&id) = self.by_disguised.get(chars) {
            return id;
        }
        let id = self.disguised.len() as DisguisedId;
        self.disguised.push(chars.to_vec());
        self.by_disguised.insert(chars.to_vec(), id);
        id
    }

    fn guard(&mut self, guarded: Guarded) -> u32 {
        let next = self.guarded.len() as u32;
        let all = &mut self.guarded;
        *self.by_guarded.entry(guarded).or_insert_with_key(|guarded| {
            all.push(guarded.clone());
            next
        })
    }

    /// How large the vocabulary is.
    pub(crate) fn len(&self) -> usize {
        self.graph.len() + self.disguised.len()
    }

    pub(crate) fn finish(self) -> Words {
        let mut counts: HashMap<char, u32> = HashMap::new();
        // Disguises are looked for by what is left of the word when they are taken away.
        let skeletons = self.disguised.iter().flat_map(|word| skeleton_of(word));
        for c in self.graph.chars().chain(skeletons) {
            *counts.entry(c).or_default() += 1;
        }
        let mut chars: Vec<(u32, u32)> = counts.into_iter().map(|(c, count)| (u32::MAX - count, u32::from(c))).collect();
        sort_pairs(&mut chars);
        let alphabet = Alphabet::from(chars.into_iter().filter_map(|(_, c)| char::from_u32(c)).collect::<String>());
        let graph = self.graph.finish(|c| alphabet.code(c));
        let disguised = self.disguised.into_iter().map(|word| word.into_iter().collect::<String>().into()).collect();
        Words { alphabet, graph, guarded: self.guarded, disguised }
    }
}
