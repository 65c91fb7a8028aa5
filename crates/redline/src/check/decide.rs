use super::machine::{Machine, Match};
use super::reading::{Notes, Reading};
use crate::model::{Platform, Scene};
use crate::pack::{Holds, Owner, Pack, ProgramId};

/// An offence in a text: the rule, by number, and the reported part in folded characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Offence {
    pub(crate) rule: u32,
    pub(crate) marked: (u32, u32),
}

/// What decides over the rules of one pack.
pub(crate) struct Conditions<'a> {
    pub(crate) pack: &'a Pack,
    /// By rule: whether it is switched on.
    pub(crate) enabled: &'a dyn Fn(u32) -> bool,
    pub(crate) platform: Option<Platform>,
    pub(crate) scene: Scene,
}

/// Room to work in, kept from one text to the next.
#[derive(Debug, Default)]
pub(crate) struct Room {
    pub(crate) notes: Notes,
    pub(crate) dead: Vec<u64>,
    /// By program: places before this one were tried as starts. Valid for the text whose number it carries.
    tried: Vec<(u32, u32)>,
    /// By program: the text in which an exception's words were noticed.
    noticed: Vec<u32>,
    are_exceptions_noticed: bool,
    /// By signal: the text it was last noticed in.
    present: Vec<u32>,
    /// By set of needs: the text it was last looked at for, doubled, with the lowest bit if one of it is there.
    needs: Vec<u32>,
    text: u32,
}

impl Room {
    /// Begins a new text.
    fn begin(&mut self, pack: &Pack, notes: &Notes) {
        const LAST: u32 = u32::MAX >> 1;
        if self.text == LAST {
            *self = Self { dead: std::mem::take(&mut self.dead), ..Self::default() };
        }
        self.text += 1;
        self.tried.resize(pack.data.programs.len().max(self.tried.len()), (0, 0));
        self.noticed.resize(self.tried.len(), 0);
        self.are_exceptions_noticed = false;
        self.present.resize(pack.index.signals.max(self.present.len()), 0);
        self.needs.resize(pack.index.needs.len().max(self.needs.len()), 0);
        for noticed in &notes.all {
            self.present[noticed.signal as usize] = self.text;
        }
    }

    /// Whether what `program` needs is in the text.
    #[inline]
    fn has_needs(&mut self, pack: &Pack, program: ProgramId) -> bool {
        let set = pack.data.programs[program as usize].need;
        if set == Holds::NONE {
            return true;
        }
        let known = self.needs[set as usize];
        if known >> 1 == self.text {
            return known & 1 == 1;
        }
        let has = pack.index.needs.row(set).iter().any(|&signal| self.present[signal as usize] == self.text);
        self.needs[set as usize] = self.text << 1 | u32::from(has);
        has
    }

    /// Whether the exception `program` has no words, or one of them was noticed in the text.
    fn may_excuse(&mut self, pack: &Pack, notes: &Notes, program: ProgramId) -> bool {
        if pack.data.programs[program as usize].hold == Holds::NONE {
            return true;
        }
        if !self.are_exceptions_noticed {
            self.are_exceptions_noticed = true;
            for noticed in &notes.all {
                for &id in pack.index.excuses.row(noticed.signal) {
                    self.noticed[id as usize] = self.text;
                }
            }
        }
        self.noticed[program as usize] == self.text
    }

    fn tried(&self, program: ProgramId) -> u32 {
        let (text, place) = self.tried[program as usize];
        if text == self.text { place } else { 0 }
    }
}

/// Tells every match, in the text read, of the programs `wanted`, in the order of the signals that call them.
pub(crate) fn matches(
    pack: &Pack,
    reading: &mut Reading,
    room: &mut Room,
    mut wanted: impl FnMut(Owner) -> bool,
    mut tell: impl FnMut(&mut Machine<'_>, &mut Room, ProgramId, Match),
) {
    let notes = std::mem::take(&mut room.notes);
    room.begin(pack, &notes);
    let mut dead = std::mem::take(&mut room.dead);
    let mut machine = Machine { pack, reading, notes: &notes, dead: &mut dead };
    for noticed in &notes.all {
        for &id in pack.index.calls.row(noticed.signal) {
            if !room.has_needs(pack, id) || !wanted(pack.data.owners[id as usize]) {
                continue;
            }
            let program = &pack.data.programs[id as usize];
            let (least, most) = program.before_hold;
            let end = (noticed.start + 1).saturating_sub(least);
            let mut from = room.tried(id).max(noticed.start.saturating_sub(most));
            // Where a program begins with the words that call it, its first step looks at them.
            if from >= end || (most > 0 && !machine.is_called(program, noticed.start)) {
                continue;
            }
            while from < end {
                let Some(found) = machine.first(program, from..end, None) else { break };
                tell(&mut machine, room, id, found);
                from = found.end.max(found.start + 1);
            }
            room.tried[id as usize] = (room.text, from.max(end));
        }
    }
    room.notes = notes;
    room.dead = dead;
}

/// The offences in the text read, with those that an exception excuses or whose question was not asked left out.
pub(crate) fn offences(
    conditions: &Conditions<'_>,
    reading: &mut Reading,
    room: &mut Room,
    mut was_asked: impl FnMut(&[ProgramId], &[ProgramId]) -> bool,
    found: &mut Vec<Offence>,
    allowed: &mut Vec<(u32, u32)>,
) {
    let pack = conditions.pack;
    reading.notice(pack, &mut room.notes);
    let rules = &pack.data.rules;
    let wanted = |owner| match owner {
        Owner::Rule(rule) => {
            let compiled = &rules[rule as usize];
            compiled.platforms.covers(conditions.platform)
                && compiled.scenes.covers(conditions.scene)
                && (conditions.enabled)(rule)
                && (compiled.asked.is_empty() && compiled.asked_unless.is_empty() || was_asked(&compiled.asked, &compiled.asked_unless))
        }
        Owner::Allow => true,
        Owner::Question | Owner::Exception => false,
    };
    matches(pack, reading, room, wanted, |machine, room, id, hit| {
        let Owner::Rule(rule) = pack.data.owners[id as usize] else {
            allowed.push((hit.start, hit.end));
            return;
        };
        let compiled = &rules[rule as usize];
        if hit.marked.0 >= hit.marked.1 {
            return;
        }
        let excused = compiled.unless.iter().any(|&id| {
            room.may_excuse(pack, machine.notes, id) && room.has_needs(pack, id) && machine.excuses(&pack.data.programs[id as usize], hit.marked)
        });
        if !excused {
            found.push(Offence { rule, marked: hit.marked });
        }
    });
}
