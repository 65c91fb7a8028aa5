use super::{Holds, Owner, PackData, ProgramId};
use crate::pattern::{MOST_NEEDS, Need, Op, Program, Reach};
use crate::recognise::Recogniser;
use crate::words::{NodeId, PrefixId, PrefixTree, Table};

/// Something that can be noticed in a text, by number: first the recognisers, in their order, then the words that are looked for in
/// disguise, then the first few characters of words.
pub(crate) type SignalId = u32;

/// By what the programs of a pack are called. Made when a pack is read: it follows from the programs and takes several times their room.
#[derive(Debug)]
pub(crate) struct Index {
    beginnings: PrefixTree,
    /// The signal of the prefix 0.
    first_beginning: SignalId,
    /// For each signal: the programs that are tried where it is noticed.
    pub(crate) calls: Table<ProgramId>,
    /// For each program: what decides most often that it is not tried; together, because programs are spread far.
    pub(crate) gates: Vec<Gate>,
    /// For each signal: the rows of `holds` that programs need of which it is a sighting,
    pub(crate) meets: Table<u32>,
    /// and those that exceptions cannot hold without.
    pub(crate) excuses: Table<u32>,
}

/// What a program needs, see [`Program`]; needs of the empty row are none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate {
    pub(crate) needs: [Need; MOST_NEEDS],
    pub(crate) reach: Reach,
}

/// The signal of what a recogniser finds, and of a word in disguise.
pub(crate) fn recognised(recogniser: u8) -> SignalId {
    SignalId::from(recogniser)
}

pub(crate) fn disguised(word: u32) -> SignalId {
    Recogniser::ALL.len() as SignalId + word
}

/// A prefix that calls more programs than this is made longer,
const MOST_CALLED: u32 = 8;
/// up to so many characters. Longer ones take more room in the tree and turn no more away.
const LONGEST_PREFIX: usize = 3;

/// Whether what the signal tells needs no sentence to mean something: a way to reach somebody, a document's number. A word in disguise does:
/// ordinary words sound like it.
pub(crate) fn is_telling(signal: SignalId) -> bool {
    Recogniser::ALL.get(signal as usize).is_some_and(|kind| !kind.is_everyday())
}

impl Index {
    pub(crate) fn new(data: &PackData) -> Self {
        let uses = RowUses::new(data);
        let first_beginning = disguised(data.disguised.len() as u32);
        let (beginnings, mut sightings) = beginnings(data, &uses);
        for (prefix, _) in &mut sightings {
            *prefix += first_beginning;
        }
        for (set, row) in data.holds.iter().zip(0u32..).filter(|&(_, row)| uses.weight(row) > 0) {
            for step in set {
                match *step {
                    Op::Guarded(number) => sightings.extend(data.guarded[number as usize].disguised.iter().map(|&word| (disguised(word), row))),
                    Op::Recognised(recogniser) => sightings.push((recognised(recogniser), row)),
                    // Other steps find no special signals.
                    _ => {}
                }
            }
        }
        let count = first_beginning as usize + beginnings.len();
        let of = |rows: &[bool]| Table::of_pairs(count, || sightings.iter().copied().filter(|&(_, row)| rows[row as usize]));
        let calls = Table::of_pairs(count, || sightings.iter().flat_map(|&(signal, row)| uses.called.row(row).iter().map(move |&id| (signal, id))));
        let gates = data.programs.iter().map(Gate::new).collect();
        Self { beginnings, first_beginning, calls, gates, meets: of(&uses.needed), excuses: of(&uses.excusing) }
    }

    /// Tells the signals at the beginning of `codes`, and how many codes each takes.
    #[inline]
    pub(crate) fn find(&self, codes: &[u16], mut tell: impl FnMut(SignalId, u32)) {
        self.beginnings.find(codes, |prefix, length| tell(self.first_beginning + prefix, length));
    }
}

/// What the rows of `holds` are for.
struct RowUses {
    /// The programs that are called by the words of each.
    called: Table<ProgramId>,
    /// Whether programs need them, and whether exceptions cannot hold without.
    needed: Vec<bool>,
    excusing: Vec<bool>,
}

