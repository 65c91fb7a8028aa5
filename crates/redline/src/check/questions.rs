use super::decide::{Room, matches};
use super::reading::Reading;
use crate::pack::{Called, Owner, Pack, ProgramId};

/// The questions of a pack that a buyer asked: read when the first rule wants to know.
#[derive(Debug, Default)]
pub(crate) struct Questions {
    reading: Reading,
    room: Room,
    asked: Vec<ProgramId>,
}

impl Questions {
    /// Reads `text` and notes which questions of `pack` are in it.
    pub(crate) fn read(&mut self, pack: &Pack, text: &str) {
        self.reading.read(text);
        self.reading.notice(pack, &mut self.room.notes);
        let asked = &mut self.asked;
        asked.clear();
        matches(pack, &mut self.reading, &mut self.room, &[Called::IF_ASKED], |owner| owner == Owner::Question, |_, _, id, _| asked.push(id));
        asked.sort_unstable();
        asked.dedup();
    }

    /// Whether one of `asked`, if there are any, was asked and none of `unless`.
    pub(crate) fn were(&self, asked: &[ProgramId], unless: &[ProgramId]) -> bool {
        let was = |ids: &[ProgramId]| ids.iter().any(|id| self.asked.binary_search(id).is_ok());
        (asked.is_empty() || was(asked)) && !was(unless)
    }
}
