/// Where, of late, words of each row of a pack's `holds` began. Most programs are turned away here: they need two words or three near each
/// other, and only one is there.
///
/// A row keeps the place of its last sighting and a register of those before: the lowest bit is the last, each further one two places
/// before. So it costs a shift to note one, a mask to ask for a stretch, and nothing is cleared between texts: places go on counting.
#[derive(Debug, Default)]
pub(super) struct Sightings {
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Row {
    last: u32,
    register: u64,
}

/// Places that a register reaches back.
pub(super) const MEMORY: u32 = 2 * u64::BITS;

impl Sightings {
    /// Makes room for `rows` rows.
    pub(super) fn reserve(&mut self, rows: usize) {
        if self.rows.len() < rows {
            self.rows.resize(rows, Row::default());
        }
    }

    /// Forgets everything: places begin anew.
    pub(super) fn clear(&mut self) {
        self.rows.clear();
    }

    /// Notes a sighting at `place`, which is not before the last, and at least [`MEMORY`] in the first text.
    #[inline]
    pub(super) fn note(&mut self, row: u32, place: u32) {
        let row = &mut self.rows[row as usize];
        let steps = (place >> 1) - (row.last >> 1);
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
        let (newest, oldest) = ((last >> 1).saturating_sub(to >> 1), (last >> 1) - (from >> 1));
        oldest >= u64::BITS || (register >> newest) & (u64::MAX >> (u64::BITS - 1 - (oldest - newest))) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_a_list_of_places_tells() {
        let places = [200, 201, 207, 230, 300, 301, 302, 555];
        let mut sightings = Sightings::default();
        sightings.reserve(1);
        for (i, &place) in places.iter().enumerate() {
            sightings.note(0, place);
            for from in 150..600 {
                for length in [0, 1, 7, 40, 126] {
                    let to = from + length;
                    // Two places share a bit.
                    let exact = places[..=i].iter().any(|&place| (from..=to).contains(&place));
                    let rough = places[..=i].iter().any(|&place| (from >> 1..=to >> 1).contains(&(place >> 1)));
                    let told = sightings.any(0, from, to);
                    assert!(told || !exact, "{place}: {from}..={to}");
                    assert!(!told || rough || place - from >= MEMORY - 2, "{place}: {from}..={to}");
                }
            }
        }
    }
}
