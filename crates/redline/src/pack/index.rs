use std::sync::OnceLock;

use super::beginnings::{ALONE, Beginnings};
use super::signal::{CALLS, EXCUSES, MEETS, Signal, disguised, recognised};
use super::{Gate, Owner, PackData, ProgramId};
use crate::pattern::Op;
use crate::words::{NodeId, Table, code_bit};

/// By what the programs of a pack are called. It follows from the programs and takes several times their room, so it is not stored, and of the
/// words that begin with a character it is made when that character first comes up in a text: most never do, and nobody waits for them.
#[derive(Debug)]
pub(crate) struct Index {
    /// The words of rows that are used, by first code: the row, and the node behind that code.
    words: Table<(u32, NodeId)>,
    /// By first code.
    firsts: Vec<First>,
    beginnings: Vec<OnceLock<Box<Beginnings>>>,
    /// The number of the signal of the prefix 0 of any first code.
    first_beginning: u32,
    /// What signals before that one are for.
    special: SignalUses,
    rows: RowUses,
    /// For each program: what decides most often that it is not tried; together, because programs are spread far.
    pub(crate) gates: Vec<Gate>,
}

/// What is known of a code from the start.
#[derive(Debug, Clone, Copy, Default)]
struct First {
    /// Bits of the codes that come second: most look-ups end here.
    seconds: u64,
    /// What the code alone is for, if it is a word.
    uses: u8,
}

/// What is done where signals are noticed: for each, three rows of one table, which are mostly asked for together.
#[derive(Debug)]
pub(crate) struct SignalUses(Table<u32>);

/// Of which row of a signal.
const CALLED: u32 = 0;
const MET: u32 = 1;
const EXCUSED: u32 = 2;
const KINDS: u32 = 3;

impl SignalUses {
    /// Of `count` signals, some of which, by number, are sightings of rows.
    pub(super) fn new(count: usize, sightings: &[(u32, u32)], rows: &RowUses) -> Self {
        let pairs = || {
            sightings.iter().flat_map(|&(signal, row)| {
                let at = signal * KINDS;
                let uses = rows.of(row);
                let calls = rows.called.row(row).iter().map(move |&id| (at + CALLED, id));
                let meets = (uses & MEETS > 0).then_some((at + MET, row));
                let excuses = (uses & EXCUSES > 0).then_some((at + EXCUSED, row));
                calls.chain(meets).chain(excuses)
            })
        };
        Self(Table::of_pairs(count * KINDS as usize, pairs))
    }
}

impl Index {
    pub(crate) fn new(data: &PackData) -> Self {
        let rows = RowUses::new(data);
        let used = || data.holds.iter().zip(0u32..).filter(|&(_, row)| rows.weight(row) > 0);
        let mut sightings = Vec::new();
        for (set, row) in used() {
            for step in set {
                match *step {
                    Op::Guarded(number) => {
                        sightings.extend(data.guarded[number as usize].disguised.iter().map(|&word| (disguised(word).number, row)));
                    }
                    Op::Recognised(recogniser) => sightings.push((recognised(recogniser).number, row)),
                    // Other steps find no special signals.
                    _ => {}
                }
            }
        }
        let words = |step: &Op| match *step {
            Op::Words(words) => Some(words),
            Op::Guarded(number) => Some(data.guarded[number as usize].words),
            _ => None,
        };
        let codes = data.alphabet.len() + 1;
        let first_beginning = disguised(data.disguised.len() as u32).number;
        let words = Table::of_pairs(codes, || {
            used()
                .flat_map(|(set, row)| set.iter().filter_map(words).map(move |words| (words, row)))
                .flat_map(|(words, row)| data.graph.edges_of(words).map(move |(first, node)| (u32::from(first), (row, node))))
        });
        let first = |code| {
            words.row(code).iter().fold(First::default(), |first, &(row, node)| {
                if data.graph.is_final(node) {
                    First { uses: first.uses | rows.of(row), ..first }
                } else {
                    First { seconds: first.seconds | data.graph.opener(node), ..first }
                }
            })
        };
        Self {
            firsts: (0..codes as u32).map(first).collect(),
            words,
            beginnings: std::iter::repeat_with(OnceLock::new).take(codes).collect(),
            first_beginning,
            special: SignalUses::new(first_beginning as usize, &sightings, &rows),
            rows,
            gates: data.programs.iter().map(Gate::new).collect(),
        }
    }

