use super::elsewhere::Sought;
use super::reading::{Notes, Reading};
use crate::pack::{Guarded, Pack, disguised, recognised};
use crate::pattern::{Op, Program};
use crate::words::NodeId;

/// What a program found, in folded characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The part that is reported.
    pub(crate) marked: (u32, u32),
}

/// More than any word or disguise can take beyond what is counted.
const REACH: u32 = 40;
/// Starts tried with one memory of dead ends.
const CHUNK: u32 = 192;

/// Runs programs over a text. In programs that branch, a step at a place that led nowhere is never taken again, so the work is bounded by
/// steps × places × gap.
pub(crate) struct Machine<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) reading: &'a mut Reading,
    pub(crate) notes: &'a Notes,
    pub(crate) dead: &'a mut Vec<u64>,
    pub(super) sought: Vec<Sought<'a>>,
}

/// One run of a program.
struct Run<'p> {
    ops: &'p [Op],
    /// See [`Program::openers`].
    openers: &'p [u64],
    base: u32,
    /// Places that are remembered; 0: the program does not branch.
    width: u32,
    about: Option<(u32, u32)>,
    mark: (Option<u32>, Option<u32>),
}

impl<'a> Machine<'a> {
    /// The first match of `program` that begins at one of `starts`. `about` is what `{match}` stands for.
    pub(crate) fn first(&mut self, program: &'a Program, starts: std::ops::Range<u32>, about: Option<(u32, u32)>) -> Option<Match> {
        let end = starts.end.min(self.reading.len() as u32 + 1);
        let openers = program.openers(&self.pack.data.graph, &self.pack.data.guarded);
        let mut at = starts.start;
        while at < end {
            let chunk = at..end.min(at + CHUNK);
            at = chunk.end;
            let mut run = Run { ops: &program.ops, openers, base: chunk.start, width: 0, about, mark: (None, None) };
            if program.branches {
                run.width = (chunk.end - chunk.start + program.longest + REACH).min(self.reading.len() as u32 + 1 - chunk.start);
                self.dead.clear();
                self.dead.resize((program.ops.len() * run.width as usize).div_ceil(64), 0);
            }
            for start in chunk {
                if !self.may_go_on(&run, 0, start) {
                    continue;
                }
                run.mark = (None, None);
                let Some(end) = self.step(&mut run, 0, start) else { continue };
                let marked = (run.mark.0.unwrap_or(start), run.mark.1.unwrap_or(end));
                let found = Match { start, end, marked };
                if program.also.is_empty() {
                    return Some(found);
                }
                // The other parts are programs of their own, with dead ends of their own.
                let mut dead = std::mem::take(self.dead);
                let whole = self.with_others(program, found, about);
                if whole.is_some() {
                    return whole;
                }
                dead.fill(0);
                *self.dead = dead;
            }
        }
        None
    }

    /// Where the program, going on at step `pc` and place `at`, ends.
    fn step(&mut self, run: &mut Run<'_>, mut pc: usize, mut at: u32) -> Option<u32> {
        loop {
            match run.ops[pc] {
                Op::Accept => return Some(at),
                Op::Jump(to) => pc = usize::from(to),
                Op::MarkStart => {
                    let before = run.mark.0.replace(at);
                    let end = self.step(run, pc + 1, at);
                    if end.is_none() {
                        run.mark.0 = before;
                    }
                    return end;
                }
                Op::MarkEnd => {
                    let before = run.mark.1.replace(at);
                    let end = self.step(run, pc + 1, at);
                    if end.is_none() {
                        run.mark.1 = before;
                    }
                    return end;
                }
                Op::Edge(edge) => {
                    if !self.reading.is_at(at, edge) {
                        return None;
                    }
                    pc += 1;
                }
                Op::Match => {
                    let (start, end) = run.about?;
                    if start != at {
                        return None;
                    }
                    at = end;
                    pc += 1;
                }
                Op::NotAhead(set) => {
                    if self.pack.data.graph.begins(set, &self.notes.codes, at) {
                        return None;
                    }
                    pc += 1;
                }
                Op::NotBehind(set, longest) => {
                    if self.ends_at(set, at, u32::from(longest)) {
                        return None;
                    }
                    pc += 1;
                }
                Op::Split(other) => {
                    if self.may_go_on(run, pc + 1, at) {
                        if self.was_here(run, pc, at) {
                            return None;
                        }
                        if let Some(end) = self.step(run, pc + 1, at) {
                            return Some(end);
                        }
                    }
                    pc = usize::from(other);
                }
                Op::Words(set) => {
                    let ends = self.pack.data.graph.ends(set, &self.notes.codes, at);
                    if ends.is_empty() {
                        return None;
                    }
                    match ends.only() {
                        Some(end) => {
                            at = end;
                            pc += 1;
                        }
                        None => return ends.iter().find_map(|end| self.step(run, pc + 1, end)),
                    }
                }
                Op::Guarded(number) => {
                    let pack = self.pack;
                    return self.guarded(run, pc + 1, at, &pack.data.guarded[number as usize]);
                }
                Op::Recognised(recogniser) => {
                    let notes = self.notes;
                    let here = notes.special_at(at).iter().filter(|noticed| noticed.signal == recognised(recogniser));
                    return here.map(|noticed| noticed.end).find_map(|end| self.step(run, pc + 1, end));
                }
                Op::Gap(gap) => {
                    if self.was_here(run, pc, at) {
                        return None;
                    }
                    let last = self.reading.limit(at, gap.within).min(at + u32::from(gap.most));
                    return (at..=last).find_map(|place| if self.may_go_on(run, pc + 1, place) { self.step(run, pc + 1, place) } else { None });
                }
            }
        }
    }

