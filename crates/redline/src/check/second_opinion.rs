use crate::fold::Folded;
use crate::judge::{Heard, Judge};
use crate::model::Topic;

/// What the judge heard in a message: folded characters of each clause, and its weight.
#[derive(Debug, Default)]
pub(crate) struct SecondOpinion {
    clauses: Vec<((u32, u32), i32)>,
    suspected: Vec<((u32, u32), Topic)>,
    asked: Folded,
}

impl SecondOpinion {
    /// Hears a message in place of the one before.
    pub(crate) fn hear(&mut self, judge: &Judge, text: &Folded, asked: Option<&str>) {
        self.asked.fold_into(asked.unwrap_or_default());
        self.clauses.clear();
        self.suspected.clear();
        for heard in Heard::all(text.chars(), self.asked.chars()) {
            let weight = judge.weigh(&heard);
            if judge.is_sure(weight) {
                self.suspected.extend(said(&heard).map(|part| (part, judge.topic(&heard))));
            }
            self.clauses.push(((heard.own.start as u32, heard.own.end as u32), weight));
        }
    }

    /// Whether no clause that `marked` reaches into sounds like an offence. What is outside all clauses is not doubted.
    pub(crate) fn doubts(&self, judge: &Judge, marked: (u32, u32)) -> bool {
        let mut reached = self.clauses.iter().filter(|((start, end), _)| *start < marked.1 && marked.0 < *end).peekable();
        reached.peek().is_some() && reached.all(|(_, weight)| judge.doubts(*weight))
    }

    /// The clauses that are most likely offences, without the signs around them, and what they are most likely about.
    pub(crate) fn suspected(&self) -> &[((u32, u32), Topic)] {
        &self.suspected
    }
}

/// A clause without the signs around it; nothing if there is nothing else.
fn said(heard: &Heard<'_>) -> Option<(u32, u32)> {
    let says = |c: &char| c.is_alphanumeric();
    let chars = &heard.chars[heard.own.clone()];
    let (first, last) = (chars.iter().position(says)?, chars.iter().rposition(says)?);
    Some(((heard.own.start + first) as u32, (heard.own.start + last) as u32 + 1))
}
