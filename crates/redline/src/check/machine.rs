use super::reading::{Hit, Hits, Reading};
use crate::pack::{ClassId, Pack, Table};
use crate::pattern::{Op, Program, Within};

/// What a program found, in folded characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The part that is reported.
    pub(crate) marked: (u32, u32),
}

/// Widest disguise, and longest phrase that says a word is not meant.
const REACH: u32 = 40;
/// Starts tried with one memory of dead ends.
const CHUNK: u32 = 192;

/// Runs programs over the words of a text. A step at a place that led nowhere is never taken again, so the work is bounded by steps ×
/// places × gap.
pub(crate) struct Machine<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) reading: &'a mut Reading,
    pub(crate) hits: &'a Hits,
    pub(crate) dead: &'a mut Vec<u64>,
}

/// One run of a program.
struct Run<'p> {
    ops: &'p [Op],
    base: u32,
    width: u32,
    about: Option<(u32, u32)>,
    mark: (Option<u32>, Option<u32>),
}

impl Machine<'_> {
    /// The first match of `program` that begins at one of `starts`. `about` is what `{match}` stands for.
    pub(crate) fn first(&mut self, program: &Program, starts: std::ops::Range<u32>, about: Option<(u32, u32)>) -> Option<Match> {
        let end = starts.end.min(self.reading.len() as u32 + 1);
        let mut at = starts.start;
        while at < end {
            let chunk = at..end.min(at + CHUNK);
            at = chunk.end;
            let width = chunk.end - chunk.start + program.longest + REACH;
            let mut run = Run { ops: &program.ops, base: chunk.start, width, about, mark: (None, None) };
            self.dead.clear();
            self.dead.resize((program.ops.len() * width as usize).div_ceil(64), 0);
            for start in chunk {
                run.mark = (None, None);
                let Some(end) = self.step(&mut run, 0, start) else { continue };
                let marked = (run.mark.0.unwrap_or(start), run.mark.1.unwrap_or(end));
                let found = Match { start, end, marked };
                if let Some(found) = self.with_others(program, found, about) {
                    return Some(found);
                }
                // The way here is no dead end for another start, but its other parts are missing.
                self.dead.iter_mut().for_each(|bits| *bits = 0);
            }
        }
        None
    }

    /// `found`, if the program's other parts are where they have to be.
    fn with_others(&mut self, program: &Program, found: Match, about: Option<(u32, u32)>) -> Option<Match> {
        let mut whole = found;
        for (within, other) in &program.also {
            let start = self.reading.start_of(found.start, *within);
            let end = self.reading.limit(found.start, *within);
            let mut from = start;
            let other = loop {
                let other = self.first(other, from..end, about)?;
                if other.end <= end || *within == Within::Message {
                    break other;
                }
                from = other.start + 1;
            };
            if program.hull {
                whole.start = whole.start.min(other.start);
                whole.end = whole.end.max(other.end);
                whole.marked = (whole.start, whole.end);
            }
        }
        Some(whole)
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
                Op::NotAhead(class) => {
                    if self.hits.from(at).iter().any(|hit| self.is_in(hit, class)) {
                        return None;
                    }
                    pc += 1;
                }
                Op::NotBehind(class) => {
                    let before = self.hits.within(at.saturating_sub(REACH)..at);
                    if before.iter().any(|hit| hit.end == at && self.is_in(hit, class)) {
                        return None;
                    }
                    pc += 1;
                }
                Op::Split(other) => {
                    if self.was_here(run, pc, at) {
                        return None;
                    }
                    if let Some(end) = self.step(run, pc + 1, at) {
                        return Some(end);
                    }
                    pc = usize::from(other);
                }
                Op::Word(class) => {
                    let here = self.hits.from(at);
                    if here.is_empty() || self.was_here(run, pc, at) {
                        return None;
                    }
                    let hits = self.hits;
                    let mut tried = u32::MAX;
                    for hit in hits.from(at) {
                        if hit.end != tried && self.is_in(hit, class) && self.is_meant(hit, class) {
                            tried = hit.end;
                            if let Some(end) = self.step(run, pc + 1, hit.end) {
                                return Some(end);
                            }
                        }
                    }
                    return None;
                }
                Op::Gap(gap) => {
                    if self.was_here(run, pc, at) {
                        return None;
                    }
                    let last = self.reading.limit(at, gap.within).min(at + u32::from(gap.most));
                    return (at..=last).find_map(|place| self.step(run, pc + 1, place));
                }
            }
        }
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

    #[inline]
    fn is_in(&self, hit: &Hit, class: ClassId) -> bool {
        match self.pack.membership(hit.word, class) {
            None => false,
            Some(false) => !hit.disguised,
            Some(true) => hit.stands,
        }
    }

    /// Whether no phrase overlaps the hit in which the word is not that word.
    fn is_meant(&self, hit: &Hit, class: ClassId) -> bool {
        let not = self.pack.data.not[class as usize];
        if not == Table::NONE {
            return true;
        }
        let around = self.hits.within(hit.start.saturating_sub(REACH)..hit.end);
        !around.iter().any(|other| other.end > hit.start && self.is_in(other, not))
    }

    /// Whether an exception excuses the reported part `about`.
    pub(crate) fn excuses(&mut self, program: &Program, about: (u32, u32)) -> bool {
        let first = about.0.saturating_sub(program.longest);
        if program.about_match {
            return self.first(program, first..about.0 + 1, Some(about)).is_some();
        }
        let mut from = first;
        while let Some(found) = self.first(program, from..about.1, Some(about)) {
            if found.end > about.0 {
                return true;
            }
            from = found.start + 1;
        }
        false
    }
}