    /// Where the program ends if it goes on at step `pc` behind a word of `guarded` that begins at `at`.
    fn guarded(&mut self, run: &mut Run<'_>, pc: usize, at: u32, guarded: &Guarded) -> Option<u32> {
        let ends = self.pack.data.graph.ends(guarded.words, &self.notes.codes, at);
        let plain = ends.iter().find_map(|end| {
            let is_word = self.is_meant(guarded, at, end) && self.is_told_apart(guarded, at, end);
            if is_word { self.step(run, pc, end) } else { None }
        });
        if plain.is_some() {
            return plain;
        }
        let notes = self.notes;
        notes.special_at(at).iter().find_map(|noticed| {
            let is_in = guarded.disguised.iter().any(|&word| disguised(word) == noticed.signal);
            if is_in && self.is_meant(guarded, at, noticed.end) { self.step(run, pc, noticed.end) } else { None }
        })
    }

    /// Whether what stands at `at` may begin what step `pc` looks for. Most places are turned away here.
    #[inline]
    fn may_go_on(&self, run: &Run<'_>, pc: usize, at: u32) -> bool {
        self.notes.here[at as usize] & run.openers[pc] != 0
    }

    /// Whether this step was already taken at this place; notes that it is now.
    #[inline]
    fn was_here(&mut self, run: &Run<'_>, pc: usize, at: u32) -> bool {
        let column = at - run.base;
        if column >= run.width {
            return false;
        }
        let bit = pc * run.width as usize + column as usize;
        let word = &mut self.dead[bit / 64];
        let was = *word >> (bit % 64) & 1 == 1;
        *word |= 1 << (bit % 64);
        was
    }

    /// Whether a word of `set`, of at most `longest` characters, ends at `at`.
    fn ends_at(&self, set: NodeId, at: u32, longest: u32) -> bool {
        let graph = &self.pack.data.graph;
        (at.saturating_sub(longest)..at).any(|start| graph.ends(set, &self.notes.codes, start).iter().any(|end| end == at))
    }

    /// Whether no phrase overlaps the word from `start` to `end` in which it is not that word.
    fn is_meant(&self, guarded: &Guarded, start: u32, end: u32) -> bool {
        let Some(not) = guarded.not else { return true };
        let graph = &self.pack.data.graph;
        !((start + 1).saturating_sub(guarded.longest_not)..end).any(|at| graph.ends(not, &self.notes.codes, at).iter().any(|other| other > start))
    }

    /// Whether a word that is also looked for in disguise is told from its neighbours as it is written.
    fn is_told_apart(&self, guarded: &Guarded, start: u32, end: u32) -> bool {
        guarded.disguised.is_empty() || self.reading.stands(start, end)
    }

    /// Whether the words that call `program` by what was noticed at `at` are really there.
    #[inline]
    pub(crate) fn is_called(&self, program: &Program, at: u32) -> bool {
        match *self.pack.data.holds.row(program.hold) {
            [Op::Words(set)] => self.pack.data.graph.begins(set, &self.notes.codes, at),
            _ => true,
        }
    }

    /// Whether an exception excuses the reported part `about`.
    pub(crate) fn excuses(&mut self, program: &'a Program, about: (u32, u32)) -> bool {
        if let Some((least, most)) = program.before_match {
            let starts = about.0.saturating_sub(most)..(about.0 + 1).saturating_sub(least);
            return self.first(program, starts, Some(about)).is_some();
        }
        let mut from = about.0.saturating_sub(program.longest);
        while let Some(found) = self.first(program, from..about.1, Some(about)) {
            if found.end > about.0 {
                return true;
            }
            from = found.start + 1;
        }
        false
    }
}
