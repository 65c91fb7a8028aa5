use super::reading::Notes;
use crate::pack::{Holds, Pack, Use};
use crate::pattern::{Need, Program, Reach};

/// What was noticed, around a match, of the words that exceptions cannot hold without. Most exceptions are turned away here.
///
/// It is noted when a match wants to be excused, for a window of the text: what stands at the other end of a long text excuses nothing.
#[derive(Debug, Default)]
pub(super) struct Excuses {
    /// By row of a pack's `holds`: the window it was last noted in, and where, as bits of [`PLACES`] places each.
    rows: Vec<(u32, u32)>,
    /// The number of the window, its first place, and the first behind it. Windows of one text after the other have other numbers.
    window: u32,
    start: u32,
    end: u32,
}

/// Places that share a bit.
const PLACES: u32 = 8;
/// Places of a window,
const WINDOW: u32 = PLACES * u32::BITS;
/// and how many of them are before the match that it was made for.
const BEFORE: u32 = WINDOW / 3;

impl Excuses {
    /// Begins a new text.
    pub(super) fn begin(&mut self) {
        (self.start, self.end) = (0, 0);
    }

    /// Whether what the exception `program` cannot hold without may be near `about`.
    pub(super) fn may_excuse(&mut self, pack: &Pack, notes: &Notes, program: &Program, about: (u32, u32)) -> bool {
        if program.reach == Reach::Message && notes.is_stretched {
            return true;
        }
        let length = notes.codes.len() as u32;
        let (from, to) = (about.0.saturating_sub(program.longest), (about.1 + program.longest).min(length));
        if from < self.start || to >= self.end {
            let start = if length < WINDOW { 0 } else { about.0.saturating_sub(BEFORE) };
            if self.end == 0 || start != self.start {
                self.note(pack, notes, start);
            }
            if from < self.start || to >= self.end {
                return true;
            }
        }
        let is_whole = self.start == 0 && length < self.end;
        let bit = |place: u32| (place - self.start) / PLACES;
        let near = (u32::MAX << bit(from)) & (u32::MAX >> (u32::BITS - 1 - bit(to)));
        let is_seen = |row: u32, among: u32| {
            let (window, seen) = self.rows[row as usize];
            window == self.window && seen & among != 0
        };
        let is_met = |need: &Need| if need.is_anywhere() { !is_whole || is_seen(need.hold, u32::MAX) } else { is_seen(need.hold, near) };
        is_seen(program.hold, near) && program.needs.iter().all(is_met)
    }

    /// Notes the window that begins at `start`.
    fn note(&mut self, pack: &Pack, notes: &Notes, start: u32) {
        self.window = self.window.checked_add(1).unwrap_or_else(|| {
            self.rows.clear();
            1
        });
        (self.start, self.end) = (start, start + WINDOW);
        self.rows.resize(pack.data.holds.len().max(self.rows.len()), (0, 0));
        self.rows[Holds::NONE as usize] = (self.window, u32::MAX);
        let first = notes.all.partition_point(|noticed| noticed.start < start);
        for noticed in notes.all[first..].iter().take_while(|noticed| noticed.start < self.end) {
            let here = 1 << ((noticed.start - start) / PLACES);
            for &row in pack.used(noticed.signal, notes.code_at(noticed.start), Use::Excuse) {
                let seen = &mut self.rows[row as usize];
                *seen = (self.window, here | if seen.0 == self.window { seen.1 } else { 0 });
            }
        }
    }
}
