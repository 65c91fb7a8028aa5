use super::Holds;
use crate::pattern::{MOST_NEEDS, Need, Program, Reach};

/// What a program needs, see [`Program`]; needs of the empty row are none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate {
    pub(crate) needs: [Need; MOST_NEEDS],
    pub(crate) reach: Reach,
}

impl Gate {
    pub(super) fn new(program: &Program) -> Self {
        let needs = std::array::from_fn(|at| program.needs.get(at).copied().unwrap_or(Need { hold: Holds::NONE, from: 0, to: 0 }));
        Self { needs, reach: program.reach }
    }
}
