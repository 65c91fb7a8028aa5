/// Where, of late, words of each row of a pack's `holds` began. Most programs are turned away here: they need two words or three near each
/// other, and only one is there.
///
/// A row keeps the place of its last sighting and a register of those before: the lowest bit is the last, each further one a few places
/// before: the fewer, the shorter the text. So it costs a shift to note one, a mask to ask for a stretch, and nothing is cleared between
/// texts: places go on counting.
#[derive(Debug, Default)]
pub(super) struct Sightings {
    rows: Vec<Row>,
    /// Binary logarithm of the places that share a bit.
    scale: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Row {
    last: u32,
    register: u64,
}

/// Places that a register reaches back at most.
pub(super) const MEMORY: u32 = u64::BITS << MOST_SCALE;
const MOST_SCALE: u32 = 2;

impl Sightings {
    /// Begins a text of `length` characters, at least [`MEMORY`] places behind the one before, with `rows` rows. Returns how far ahead of a
    /// place sightings may be noted before one asks about that place.
    pub(super) fn begin(&mut self, rows: usize, length: u32) -> u32 {
        self.scale = (0..MOST_SCALE).find(|scale| length < u64::BITS << scale).unwrap_or(MOST_SCALE);
        if self.rows.len() < rows {
            self.rows.resize(rows, Row::default());
        }
        // A longer text than a register holds is noted bit by bit.
        if length < MEMORY { u32::MAX } else { MEMORY / 2 }
    }

    /// Forgets everything: places begin anew.
    pub(super) fn clear(&mut self) {
        self.rows.clear();
    }

    /// Notes a sighting at `place`, which is not before the last, and at least [`MEMORY`] in the first text.
    #[inline]
    pub(super) fn note(&mut self, row: u32, place: u32) {
        let row = &mut self.rows[row as usize];
        let steps = (place >> self.scale) - (row.last >> self.scale);
        row.register = row.register.checked_shl(steps).unwrap_or_default() | 1;
        row.last = place;
    }

    /// Whether there was a sighting between `from` and `to`, both included; also yes if that is too long ago to tell.
    #[inline]
    pub(super) fn any(&self, row: u32, from: u32, to: u32) -> bool {
        let Row { last, register } = self.rows[row as usize];
        if last < from {
            return false;
        }
        let bit = |place: u32| place >> self.scale;
        let (newest, oldest) = (bit(last).saturating_sub(bit(to)), bit(last) - bit(from));
        oldest >= u64::BITS || (register >> newest) & (u64::MAX >> (u64::BITS - 1 - (oldest - newest))) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_a_list_of_places_tells() {
        let places = [400, 401, 407, 430, 500, 501, 502, 755];
        for (scale, length) in [(0, 60), (1, 100), (2, 200), (2, 2_000)] {
            let mut sightings = Sightings::default();
            sightings.begin(1, length);
            for (i, &place) in places.iter().enumerate() {
                sightings.note(0, place);
                for from in 350..800 {
                    for length in [0, 1, 7, 40, 126] {
                        let to = from + length;
                        // Some places share a bit.
                        let exact = places[..=i].iter().any(|&place| (from..=to).contains(&place));
                        let rough = places[..=i].iter().any(|&place| (from >> scale..=to >> scale).contains(&(place >> scale)));
                        let told = sightings.any(0, from, to);
                        assert!(told || !exact, "{place}: {from}..={to}");
                        assert!(!told || rough || place - from >= (u64::BITS - 1) << scale, "{place}: {from}..={to}");
                    }
                }
            }
        }
    }
}
