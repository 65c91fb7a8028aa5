use super::excuses::Excuses;
use super::machine::{Machine, Match};
use super::reading::{Notes, Reading};
use super::sightings::{MEMORY, Sightings};
use crate::model::{Platform, Scene};
use crate::pack::{Called, Gate, Holds, Owner, Pack, ProgramId, is_telling};
use crate::pattern::Reach;

/// An offence in a text: the rule, by number, and the reported part in folded characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Offence {
    pub(crate) rule: u32,
    pub(crate) marked: (u32, u32),
    /// Whether it holds what can be told by itself: a number, an address, a word in disguise.
    pub(crate) is_plain: bool,
    /// Whether the judge thinks little of it.
    pub(crate) is_doubted: bool,
}

/// What decides over the rules of one pack.
pub(crate) struct Conditions<'a> {
    pub(crate) pack: &'a Pack,
    /// By rule: whether it is switched on.
    pub(crate) enabled: &'a dyn Fn(u32) -> bool,
    pub(crate) platform: Option<Platform>,
    pub(crate) scene: Scene,
    /// Whether the buyer asked anything.
    pub(crate) was_asked: bool,
}

/// Room to work in, kept from one text to the next.
#[derive(Debug, Default)]
pub(crate) struct Room {
    pub(crate) notes: Notes,
    pub(crate) dead: Vec<u64>,
    /// Places go on counting from one text to the next: where this text begins, and where the next does.
    base: u32,
    next_base: u32,
    /// By program: places before this one were tried as starts.
    tried: Vec<u32>,
    /// Of the rows that programs need.
    sightings: Sightings,
    excuses: Excuses,
}

/// A text in which sightings have to be noted as it is gone through.
struct Outlook {
    /// How far ahead of the place gone through they are.
    ahead: u32,
    /// How many of the signals are noted.
    noted: usize,
}

impl Room {
    /// Begins a new text of `length` characters.
    fn begin(&mut self, pack: &Pack, length: u32) -> Outlook {
        let gap = length.saturating_add(MEMORY);
        self.next_base = self.next_base.max(MEMORY);
        if self.next_base.checked_add(gap).is_none() {
            self.next_base = MEMORY;
            self.tried.clear();
            self.sightings.clear();
        }
        self.base = self.next_base;
        self.next_base = self.next_base.saturating_add(gap);
        self.tried.resize(pack.data.programs.len().max(self.tried.len()), 0);
        self.excuses.begin();
        Outlook { ahead: self.sightings.begin(pack.data.holds.len(), length), noted: 0 }
    }

    /// Notes what is noticed up to some way ahead of `at`.
    #[inline]
    fn look_ahead(&mut self, pack: &Pack, notes: &Notes, called: &[Called], outlook: &mut Outlook, at: u32) {
        while let Some(noticed) = notes.all.get(outlook.noted).filter(|noticed| noticed.start <= at.saturating_add(outlook.ahead)) {
            for called in called {
                for &row in pack.used(noticed.signal, notes.code_at(noticed.start), called.need) {
                    self.sightings.note(row, self.base + noticed.start);
                }
            }
            outlook.noted += 1;
        }
    }

    /// Whether all that a program needs may be near its call at `at`, in the clause `clause`.
    #[inline]
    fn opens(&self, gate: &Gate, notes: &Notes, outlook: &Outlook, at: u32, clause: (u32, u32)) -> bool {
        let length = notes.codes.len() as u32;
        let is_anywhere = gate.reach == Reach::Message && notes.is_stretched;
        gate.needs.iter().all(|need| {
            if need.hold == Holds::NONE {
                return true;
            }
            let (first, last) = if gate.reach == Reach::Clause { clause } else { (0, length) };
            let place = |distance: i32| at.saturating_add_signed(distance).clamp(first, last);
            let (from, to) = if is_anywhere { (first, last) } else { (place(need.from), place(need.to)) };
            // Further than is noted: it may be there.
            to > at.saturating_add(outlook.ahead) || self.sightings.any(need.hold, self.base + from, self.base + to)
        })
    }

    /// The first place that was not yet tried as a start of `program`.
    #[inline]
    fn untried(&self, program: ProgramId) -> u32 {
        self.tried[program as usize].saturating_sub(self.base)
    }
}

/// Tells every match, in the text read, of the programs `wanted` of those `called`, in the order of the signals that call them.
pub(crate) fn matches(
    pack: &Pack,
    reading: &mut Reading,
    room: &mut Room,
    called: &[Called],
    mut wanted: impl FnMut(Owner) -> bool,
    mut tell: impl FnMut(&mut Machine<'_>, &mut Room, ProgramId, Match),
) {
    let notes = std::mem::take(&mut room.notes);
    let length = reading.len() as u32;
    let mut outlook = room.begin(pack, length);
    let mut dead = std::mem::take(&mut room.dead);
    let mut machine = Machine { pack, reading, notes: &notes, dead: &mut dead, sought: Vec::new() };
    for noticed in &notes.all {
        room.look_ahead(pack, &notes, called, &mut outlook, noticed.start);
        let clause = machine.reading.clause(noticed.start);
        let code = notes.code_at(noticed.start);
        for &id in called.iter().flat_map(|called| pack.used(noticed.signal, code, called.by)) {
            let may_match =
                room.opens(&pack.index.gates[id as usize], &notes, &outlook, noticed.start, clause) && wanted(pack.data.owners[id as usize]);
            if !may_match {
                continue;
            }
            let program = &pack.data.programs[id as usize];
            let (least, most) = program.before_hold;
            let end = (noticed.start + 1).saturating_sub(least);
            let mut from = room.untried(id).max(noticed.start.saturating_sub(most));
            // Where a program begins with the words that call it, its first step looks at them.
            if from >= end || (most > 0 && !machine.is_called(program, noticed.start)) {
                continue;
            }
            while from < end {
                let Some(found) = machine.first(program, from..end, None) else { break };
                tell(&mut machine, room, id, found);
                from = found.end.max(found.start + 1);
            }
            room.tried[id as usize] = room.base + from.max(end);
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
    let called: &[Called] = if conditions.was_asked { &[Called::ALWAYS, Called::IF_ASKED] } else { &[Called::ALWAYS] };
    matches(pack, reading, room, called, wanted, |machine, room, id, hit| {
        let Owner::Rule(rule) = pack.data.owners[id as usize] else {
            allowed.push((hit.start, hit.end));
            return;
        };
        let compiled = &rules[rule as usize];
        if hit.marked.0 >= hit.marked.1 {
            return;
        }
        let excused = compiled.unless.iter().any(|&id| {
            let program = &machine.pack.data.programs[id as usize];
            room.excuses.may_excuse(pack, machine.notes, program, hit.marked) && machine.excuses(program, hit.marked)
        });
        if !excused {
            let is_plain =
                machine.notes.special.iter().any(|noticed| noticed.start < hit.marked.1 && hit.marked.0 < noticed.end && is_telling(noticed.signal));
            found.push(Offence { rule, marked: hit.marked, is_plain, is_doubted: false });
        }
    });
}
