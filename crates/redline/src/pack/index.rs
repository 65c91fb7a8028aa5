use std::collections::HashMap;

use super::calls::Calls;
use super::{Owner, PackData, ProgramId, Table};
use crate::pattern::Op;
use crate::recognise::Recogniser;
use crate::words::NodeId;

/// Something that can be noticed in a text, by number: first the recognisers, in their order, then the words that are looked for in
/// disguise, then the one or two characters that words begin with.
pub(crate) type SignalId = u32;

/// By what the programs of a pack are called. Made when a pack is read: it follows from the programs and takes several times their room.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) beginnings: Calls,
    /// For each signal: the programs that are tried where it is noticed,
    pub(crate) calls: Table,
    /// and the exceptions that can hold only if it is.
    pub(crate) excuses: Table,
    /// For each set of needs: the signals of which one has to be in the message.
    pub(crate) needs: Table,
    /// How many signals there are.
    pub(crate) signals: usize,
}

/// The signal of what a recogniser finds, and of a word in disguise.
pub(crate) fn recognised(recogniser: u8) -> SignalId {
    SignalId::from(recogniser)
}

pub(crate) fn disguised(word: u32) -> SignalId {
    Recogniser::ALL.len() as SignalId + word
}

impl Index {
    pub(crate) fn new(data: &PackData) -> Self {
        let mut signals = Signals { data, next: disguised(data.disguised.len() as u32), beginnings: Calls::default(), known: HashMap::new() };
        let sets: Vec<Vec<SignalId>> = data.holds.iter().map(|set| signals.of_all(set)).collect();
        let count = signals.next as usize;
        let rows = |wanted: &dyn Fn(Owner) -> bool| {
            let programs = data.programs.iter().zip(&data.owners).zip(0 as ProgramId..).filter(|((_, owner), _)| wanted(**owner));
            Table::of_pairs(count, || {
                programs.clone().flat_map(|((program, _), id)| sets[program.hold as usize].iter().map(move |&signal| (signal, id)))
            })
        };
        let calls = rows(&|owner| owner != Owner::Exception);
        let excuses = rows(&|owner| owner == Owner::Exception);
        Self { beginnings: signals.beginnings, calls, excuses, needs: Table::new(sets), signals: count }
    }
}

/// Gives numbers to the beginnings of words.
struct Signals<'a> {
    data: &'a PackData,
    next: SignalId,
    beginnings: Calls,
    /// By node: the signals of its words.
    known: HashMap<NodeId, Vec<SignalId>>,
}

impl Signals<'_> {
    /// The signals of which one is wherever a word of one of `sets` is.
    fn of_all(&mut self, sets: &[Op]) -> Vec<SignalId> {
        let mut all = Vec::new();
        for set in sets {
            match *set {
                Op::Words(words) => all.extend_from_slice(self.of(words)),
                Op::Guarded(number) => {
                    let guarded = &self.data.guarded[number as usize];
                    all.extend(guarded.disguised.iter().map(|&word| disguised(word)));
                    all.extend_from_slice(self.of(guarded.words));
                }
                Op::Recognised(recogniser) => all.push(recognised(recogniser)),
                // No other step finds words.
                _ => {}
            }
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    fn of(&mut self, words: NodeId) -> &[SignalId] {
        let Self { data, next, beginnings, known } = self;
        known.entry(words).or_insert_with(|| {
            let graph = &data.graph;
            let mut number = |a, b| {
                beginnings.number(a, b, || {
                    *next += 1;
                    *next - 1
                })
            };
            let mut all = Vec::new();
            for (a, node) in graph.edges_of(words) {
                if graph.is_final(node) {
                    all.push(number(a, 0));
                } else {
                    all.extend(graph.edges_of(node).map(|(b, _)| number(a, b)));
                }
            }
            all
        })
    }
}
