use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::pattern::{Edge, Gap, MOST_NEEDS, Need, Op, Program, Reach, Within};
use crate::words::Table;

/// Programs and rows of `holds` as they are stored: in columns, one for each kind of number, since numbers of a kind resemble one another and
/// compress by a third better side by side than mixed with others. Numbers of sets and rows are differences from the one before: most programs
/// use words that were made for them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct StoredPrograms {
    /// How many of each there are.
    rows: u32,
    programs: u32,
    columns: Columns,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Columns {
    /// Of the rows, then of the programs: how many steps, and what they are.
    lengths: Vec<u32>,
    kinds: Vec<u8>,
    sets: Vec<i32>,
    numbers: Vec<u32>,
    gaps: Vec<Gap>,
    /// Of programs; those of `needs` lie one behind the other.
    flags: Vec<u8>,
    longest: Vec<u32>,
    holds: Vec<i32>,
    before_least: Vec<u32>,
    before_more: Vec<u32>,
    need_holds: Vec<i32>,
    need_from: Vec<i32>,
    need_more: Vec<i32>,
    before_match: Vec<(u32, u32)>,
    /// How many other parts a program has, if it has any, and where they have to be; the parts follow their program.
    also: Vec<u32>,
    within: Vec<Within>,
}

/// Bits of flags: the reach, how many needs, and what else there is.
const REACH: u8 = 3;
const NEEDS: u8 = 3 << 2;
const HULL: u8 = 1 << 4;
const BRANCHES: u8 = 1 << 5;
const BEFORE_MATCH: u8 = 1 << 6;
const ALSO: u8 = 1 << 7;
const _: () = assert!(MOST_NEEDS <= 3);

/// Edges in the order of the kinds of their steps.
const EDGES: [Edge; 4] = [Edge::MessageStart, Edge::MessageEnd, Edge::ClauseStart, Edge::ClauseEnd];
const REACHES: [Reach; 3] = [Reach::Clause, Reach::Near, Reach::Message];

impl StoredPrograms {
    pub(super) fn new(holds: &Table<Op>, programs: &[Program]) -> Self {
        let mut columns = Columns::default();
        let mut writer = Writer { columns: &mut columns, set: 0, hold: 0 };
        for row in holds.iter() {
            writer.steps(row);
        }
        for program in programs {
            writer.program(program);
        }
        Self { rows: holds.len() as u32, programs: programs.len() as u32, columns }
    }

    /// The rows and the programs; nothing if there are fewer numbers than it takes.
    pub(super) fn read(&self) -> Option<(Table<Op>, Vec<Program>)> {
        let mut reader = Reader { columns: &self.columns, at: Places::default(), set: 0, hold: 0 };
        let mut rows = Table::default();
        for _ in 0..self.rows {
            rows.push(reader.steps()?);
        }
        // As many as there are: what grows by doubling leaves gaps behind.
        let mut programs = Vec::with_capacity(self.columns.flags.len().min(self.programs as usize));
        for _ in 0..self.programs {
            programs.push(reader.program()?);
        }
        Some((rows, programs))
    }
}

/// Fills columns.
struct Writer<'a> {
    columns: &'a mut Columns,
    /// The set and the row named last.
    set: u32,
    hold: u32,
}

/// The difference between two numbers, and back: exact for all.
fn difference(to: u32, from: u32) -> i32 {
    to.wrapping_sub(from).cast_signed()
}

fn undo(difference: i32, from: u32) -> u32 {
    from.wrapping_add(difference.cast_unsigned())
}

impl Writer<'_> {
    fn set(&mut self, set: u32) {
        self.columns.sets.push(difference(set, self.set));
        self.set = set;
    }

    fn steps(&mut self, steps: &[Op]) {
        self.columns.lengths.push(steps.len() as u32);
        for (&step, at) in steps.iter().zip(0u16..) {
            let kind = match step {
                Op::Words(set) => {
                    self.set(set);
                    0
                }
                Op::Guarded(number) => {
                    self.columns.numbers.push(number);
                    1
                }
                Op::Recognised(number) => {
                    self.columns.numbers.push(u32::from(number));
                    2
                }
                Op::Gap(gap) => {
                    self.columns.gaps.push(gap);
                    3
                }
                Op::Split(to) => {
                    self.columns.numbers.push(u32::from(to - at));
                    4
                }
                Op::Jump(to) => {
                    self.columns.numbers.push(u32::from(to - at));
                    5
                }
                Op::NotAhead(set) => {
                    self.set(set);
                    6
                }
                Op::NotBehind(set, longest) => {
                    self.set(set);
                    self.columns.numbers.push(u32::from(longest));
                    7
                }
                Op::MarkStart => 8,
                Op::MarkEnd => 9,
                Op::Match => 10,
                Op::Accept => 11,
                Op::Edge(edge) => 12 + EDGES.iter().position(|&other| other == edge).unwrap_or_default() as u8,
            };
            self.columns.kinds.push(kind);
        }
    }

    fn program(&mut self, program: &Program) {
        self.steps(&program.ops);
        let has = |is: bool, bit: u8| if is { bit } else { 0 };
        let reach = REACHES.iter().position(|&reach| reach == program.reach).unwrap_or_default() as u8;
        let flags = reach
            | (program.needs.len() as u8) << 2
            | has(program.hull, HULL)
            | has(program.branches, BRANCHES)
            | has(program.before_match.is_some(), BEFORE_MATCH)
            | has(!program.also.is_empty(), ALSO);
        let columns = &mut *self.columns;
        columns.flags.push(flags);
        columns.longest.push(program.longest);
        columns.holds.push(difference(program.hold, self.hold));
        self.hold = program.hold;
        let (least, most) = program.before_hold;
        columns.before_least.push(least);
        columns.before_more.push(most.wrapping_sub(least));
        for need in &program.needs {
            columns.need_holds.push(difference(need.hold, self.hold));
            columns.need_from.push(need.from);
            columns.need_more.push(need.to.wrapping_sub(need.from));
        }
        columns.before_match.extend(program.before_match);
        if !program.also.is_empty() {
            columns.also.push(program.also.len() as u32);
        }
        for (within, other) in &program.also {
            self.columns.within.push(*within);
            self.program(other);
        }
    }
}

