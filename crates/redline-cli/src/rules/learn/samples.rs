use redline::fold::{Folded, fold_str};
use redline::judge::{Clause, Heard, Plane, clauses};
use redline::{Judge, Topic};

use super::lessons::Lesson;

/// Weights beside those of the planes: of every clause, of one with none before it, of one with none after it.
pub(super) const BIAS: usize = Plane::total();
pub(super) const FIRST: usize = BIAS + 1;
pub(super) const LAST: usize = BIAS + 2;
pub(super) const COUNT: usize = BIAS + 3;

/// Topics the judge tells apart.
pub(super) const TOPICS: usize = Topic::ALL.len() - 1;

/// Something to learn from: the weights that count, and the right answer.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) features: Vec<u32>,
    pub(super) answer: usize,
}

/// What lessons are made of.
#[derive(Debug, Default)]
pub(super) struct Samples {
    /// Every clause; the answer is 1 if it offends.
    pub(super) clauses: Vec<Sample>,
    /// Every clause that offends; the answer is its topic.
    pub(super) topics: Vec<Sample>,
}

impl Sample {
    /// The same without the features that are not `kept`.
    pub(super) fn with_only(&self, kept: &[bool]) -> Self {
        Self { features: self.features.iter().copied().filter(|&feature| kept[feature as usize]).collect(), answer: self.answer }
    }
}

impl Samples {
    pub(super) fn of(lessons: &[Lesson]) -> Self {
        let mut samples = Self::default();
        for lesson in lessons {
            samples.add(lesson);
        }
        samples
    }

    fn add(&mut self, lesson: &Lesson) {
        let folded = Folded::new(&lesson.text);
        let asked = fold_str(lesson.asked.as_deref().unwrap_or_default());
        let clauses: Vec<Clause> = clauses(folded.chars()).collect();
        for heard in Heard::all(folded.chars(), &clauses, &asked) {
            let mut features = vec![BIAS as u32];
            features.extend(heard.is_first().then_some(FIRST as u32));
            features.extend(heard.is_last().then_some(LAST as u32));
            for plane in Plane::ALL {
                heard.grams(plane, plane.longest(), |hash| features.push(plane.weight(hash) as u32));
            }
            let bytes = folded.origin(heard.own().clone());
            let topic = lesson.offences.iter().find(|(_, span)| span.start < bytes.end && bytes.start < span.end).map(|(topic, _)| *topic);
            self.clauses.push(Sample { features, answer: usize::from(topic.is_some()) });
            if let Some(answer) = topic.and_then(|topic| Topic::ALL[..TOPICS].iter().position(|other| *other == topic)) {
                let mut features = Vec::new();
                Judge::topic_grams(&heard, |row| features.push(row as u32));
                self.topics.push(Sample { features, answer });
            }
        }
    }
}
