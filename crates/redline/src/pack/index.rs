use std::sync::OnceLock;

use super::beginnings::{ALONE, Beginnings};
use super::signal::{Signal, Use, disguised, recognised};
use super::{Called, Gate, Owner, PackData, ProgramId};
use crate::pattern::Op;
use crate::words::{NodeId, Table, code_bit};

/// By what the programs of a pack are called. It follows from the programs and takes several times their room, so it is not stored, and of the
/// words that begin with a character it is made when that character first comes up in a text: most never do, and nobody waits for them.
#[derive(Debug)]
pub(crate) struct Index {
    /// By first code: the rows that are used and have words that begin with it, those with several sets of words as often.
    words: Table<u32>,
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

/// What is done where signals are noticed: for each, a row for every [`Use`] it has. Most have one or two.
#[derive(Debug)]
pub(crate) struct SignalUses {
    /// By signal: its first row.
    firsts: Vec<u32>,
    rows: Table<u32>,
}

impl SignalUses {
    /// Of signals, given the uses that each has whatever is known of it, some of which, by number, are sightings of rows.
    pub(super) fn new(mut uses: Vec<u8>, sightings: &[(u32, u32)], rows: &RowUses) -> Self {
        for &(signal, row) in sightings {
            uses[signal as usize] |= rows.of(row);
        }
        let mut count = 0;
        let first = |uses: &u8| {
            count += uses.count_ones();
            count - uses.count_ones()
        };
        let firsts: Vec<u32> = uses.iter().map(first).collect();
        let place = |signal: u32, used: Use| firsts[signal as usize] + used.rank(uses[signal as usize]);
        let place = &place;
        let pairs = || {
            sightings.iter().flat_map(|&(signal, row)| {
                let calls = rows.called.row(row).iter().map(move |&(used, id)| (place(signal, used), id));
                let has = rows.of(row);
                let sighted = [Use::Need, Use::NeedIfAsked, Use::Excuse].into_iter().filter(move |used| has & used.bit() > 0);
                calls.chain(sighted.map(move |used| (place(signal, used), row)))
            })
        };
        let rows = Table::of_pairs(count as usize, pairs);
        Self { firsts, rows }
    }

    /// The row for `one` of the `uses` of the signal `number`, which are all it has.
    #[inline]
    fn row(&self, number: u32, uses: u8, one: Use) -> &[u32] {
        self.rows.row(self.firsts[number as usize] + one.rank(uses))
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
        let codes = data.alphabet.len() + 1;
        let first_beginning = disguised(data.disguised.len() as u32).number;
        let edges =
            || used().flat_map(|(set, row)| words_of(data, set).flat_map(move |words| data.graph.edges_of(words)).map(move |edge| (row, edge)));
        let mut firsts = vec![First::default(); codes];
        for (row, (code, node)) in edges() {
            let first = &mut firsts[usize::from(code)];
            if data.graph.is_final(node) {
                first.uses |= rows.of(row);
            } else {
                first.seconds |= data.graph.opener(node);
            }
        }
        Self {
            firsts,
            words: Table::of_pairs(codes, || edges().map(|(row, (code, _))| (u32::from(code), row))),
            beginnings: std::iter::repeat_with(OnceLock::new).take(codes).collect(),
            first_beginning,
            special: SignalUses::new(vec![Use::ALL; first_beginning as usize], &sightings, &rows),
            rows,
            gates: data.programs.iter().map(Gate::new).collect(),
        }
    }

    /// Of the words of `data`, which this is the index of, that begin with `code`.
    #[inline]
    fn beginnings(&self, data: &PackData, code: u16) -> &Beginnings {
        let made = &self.beginnings[usize::from(code)];
        made.get_or_init(|| {
            let rows = self.words.row(u32::from(code)).chunk_by(|a, b| a == b).map(|same| same[0]);
            let words = rows
                .flat_map(|row| words_of(data, data.holds.row(row)).filter_map(move |words| data.graph.next(words, code).map(|node| (row, node))));
            Box::new(Beginnings::new(&data.graph, words, &self.rows))
        })
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

    /// What `signal`, which begins with `code`, is used for in one way: programs that are tried where it is, or rows of which it is a sighting.
    #[inline]
    pub(super) fn used(&self, data: &PackData, signal: Signal, code: u16, used: Use) -> &[u32] {
        if signal.uses & used.bit() == 0 {
            return &[];
        }
        let (table, number) = match signal.number.checked_sub(self.first_beginning) {
            Some(prefix) => (&self.beginnings(data, code).uses, prefix),
            None => (&self.special, signal.number),
        };
        table.row(number, signal.uses, used)
    }

    /// Whether words of `row` are sighted for their own sake, not only to call programs.
    pub(super) fn is_sighted(&self, row: u32) -> bool {
        self.rows.of(row) & Use::SIGHTINGS != 0
    }
}

/// The sets of words that `steps` look for.
fn words_of(data: &PackData, steps: &[Op]) -> impl Iterator<Item = NodeId> {
    steps.iter().filter_map(|step| match *step {
        Op::Words(words) => Some(words),
        Op::Guarded(number) => Some(data.guarded[number as usize].words),
        _ => None,
    })
}

/// What the rows of `holds` are for.
#[derive(Debug)]
pub(super) struct RowUses {
    /// The programs that are called by the words of each, and whether always or only if something was asked.
    called: Table<(Use, ProgramId)>,
    /// What a signal that is a sighting of it is for, as bits of [`Use`].
    uses: Vec<u8>,
}

impl RowUses {
    fn new(data: &PackData) -> Self {
        let programs = || data.programs.iter().zip(&data.owners).zip(0 as ProgramId..);
        let called = |owner: Owner| match owner {
            Owner::Exception => None,
            Owner::Question => Some(Called::IF_ASKED),
            Owner::Rule(rule) if !data.rules[rule as usize].asked.is_empty() => Some(Called::IF_ASKED),
            Owner::Rule(_) | Owner::Allow => Some(Called::ALWAYS),
        };
        let rows = data.holds.len();
        let mut uses = vec![0; rows];
        for ((program, owner), _) in programs() {
            let (of_hold, of_need) = called(*owner).map_or((Use::Excuse, Use::Excuse), |called| (called.by, called.need));
            uses[program.hold as usize] |= of_hold.bit();
            program.needs.iter().for_each(|need| uses[need.hold as usize] |= of_need.bit());
        }
        let callers = || programs().filter_map(|((program, owner), id)| called(*owner).map(|called| (program.hold, (called.by, id))));
        Self { called: Table::of_pairs(rows, callers), uses }
    }

    /// What a sighting of `row` is for.
    pub(super) fn of(&self, row: u32) -> u8 {
        self.uses[row as usize]
    }

    /// How much is done where a word of `row` is noticed.
    pub(super) fn weight(&self, row: u32) -> u32 {
        self.called.row(row).len() as u32 + (self.of(row) & Use::SIGHTINGS).count_ones()
    }
}
