use super::{Clause, Plane, grams};

/// A clause, and what is said around it.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    /// The folded message.
    pub chars: &'a [char],
    /// Its clauses, in order.
    pub clauses: &'a [Clause],
    /// Which of them is heard.
    pub at: usize,
    /// The folded question; empty if none was asked. What is longer than a question is cut off.
    pub asked: &'a [char],
}

/// Characters of a question that are listened to; the weights are made for a sentence or two.
const MOST_ASKED: usize = 200;

impl<'a> Heard<'a> {
    /// The clauses of a folded message one by one.
    pub fn all(chars: &'a [char], clauses: &'a [Clause], asked: &'a [char]) -> impl Iterator<Item = Self> {
        let asked = &asked[..asked.len().min(MOST_ASKED)];
        (0..clauses.len()).map(move |at| Self { chars, clauses, at, asked })
    }

    /// The clause.
    pub fn own(&self) -> &'a Clause {
        &self.clauses[self.at]
    }

    /// Whether no clause stands before it.
    pub const fn is_first(&self) -> bool {
        self.at == 0
    }

    /// Whether no clause stands after it.
    pub const fn is_last(&self) -> bool {
        self.at + 1 == self.clauses.len()
    }

    /// Tells the hash of every n-gram of up to `longest` characters that is heard in `plane`, or fewer if the plane is content with fewer.
    pub fn grams(&self, plane: Plane, longest: usize, mut tell: impl FnMut(u32)) {
        let longest = longest.min(plane.longest());
        let mut hear = |clause: &Clause| grams(self.chars, clause, longest, |hash, _| tell(hash));
        match plane {
            Plane::Own => hear(self.own()),
            Plane::Before if !self.is_first() => hear(&self.clauses[self.at - 1]),
            Plane::After if !self.is_last() => hear(&self.clauses[self.at + 1]),
            Plane::Asked if !self.asked.is_empty() => grams(self.asked, &(0..self.asked.len()), longest, |hash, _| tell(hash)),
            Plane::Before | Plane::After | Plane::Asked => {}
        }
    }
}
