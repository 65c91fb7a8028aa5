use redline::Topic;
use redline::fold::{Folded, fold_str};
use redline::judge::{Clause, Heard, Plane, TOPICS, clauses};

use super::lessons::Lesson;

/// Features beside the n-grams: of every clause, of one with none before it, of one with none after it.
pub(super) const BIAS: usize = Plane::total();
pub(super) const FIRST: usize = BIAS + 1;
pub(super) const LAST: usize = BIAS + 2;
pub(super) const COUNT: usize = BIAS + 3;

/// Something to learn from: a clause as it is heard, and the right answer.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    /// Features of the clause and of the question.
    pub(super) own: Vec<u32>,
    /// Features of what is said before and after it.
    pub(super) around: Vec<u32>,
    /// What it offends against, as a place in [`Topic::ALL`].
    pub(super) answer: Option<usize>,
}

impl Sample {
    /// The same without the features that are not `kept`.
    pub(super) fn with_only(&self, kept: &[bool]) -> Self {
        let only = |features: &[u32]| features.iter().copied().filter(|&feature| kept[feature as usize]).collect();
        Self { own: only(&self.own), around: only(&self.around), answer: self.answer }
    }

    /// All its features.
    pub(super) fn features(&self) -> impl Iterator<Item = usize> + '_ {
        self.own.iter().chain(&self.around).map(|&feature| feature as usize)
    }

    /// The clauses of a lesson.
    pub(super) fn of(lesson: &Lesson) -> Vec<Self> {
        let folded = Folded::new(&lesson.text);
        let asked = fold_str(lesson.asked.as_deref().unwrap_or_default());
        let clauses: Vec<Clause> = clauses(folded.chars()).collect();
        let sample = |heard: Heard<'_>| {
            let features = |planes: [Plane; 2]| {
                let mut features = Vec::new();
                for plane in planes {
                    heard.grams(plane, plane.longest(), |hash| features.push(plane.row(hash) as u32));
                }
                features
            };
            let mut own = features([Plane::Own, Plane::Asked]);
            own.push(BIAS as u32);
            own.extend(heard.is_first().then_some(FIRST as u32));
            own.extend(heard.is_last().then_some(LAST as u32));
            let bytes = folded.origin(heard.own().clone());
            let offence = lesson.offences.iter().find(|(_, span)| span.start < bytes.end && bytes.start < span.end);
            let answer = offence.and_then(|(topic, _)| Topic::ALL[..TOPICS].iter().position(|other| other == topic));
            Self { own, around: features([Plane::Before, Plane::After]), answer }
        };
        Heard::all(folded.chars(), &clauses, &asked).map(sample).collect()
    }
}
