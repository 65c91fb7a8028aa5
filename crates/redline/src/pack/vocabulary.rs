use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::frequency::frequency;
use crate::fold::skeleton_of;
use crate::pattern::{Op, Word};
use crate::recognise::Recogniser;
use crate::words::{Alphabet, GraphBuilder, NodeId, WordGraph};

/// Something that can be noticed in a text, by number: first the recognisers, in their order, then words.
pub(crate) type SignalId = u32;

/// Programs are called by the first characters of a word, so many at most.
const CALL: usize = 2;
/// What a recogniser can take at most, in characters, and what a disguise can add to a word.
const RECOGNISED: u32 = 60;
const DISGUISE: u32 = 16;

/// A set of words as patterns use it.
#[derive(Debug, Clone)]
pub(crate) struct WordSet {
    /// The step that finds its words.
    pub(crate) op: Op,
    /// What is noticed wherever one of its words is.
    pub(crate) signals: Vec<SignalId>,
    /// How often those signals are likely to occur: times in 100,000 characters.
    pub(crate) cost: u32,
    /// Folded characters of its words, at least and at most.
    pub(crate) shortest: u32,
    pub(crate) longest: u32,
}

/// A set whose words are looked at twice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Guarded {
    pub(crate) words: NodeId,
    /// A word that overlaps one of these is not meant.
    pub(crate) not: Option<NodeId>,
    /// Its words that are also found in disguise; sorted. Such words must stand as words where they are.
    pub(crate) disguised: Vec<SignalId>,
}

/// A word that is noticed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Signal {
    pub(crate) chars: Vec<char>,
    /// Noticed in disguise only; otherwise as it is written.
    pub(crate) disguised: bool,
}

/// All words of a pack while it is compiled. Equal sets are one.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    graph: GraphBuilder,
    guarded: Vec<Guarded>,
    by_guarded: HashMap<Guarded, u32>,
    signals: Vec<Signal>,
    by_signal: HashMap<Signal, SignalId>,
    frequencies: HashMap<SignalId, u32>,
}

impl Vocabulary {
    pub(crate) fn new() -> Self {
        let nothing = Signal { chars: Vec::new(), disguised: false };
        Self {
            graph: GraphBuilder::default(),
            guarded: Vec::new(),
            by_guarded: HashMap::new(),
            signals: vec![nothing; Recogniser::ALL.len()],
            by_signal: HashMap::new(),
            frequencies: HashMap::new(),
        }
    }

    /// The set of `words`; empty ones are left out.
    pub(crate) fn set(&mut self, mut words: Vec<Word>, not: Option<NodeId>) -> WordSet {
        words.retain(|word| !word.chars.is_empty());
        words.sort_unstable_by(|a, b| a.chars.cmp(&b.chars).then(b.evasive.cmp(&a.evasive)));
        words.dedup_by(|b, a| a.chars == b.chars);
        let root = self.node(&words);
        let mut signals = self.calls(&words);
        let mut disguised: Vec<SignalId> =
            words.iter().filter(|word| word.evasive).map(|word| self.signal(word.chars.clone(), true)).collect();
        disguised.sort_unstable();
        let evasive = !disguised.is_empty();
        let cost = signals.iter().map(|&signal| self.cost(signal)).sum::<u32>() + disguised.len() as u32;
        signals.extend(&disguised);
        let lengths = words.iter().map(|word| word.chars.len() as u32);
        let shortest = if evasive { 1 } else { lengths.clone().min().unwrap_or_default() };
        let longest = lengths.max().unwrap_or_default() + if evasive { DISGUISE } else { 0 };
        let op = if evasive || not.is_some() {
            Op::Guarded(self.guard(Guarded { words: root, not, disguised }))
        } else {
            Op::Words(root)
        };
        WordSet { op, signals, cost, shortest, longest }
    }

    /// What a recogniser finds.
    pub(crate) fn recogniser(&mut self, recogniser: Recogniser) -> WordSet {
        let signal = Recogniser::ALL.iter().position(|&other| other == recogniser).unwrap_or_default() as SignalId;
        let cost = if recogniser == Recogniser::Number { 3_000 } else { 60 };
        WordSet { op: Op::Recognised(signal), signals: vec![signal], cost, shortest: 1, longest: RECOGNISED }
    }

    /// The node of words that are sorted and without duplicates.
    pub(crate) fn node(&mut self, words: &[Word]) -> NodeId {
        let words: Vec<&[char]> = words.iter().map(|word| word.chars.as_slice()).collect();
        self.graph.set(&words)
    }

    /// Beginnings of `words` (sorted) such that each word has one of them.
    fn calls(&mut self, words: &[Word]) -> Vec<SignalId> {
        let mut calls: Vec<&[char]> = Vec::new();
        for Word { chars, .. } in words {
            let call = &chars[..chars.len().min(CALL)];
            // Sorted, a word comes after its own beginnings.
            if !calls.last().is_some_and(|last| call.starts_with(last)) {
                calls.push(call);
            }
        }
        calls.into_iter().map(|call| self.signal(call.to_vec(), false)).collect()
    }

    fn signal(&mut self, chars: Vec<char>, disguised: bool) -> SignalId {
        let next = self.signals.len() as SignalId;
        let signals = &mut self.signals;
        *self.by_signal.entry(Signal { chars, disguised }).or_insert_with_key(|signal| {
            signals.push(signal.clone());
            next
        })
    }

    fn cost(&mut self, signal: SignalId) -> u32 {
        let Self { signals, frequencies, .. } = self;
        *frequencies.entry(signal).or_insert_with(|| frequency(&signals[signal as usize].chars))
    }

    fn guard(&mut self, guarded: Guarded) -> u32 {
        let next = self.guarded.len() as u32;
        let all = &mut self.guarded;
        *self.by_guarded.entry(guarded).or_insert_with_key(|guarded| {
            all.push(guarded.clone());
            next
        })
    }

    /// How many words are noticed.
    pub(crate) fn len(&self) -> usize {
        self.signals.len()
    }

    /// What the vocabulary becomes: the alphabet, the graph, the guarded sets and the signals.
    pub(crate) fn finish(self) -> (Alphabet, WordGraph, Vec<Guarded>, Vec<Signal>) {
        let mut counts: HashMap<char, u32> = HashMap::new();
        // Disguises are looked for by what is left of the word when they are taken away.
        let seen = |signal: &Signal| if signal.disguised { skeleton_of(&signal.chars) } else { signal.chars.clone() };
        for c in self.graph.chars().chain(self.signals.iter().flat_map(seen)) {
            *counts.entry(c).or_default() += 1;
        }
        let mut chars: Vec<(char, u32)> = counts.into_iter().collect();
        chars.sort_unstable_by_key(|&(c, count)| (std::cmp::Reverse(count), c));
        let alphabet = Alphabet::from(chars.into_iter().map(|(c, _)| c).collect::<String>());
        let graph = self.graph.finish(|c| alphabet.code(c));
        (alphabet, graph, self.guarded, self.signals)
    }
}