    /// Of the words of `data`, which this is the index of, that begin with `code`.
    #[inline]
    fn beginnings(&self, data: &PackData, code: u16) -> &Beginnings {
        let made = &self.beginnings[usize::from(code)];
        made.get_or_init(|| Box::new(Beginnings::new(&data.graph, self.words.row(u32::from(code)), &self.rows)))
    }

    /// Tells the signals at the beginning of `codes`, and how many codes each takes.
    #[inline]
    pub(super) fn find(&self, data: &PackData, codes: &[u16], mut tell: impl FnMut(Signal, u32)) {
        let [code, rest @ ..] = codes else { return };
        let mut found = |prefix, uses, length| tell(Signal { number: self.first_beginning + prefix, uses }, length);
        let First { seconds, uses } = self.firsts[usize::from(*code)];
        if uses > 0 {
            found(ALONE, uses, 1);
        }
        if rest.first().is_some_and(|&second| seconds & code_bit(second) != 0) {
            self.beginnings(data, *code).prefixes.find(ALONE, rest, found);
        }
    }

    /// The row of `kind` of `signal`, which was noticed where `code` is.
    #[inline]
    fn row(&self, data: &PackData, signal: Signal, code: u16, kind: u32) -> &[u32] {
        let (uses, number) = match signal.number.checked_sub(self.first_beginning) {
            Some(prefix) => (&self.beginnings(data, code).uses, prefix),
            None => (&self.special, signal.number),
        };
        uses.0.row(number * KINDS + kind)
    }

    /// Whether words of `row` are sighted for their own sake, not only to call programs.
    pub(super) fn is_sighted(&self, row: u32) -> bool {
        self.rows.of(row) & (MEETS | EXCUSES) != 0
    }

    /// The programs that are tried where `signal` is noticed, which begins with `code`.
    #[inline]
    pub(super) fn calls(&self, data: &PackData, signal: Signal, code: u16) -> &[ProgramId] {
        if signal.uses & CALLS == 0 { &[] } else { self.row(data, signal, code, CALLED) }
    }

    /// The rows of `holds` that programs need of which `signal`, which begins with `code`, is a sighting.
    #[inline]
    pub(super) fn meets(&self, data: &PackData, signal: Signal, code: u16) -> &[u32] {
        if signal.uses & MEETS == 0 { &[] } else { self.row(data, signal, code, MET) }
    }

    /// The same for those that exceptions cannot hold without.
    #[inline]
    pub(super) fn excuses(&self, data: &PackData, signal: Signal, code: u16) -> &[u32] {
        if signal.uses & EXCUSES == 0 { &[] } else { self.row(data, signal, code, EXCUSED) }
    }
}

/// What the rows of `holds` are for.
#[derive(Debug)]
pub(super) struct RowUses {
    /// The programs that are called by the words of each.
    called: Table<ProgramId>,
    /// What a signal that is a sighting of it is for.
    uses: Vec<u8>,
}

impl RowUses {
    fn new(data: &PackData) -> Self {
        let programs = || data.programs.iter().zip(&data.owners).zip(0 as ProgramId..);
        let rows = data.holds.len();
        let called =
            Table::of_pairs(rows, || programs().filter(|((_, owner), _)| **owner != Owner::Exception).map(|((program, _), id)| (program.hold, id)));
        let mut uses = vec![0; rows];
        for ((program, owner), _) in programs() {
            let (of_hold, of_need) = if *owner == Owner::Exception { (EXCUSES, EXCUSES) } else { (CALLS, MEETS) };
            uses[program.hold as usize] |= of_hold;
            program.needs.iter().for_each(|need| uses[need.hold as usize] |= of_need);
        }
        Self { called, uses }
    }

    /// What a sighting of `row` is for.
    pub(super) fn of(&self, row: u32) -> u8 {
        self.uses[row as usize]
    }

    /// How much is done where a word of `row` is noticed.
    pub(super) fn weight(&self, row: u32) -> u32 {
        let uses = self.of(row);
        self.called.row(row).len() as u32 + u32::from(uses & MEETS > 0) + u32::from(uses & EXCUSES > 0)
    }
}
