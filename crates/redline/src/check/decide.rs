use super::machine::{Machine, Match};
use super::reading::{Hits, Reading};
use crate::model::{Platform, Scene};
use crate::pack::{Owner, Pack, ProgramId};

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
    pub(crate) hits: Hits,
    pub(crate) dead: Vec<u64>,
    /// By program: places before this one were tried as starts. Valid for the text whose number it carries.
    tried: Vec<(u32, u32)>,
    text: u32,
}

impl Room {
    /// Begins a new text for a pack with so many programs.
    fn begin(&mut self, programs: usize) {
        self.tried.resize(programs.max(self.tried.len()), (0, 0));
        self.text = self.text.wrapping_add(1);
        if self.text == 0 {
            self.tried.fill((0, 0));
            self.text = 1;
        }
    }

    fn tried(&self, program: ProgramId) -> u32 {
        let (text, place) = self.tried[program as usize];
        if text == self.text { place } else { 0 }
    }
}

/// Tells every match, in the text read, of the programs `wanted`, in the order of the words that give them away.
pub(crate) fn matches(
    pack: &Pack,
    reading: &mut Reading,
    room: &mut Room,
    wanted: impl Fn(ProgramId, Owner) -> bool,
    mut tell: impl FnMut(&mut Machine<'_>, ProgramId, Owner, Match) -> bool,
) {
    room.begin(pack.data.programs.len());
    let hits = std::mem::take(&mut room.hits);
    let mut dead = std::mem::take(&mut room.dead);
    'text: for hit in &hits.all {
        for &id in pack.data.triggers.row(hit.word) {
            let owner = pack.data.owners[id as usize];
            if !wanted(id, owner) {
                continue;
            }
            let program = &pack.data.programs[id as usize];
            let mut from = room.tried(id).max(hit.start.saturating_sub(program.longest));
            while from <= hit.start {
                let mut machine = Machine { pack, reading, hits: &hits, dead: &mut dead };
                let Some(found) = machine.first(program, from..hit.start + 1, None) else { break };
                if !tell(&mut machine, id, owner, found) {
                    break 'text;
                }
                from = found.end.max(found.start + 1);
            }
            room.tried[id as usize] = (room.text, from.max(hit.start + 1));
        }
    }
    room.hits = hits;
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
    reading.find(pack, &mut room.hits);
    let rules = &pack.data.rules;
    let speaks = |rule: u32| {
        let compiled = &rules[rule as usize];
        compiled.platforms.covers(conditions.platform) && compiled.scenes.covers(conditions.scene) && (conditions.enabled)(rule)
    };
    let wanted = |_, owner| match owner {
        Owner::Rule(rule) => speaks(rule),
        Owner::Allow => true,
        Owner::Question | Owner::Exception => false,
    };
    matches(pack, reading, room, wanted, |machine, _, owner, hit| {
        let Owner::Rule(rule) = owner else {
            allowed.push((hit.start, hit.end));
            return true;
        };
        let compiled = &rules[rule as usize];
        let is_asked = compiled.asked.is_empty() || was_asked(&compiled.asked, &compiled.asked_unless);
        if is_asked && hit.marked.0 < hit.marked.1 {
            let excused = compiled.unless.iter().any(|&id| machine.excuses(&pack.data.programs[id as usize], hit.marked));
            if !excused {
                found.push(Offence { rule, marked: hit.marked });
            }
        }
        true
    });
}
