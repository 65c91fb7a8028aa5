use super::{Clause, Plane, clauses, grams};

/// A clause, and what is said around it.
#[derive(Debug, Clone)]
pub struct Heard<'a> {
    /// The folded message.
    pub chars: &'a [char],
    /// The clause.
    pub own: Clause,
    /// The one before it.
    pub before: Option<Clause>,
    /// The one after it.
    pub after: Option<Clause>,
    /// The folded question; empty if none was asked.
    pub asked: &'a [char],
}

/// Characters of a question that are listened to; the weights are made for a sentence or two.
const MOST_ASKED: usize = 200;

impl<'a> Heard<'a> {
    /// The clauses of a folded message, in order.
    pub fn all(chars: &'a [char], asked: &'a [char]) -> impl Iterator<Item = Self> {
        let asked = &asked[..asked.len().min(MOST_ASKED)];
        let mut before = None;
        let mut rest = clauses(chars).peekable();
        std::iter::from_fn(move || {
            let own = rest.next()?;
            let heard = Self { chars, own: own.clone(), before: before.replace(own), after: rest.peek().cloned(), asked };
            Some(heard)
        })
    }

    /// Tells the hash of every n-gram of up to `longest` characters that is heard in `plane`, or fewer if the plane is content with fewer.
    #[inline]
    pub fn grams(&self, plane: Plane, longest: usize, tell: impl FnMut(u32)) {
        let longest = longest.min(plane.longest());
        match plane {
            Plane::Own => grams(self.chars, self.own.clone(), longest, tell),
            Plane::Before => self.before.clone().map_or((), |clause| grams(self.chars, clause, longest, tell)),
            Plane::After => self.after.clone().map_or((), |clause| grams(self.chars, clause, longest, tell)),
            Plane::Asked if self.asked.is_empty() => {}
            Plane::Asked => grams(self.asked, 0..self.asked.len(), longest, tell),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold_str;

    #[test]
    fn each_clause_knows_its_neighbours() {
        let chars = fold_str("亲，没有票的，好吗");
        let all: Vec<_> = Heard::all(&chars, &[]).map(|heard| (heard.before, heard.own, heard.after)).collect();
        assert_eq!(all, [(None, 0..1, Some(2..6)), (Some(0..1), 2..6, Some(7..9)), (Some(2..6), 7..9, None)]);
    }
}