/// Reads columns.
struct Reader<'a> {
    columns: &'a Columns,
    at: Places,
    set: u32,
    hold: u32,
}

/// How far each column was read.
#[derive(Debug, Default)]
struct Places {
    length: usize,
    kind: usize,
    set: usize,
    number: usize,
    gap: usize,
    program: usize,
    need: usize,
    before_match: usize,
    also: usize,
    within: usize,
}

/// The next number of a column.
#[inline]
fn next<T: Copy>(column: &[T], at: &mut usize) -> Option<T> {
    let next = column.get(*at).copied();
    *at += 1;
    next
}

impl Reader<'_> {
    fn set(&mut self) -> Option<u32> {
        self.set = undo(next(&self.columns.sets, &mut self.at.set)?, self.set);
        Some(self.set)
    }

    fn number(&mut self) -> Option<u32> {
        next(&self.columns.numbers, &mut self.at.number)
    }

    fn steps(&mut self) -> Option<Box<[Op]>> {
        let length = next(&self.columns.lengths, &mut self.at.length)?;
        let kinds = self.columns.kinds.get(self.at.kind..self.at.kind.checked_add(length as usize)?)?;
        self.at.kind += kinds.len();
        kinds.iter().zip(0u16..).map(|(&kind, at)| self.step(kind, at)).collect()
    }

    #[inline]
    fn step(&mut self, kind: u8, at: u16) -> Option<Op> {
        Some(match kind {
            0 => Op::Words(self.set()?),
            1 => Op::Guarded(self.number()?),
            2 => Op::Recognised(self.number()? as u8),
            3 => Op::Gap(next(&self.columns.gaps, &mut self.at.gap)?),
            4 => Op::Split(at.wrapping_add(self.number()? as u16)),
            5 => Op::Jump(at.wrapping_add(self.number()? as u16)),
            6 => Op::NotAhead(self.set()?),
            7 => Op::NotBehind(self.set()?, self.number()? as u16),
            8 => Op::MarkStart,
            9 => Op::MarkEnd,
            10 => Op::Match,
            11 => Op::Accept,
            edge => Op::Edge(*EDGES.get(usize::from(edge) - 12)?),
        })
    }

    fn program(&mut self) -> Option<Program> {
        let columns = self.columns;
        let ops = self.steps()?;
        let at = self.at.program;
        self.at.program += 1;
        let flags = *columns.flags.get(at)?;
        let hold = undo(*columns.holds.get(at)?, self.hold);
        self.hold = hold;
        let least = *columns.before_least.get(at)?;
        let before_hold = (least, least.wrapping_add(*columns.before_more.get(at)?));
        let needs = (0..(flags & NEEDS) >> 2).map(|_| self.need(hold)).collect::<Option<_>>()?;
        let before_match = if flags & BEFORE_MATCH > 0 { Some(next(&columns.before_match, &mut self.at.before_match)?) } else { None };
        let others = if flags & ALSO > 0 { next(&columns.also, &mut self.at.also)? } else { 0 };
        let also = (0..others).map(|_| Some((next(&columns.within, &mut self.at.within)?, self.program()?))).collect::<Option<_>>()?;
        Some(Program {
            ops,
            openers: OnceLock::new(),
            longest: *columns.longest.get(at)?,
            hold,
            before_hold,
            needs,
            reach: *REACHES.get(usize::from(flags & REACH))?,
            before_match,
            also,
            hull: flags & HULL > 0,
            branches: flags & BRANCHES > 0,
        })
    }

    fn need(&mut self, hold: u32) -> Option<Need> {
        let (columns, at) = (self.columns, self.at.need);
        self.at.need += 1;
        let from = *columns.need_from.get(at)?;
        Some(Need { hold: undo(*columns.need_holds.get(at)?, hold), from, to: from.wrapping_add(*columns.need_more.get(at)?) })
    }
}
