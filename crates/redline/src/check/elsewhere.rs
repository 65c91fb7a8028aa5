//! The other parts of programs: what has to be found somewhere else in a clause, a sentence or a message.

use std::ops::Range;

use super::machine::{Machine, Match};
use crate::pattern::Program;

/// A part that was looked for in a stretch of the text. The same part is asked for by every match of the first part, and of exceptions by
/// every match of many rules, most often in the whole message.
#[derive(Debug)]
pub(super) struct Sought<'a> {
    part: &'a Program,
    within: Range<u32>,
    found: Option<Match>,
}

impl<'a> Machine<'a> {
    /// `found`, if the program's other parts are where they have to be.
    pub(super) fn with_others(&mut self, program: &'a Program, found: Match, about: Option<(u32, u32)>) -> Option<Match> {
        let mut whole = found;
        for (within, part) in &program.also {
            let stretch = self.reading.start_of(found.start, *within)..self.reading.limit(found.start, *within);
            let other = self.elsewhere(part, stretch, about)?;
            if program.hull {
                whole.start = whole.start.min(other.start);
                whole.end = whole.end.max(other.end);
                whole.marked = (whole.start, whole.end);
            }
        }
        Some(whole)
    }

    /// The first match of `part` within `stretch`.
    fn elsewhere(&mut self, part: &'a Program, stretch: Range<u32>, about: Option<(u32, u32)>) -> Option<Match> {
        // Its other matches are those about something else.
        if part.before_match.is_some() {
            return self.look_in(part, stretch, about);
        }
        if let Some(sought) = self.sought.iter().find(|sought| std::ptr::eq(sought.part, part) && sought.within == stretch) {
            return sought.found;
        }
        let found = self.look_in(part, stretch.clone(), None);
        self.sought.retain(|sought| !std::ptr::eq(sought.part, part));
        self.sought.push(Sought { part, within: stretch, found });
        found
    }

    fn look_in(&mut self, part: &'a Program, stretch: Range<u32>, about: Option<(u32, u32)>) -> Option<Match> {
        if !self.pack.is_sighted(part.hold) {
            return self.first_within(part, stretch.clone(), stretch.end, about);
        }
        let (least, most) = part.before_hold;
        let notes = self.notes;
        let first = notes.all.partition_point(|noticed| noticed.start < stretch.start + least);
        let mut from = stretch.start;
        for noticed in notes.all[first..].iter().take_while(|noticed| noticed.start < stretch.end) {
            if !self.pack.is_sighting(noticed.signal, notes.code_at(noticed.start), part.hold) {
                continue;
            }
            from = from.max(noticed.start.saturating_sub(most));
            let end = noticed.start + 1 - least;
            let found = self.first_within(part, from..end, stretch.end, about);
            if found.is_some() {
                return found;
            }
            from = from.max(end);
        }
        None
    }

    /// The first match of `part` that begins at one of `starts` and ends by `end`.
    fn first_within(&mut self, part: &'a Program, mut starts: Range<u32>, end: u32, about: Option<(u32, u32)>) -> Option<Match> {
        loop {
            let found = self.first(part, starts.clone(), about)?;
            if found.end <= end {
                return Some(found);
            }
            starts.start = found.start + 1;
        }
    }
}
