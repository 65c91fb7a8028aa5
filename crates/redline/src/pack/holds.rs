use std::collections::HashMap;

use crate::pattern::Op;
use crate::words::Table;

/// Sets of steps, each once: many programs hold on to the same words.
#[derive(Debug)]
pub(crate) struct Holds {
    rows: Table<Op>,
    known: HashMap<Vec<Op>, u32>,
}

impl Holds {
    /// The row of the empty set.
    pub(crate) const NONE: u32 = 0;

    pub(crate) fn new() -> Self {
        let mut rows = Table::default();
        rows.push([]);
        Self { rows, known: HashMap::from([(Vec::new(), Self::NONE)]) }
    }

    /// The row of `steps`.
    pub(crate) fn row(&mut self, mut steps: Vec<Op>) -> u32 {
        steps.sort_unstable();
        steps.dedup();
        let next = self.rows.len() as u32;
        let rows = &mut self.rows;
        *self.known.entry(steps).or_insert_with_key(|steps| {
            rows.push(steps.iter().copied());
            next
        })
    }

    pub(crate) fn into_rows(self) -> Table<Op> {
        self.rows
    }
}
