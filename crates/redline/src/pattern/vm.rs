use super::ast::{Anchor, Reach};
use super::program::{AtomId, Inst, Part};

/// Starting places tried with one table of failed states: bounds its memory on long texts.
const WINDOW: usize = 2_048;

/// The folded text as a program sees it.
pub(crate) trait Surface {
    fn chars(&self) -> &[char];
    /// Ends of the hits of `atom` that begin at `at`, shortest first.
    fn hits_at(&self, atom: AtomId, at: usize) -> impl Iterator<Item = usize>;
    /// The first place at or after `at` that a gap of `reach` cannot cross.
    fn barrier(&self, at: usize, reach: Reach) -> usize;
    /// Whether `anchor` holds at `at`.
    fn anchored(&self, at: usize, anchor: Anchor) -> bool;
}

/// A match of a program, in folded characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Matched {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The part to report.
    pub(crate) mark: (usize, usize),
}

enum Job {
    Explore { pc: u16, at: usize },
    Restore { mark: (usize, usize) },
}

/// Runs programs. Keeps its buffers between runs.
///
/// A bounded backtracker: every state (step, place) is explored at most once, so a run costs at most steps × places × gap.
#[derive(Default)]
pub(crate) struct Vm {
    jobs: Vec<Job>,
    failed: Vec<u64>,
}

impl Vm {
    /// The first match of `part` that begins in `from..=to`. `given`: the match that `{match}` stands for.
    pub(crate) fn find<S: Surface>(
        &mut self,
        part: &Part,
        surface: &S,
        from: usize,
        to: usize,
        given: Option<(usize, usize)>,
    ) -> Option<Matched> {
        let mut from = from;
        while from <= to {
            let last = to.min(from + WINDOW - 1);
            if let Some(found) = self.find_in_window(part, surface, from, last, given) {
                return Some(found);
            }
            from = last + 1;
        }
        None
    }

    fn find_in_window<S: Surface>(
        &mut self,
        part: &Part,
        surface: &S,
        from: usize,
        to: usize,
        given: Option<(usize, usize)>,
    ) -> Option<Matched> {
        let places = (to - from + 1 + part.longest as usize).min(surface.chars().len() + 1 - from);
        let words = (places * part.insts.len()).div_ceil(64);
        self.failed.clear();
        self.failed.resize(words, 0);
        for start in from..=to {
            if let Some((end, mark)) = self.run(part, surface, start, from, places, given) {
                return Some(Matched { start, end, mark });
            }
        }
        None
    }

    fn run<S: Surface>(
        &mut self,
        part: &Part,
        surface: &S,
        start: usize,
        base: usize,
        places: usize,
        given: Option<(usize, usize)>,
    ) -> Option<(usize, (usize, usize))> {
        let chars = surface.chars();
        let mut mark = (start, start);
        self.jobs.clear();
        self.jobs.push(Job::Explore { pc: 0, at: start });
        while let Some(job) = self.jobs.pop() {
            let (mut pc, mut at) = match job {
                Job::Explore { pc, at } => (pc, at),
                Job::Restore { mark: old } => {
                    mark = old;
                    continue;
                }
            };
            loop {
                if at - base >= places {
                    break;
                }
                let state = usize::from(pc) * places + (at - base);
                let bit = 1 << (state % 64);
                if self.failed[state / 64] & bit != 0 {
                    break;
                }
                self.failed[state / 64] |= bit;
                match &part.insts[usize::from(pc)] {
                    Inst::Char(c) => {
                        if chars.get(at) != Some(c) {
                            break;
                        }
                        at += 1;
                        pc += 1;
                    }
                    Inst::Class(class) => {
                        if !chars.get(at).is_some_and(|c| class.contains(c)) {
                            break;
                        }
                        at += 1;
                        pc += 1;
                    }
                    Inst::Atom(atom) => {
                        let before = self.jobs.len();
                        self.jobs.extend(surface.hits_at(*atom, at).map(|end| Job::Explore { pc: pc + 1, at: end }));
                        if self.jobs.len() == before {
                            break;
                        }
                        match self.jobs.pop() {
                            Some(Job::Explore { at: end, .. }) => {
                                at = end;
                                pc += 1;
                            }
                            _ => break,
                        }
                    }
                    Inst::Split(first, second) => {
                        self.jobs.push(Job::Explore { pc: *second, at });
                        pc = *first;
                    }
                    Inst::Jump(to) => pc = *to,
                    Inst::Gap { max, reach } => {
                        let end = surface.barrier(at, *reach).min(at + usize::from(*max));
                        self.jobs.extend((at + 1..=end).rev().map(|at| Job::Explore { pc: pc + 1, at }));
                        pc += 1;
                    }
                    Inst::Not { ahead, body, next, longest } => {
                        let found = if *ahead {
                            reaches(part, surface, *body, at, None)
                        } else {
                            (at.saturating_sub(usize::from(*longest))..at)
                                .any(|begin| reaches(part, surface, *body, begin, Some(at)))
                        };
                        if found {
                            break;
                        }
                        pc = *next;
                    }
                    Inst::Anchor(anchor) => {
                        if !surface.anchored(at, *anchor) {
                            break;
                        }
                        pc += 1;
                    }
                    Inst::MarkStart => {
                        self.jobs.push(Job::Restore { mark });
                        mark = (at, at);
                        pc += 1;
                    }
                    Inst::MarkEnd => {
                        self.jobs.push(Job::Restore { mark });
                        mark.1 = at;
                        pc += 1;
                    }
                    Inst::Match => {
                        let Some((begin, end)) = given else { break };
                        if at != begin {
                            break;
                        }
                        at = end;
                        pc += 1;
                    }
                    Inst::Accept => {
                        if at == start {
                            break;
                        }
                        return Some((at, if part.marks { mark } else { (start, at) }));
                    }
                }
            }
        }
        None
    }
}

/// Whether the steps from `pc` can be walked from `at` to their `Accept` (at `end`, if given). Words only, so recursion is as
/// deep as the words are long.
fn reaches<S: Surface>(part: &Part, surface: &S, pc: u16, at: usize, end: Option<usize>) -> bool {
    let next = |at| reaches(part, surface, pc + 1, at, end);
    match &part.insts[usize::from(pc)] {
        Inst::Char(c) => surface.chars().get(at) == Some(c) && next(at + 1),
        Inst::Class(class) => surface.chars().get(at).is_some_and(|c| class.contains(c)) && next(at + 1),
        Inst::Atom(atom) => surface.hits_at(*atom, at).any(next),
        Inst::Split(first, second) => {
            reaches(part, surface, *first, at, end) || reaches(part, surface, *second, at, end)
        }
        Inst::Jump(to) => reaches(part, surface, *to, at, end),
        Inst::Anchor(anchor) => surface.anchored(at, *anchor) && next(at),
        Inst::Accept => end.is_none_or(|end| at == end),
        Inst::Gap { .. } | Inst::Not { .. } | Inst::MarkStart | Inst::MarkEnd | Inst::Match => false,
    }
}
