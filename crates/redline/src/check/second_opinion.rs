use crate::fold::Folded;
use crate::judge::{Clause, Heard, Judge, Opinion, Said, clauses};
use crate::model::Topic;

/// What the judge heard in a message: folded characters of each clause, and what it sounds like.
#[derive(Debug, Default)]
pub(crate) struct SecondOpinion {
    clauses: Vec<Clause>,
    /// Of each clause.
    opinions: Vec<Opinion>,
    said: Vec<Said>,
    suspected: Vec<((u32, u32), Topic)>,
    asked: Folded,
}

impl SecondOpinion {
    /// Hears a message in place of the one before.
    pub(crate) fn hear(&mut self, judge: &Judge, text: &Folded, asked: Option<&str>) {
        self.asked.fold_into(asked.unwrap_or_default());
        self.clauses.clear();
        self.clauses.extend(clauses(text.chars()));
        self.opinions.clear();
        self.suspected.clear();
        judge.weigh(text.chars(), &self.clauses, self.asked.chars(), &mut self.said, |heard, opinion| {
            self.opinions.push(opinion);
            if judge.is_sure(&opinion) {
                self.suspected.extend(said(&heard).map(|part| (part, opinion.topic)));
            }
        });
    }

    /// Whether no clause that `marked` reaches into sounds like an offence. What is outside all clauses is not doubted.
    pub(crate) fn doubts(&self, judge: &Judge, marked: (u32, u32)) -> bool {
        let (start, end) = (marked.0 as usize, marked.1 as usize);
        let mut reached = self.clauses.iter().zip(&self.opinions).filter(|(clause, _)| clause.start < end && start < clause.end).peekable();
        reached.peek().is_some() && reached.all(|(_, opinion)| judge.doubts(opinion))
    }

    /// The clauses that are most likely offences, without the signs around them, and what they are most likely about.
    pub(crate) fn suspected(&self) -> &[((u32, u32), Topic)] {
        &self.suspected
    }
}

/// A clause without the signs around it; nothing if there is nothing else.
fn said(heard: &Heard<'_>) -> Option<(u32, u32)> {
    let says = |c: &char| c.is_alphanumeric();
    let own = heard.own();
    let chars = &heard.chars[own.clone()];
    let (first, last) = (chars.iter().position(says)?, chars.iter().rposition(says)?);
    Some(((own.start + first) as u32, (own.start + last) as u32 + 1))
}

/// The longest part of `whole` that none of `parts` is in, the first of those equally long; nothing if it is no word.
pub(crate) fn longest_rest(whole: (u32, u32), parts: impl Iterator<Item = (u32, u32)>) -> Option<(u32, u32)> {
    let mut parts: Vec<(u32, u32)> = parts.chain([(whole.1, whole.1)]).collect();
    parts.sort_unstable();
    let mut from = whole.0;
    let mut longest = (0, 0);
    for (start, end) in parts {
        if start.saturating_sub(from) > longest.1 - longest.0 {
            longest = (from, start);
        }
        from = from.max(end);
    }
    (longest.1 - longest.0 > 1).then_some(longest)
}

#[cfg(test)]
mod tests {
    use super::longest_rest;

    #[test]
    fn the_longest_part_that_nothing_is_in() {
        let rest = |parts: &[(u32, u32)]| longest_rest((2, 10), parts.iter().copied());
        assert_eq!(rest(&[]), Some((2, 10)));
        assert_eq!(rest(&[(5, 20)]), Some((2, 5)));
        assert_eq!(rest(&[(8, 9), (0, 3)]), Some((3, 8)));
        assert_eq!(rest(&[(4, 6), (2, 7)]), Some((7, 10)));
        assert_eq!(rest(&[(3, 10)]), None);
        assert_eq!(rest(&[(0, 12)]), None);
    }
}