impl RowUses {
    fn new(data: &PackData) -> Self {
        let programs = || data.programs.iter().zip(&data.owners).zip(0 as ProgramId..);
        let rows = data.holds.len();
        let called =
            Table::of_pairs(rows, || programs().filter(|((_, owner), _)| **owner != Owner::Exception).map(|((program, _), id)| (program.hold, id)));
        let (mut needed, mut excusing) = (vec![false; rows], vec![false; rows]);
        for ((program, owner), _) in programs() {
            let asked = if *owner == Owner::Exception { &mut excusing } else { &mut needed };
            program.needs.iter().for_each(|need| asked[need.hold as usize] = true);
            if *owner == Owner::Exception {
                asked[program.hold as usize] = true;
            }
        }
        Self { called, needed, excusing }
    }

    /// How much is done where a word of `row` is noticed.
    fn weight(&self, row: u32) -> u32 {
        self.called.row(row).len() as u32 + u32::from(self.needed[row as usize]) + u32::from(self.excusing[row as usize])
    }
}

/// A word of `row` that goes on from `node` behind `prefix`.
struct Open {
    prefix: PrefixId,
    row: u32,
    node: NodeId,
}

/// The prefixes of all words in rows that are used, and for each the rows of which it is a sighting. Two characters, and more where many words
/// begin with them: 没有 would call a hundred programs that each look for another word.
fn beginnings(data: &PackData, uses: &RowUses) -> (PrefixTree, Vec<(PrefixId, u32)>) {
    let graph = &data.graph;
    let mut tree = PrefixTree::new(data.alphabet.len() + 1);
    let mut sightings: Vec<(PrefixId, u32)> = Vec::new();
    let mut open = Vec::new();
    for (set, row) in data.holds.iter().zip(0u32..).filter(|&(_, row)| uses.weight(row) > 0) {
        let from = sightings.len();
        for step in set {
            let words = match *step {
                Op::Words(words) => words,
                Op::Guarded(number) => data.guarded[number as usize].words,
                _ => continue,
            };
            for (first, node) in graph.edges_of(words) {
                if graph.is_final(node) {
                    sightings.push((tree.alone(first), row));
                } else {
                    open.extend(graph.edges_of(node).map(|(code, node)| Open { prefix: tree.second(first, code), row, node }));
                }
            }
        }
        without_repeats(&mut sightings, from);
    }
    for length in 2..=LONGEST_PREFIX {
        // By prefix: how much is done where it is noticed, and the last row that was counted.
        let mut weights = vec![(0, u32::MAX); tree.len()];
        for Open { prefix, row, .. } in &open {
            let (weight, last) = &mut weights[*prefix as usize];
            if *last != *row {
                *weight += uses.weight(*row);
                *last = *row;
            }
        }
        let mut longer = Vec::new();
        for words in open.chunk_by(|a, b| a.row == b.row) {
            let from = sightings.len();
            for &Open { prefix, row, node } in words {
                if length == LONGEST_PREFIX || graph.is_final(node) || weights[prefix as usize].0 <= MOST_CALLED {
                    sightings.push((prefix, row));
                } else {
                    longer.extend(graph.edges_of(node).map(|(code, node)| Open { prefix: tree.third(prefix, code), row, node }));
                }
            }
            without_repeats(&mut sightings, from);
        }
        open = longer;
    }
    for (prefix, _) in &sightings {
        tree.tell(*prefix);
    }
    (tree, sightings)
}

/// Drops what is there twice from `from` on.
fn without_repeats(sightings: &mut Vec<(PrefixId, u32)>, from: usize) {
    sightings[from..].sort_unstable();
    let mut kept = from;
    for at in from..sightings.len() {
        if at == from || sightings[at] != sightings[kept - 1] {
            sightings[kept] = sightings[at];
            kept += 1;
        }
    }
    sightings.truncate(kept);
}

impl Gate {
    fn new(program: &Program) -> Self {
        let needs = std::array::from_fn(|at| program.needs.get(at).copied().unwrap_or(Need { hold: Holds::NONE, from: 0, to: 0 }));
        Self { needs, reach: program.reach }
    }
}
