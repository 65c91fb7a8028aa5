use std::borrow::Cow;
use std::cmp::Reverse;

use super::places::{Places, Word};
use super::{Clause, Heard, LONGEST, Plane, grams};
use crate::model::Topic;

/// Topics the judge tells apart: all but the shop's own.
pub const TOPICS: usize = Topic::ALL.len() - 1;
/// Bytes of a row: the weights of an n-gram for all topics, two in a byte.
const ROW: usize = TOPICS / 2;
/// The largest weight in a row. Finer ones tell no better and press worse.
pub const MOST: i8 = 7;
/// What is added to a weight in a row, so that none is negative.
const ADDED: i8 = MOST + 1;
/// What the file begins with; the digit changes with the layout.
const MAGIC: &[u8; 4] = b"RLJ6";
/// Numbers of four bytes that follow the magic.
const NUMBERS: usize = 3 * TOPICS + 3;
const HEADER: usize = MAGIC.len() + 4 * NUMBERS;

/// How much something sounds like an offence against each topic, in the order of [`Topic::ALL`].
pub type Sums = [i32; TOPICS];

/// Judges clauses. Never changed.
#[derive(Debug, Clone)]
pub struct Judge {
    bytes: Cow<'static, [u8]>,
    bounds: Bounds,
    /// The n-grams that have a row; the rows follow.
    places: Places,
}

/// What a clause weighs as the one that is judged, and as one beside it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said {
    own: Sums,
    before: Sums,
    after: Sums,
}

/// How much a clause sounds like an offence: the higher, the more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opinion {
    /// As an answer to the question.
    pub weight: i32,
    /// What it would most likely be about.
    pub topic: Topic,
    /// As if nothing had been asked, and what is said around it excused half as much: 加我微信 is an offence whatever is asked or said beside it.
    pub by_itself: i32,
}

/// The numbers of the header, in units of a weight.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    bias: Sums,
    alone: [Sums; 2],
    excuse: i32,
    doubt: i32,
    sure: i32,
}

/// What a judge is made of, for who makes one.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Of [`Plane::total`] n-grams, each up to [`MOST`].
    pub rows: Vec<[i8; TOPICS]>,
    /// Of every clause.
    pub bias: Sums,
    /// Of a clause with none before it, and with none after it.
    pub alone: [Sums; 2],
    /// What is said around a clause excuses it by so much at most; not negative.
    pub excuse: i32,
    /// A clause below it is hardly an offence.
    pub doubt: i32,
    /// A clause from it on is most likely one.
    pub sure: i32,
}

/// Why bytes are no judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no judge of this version")]
pub struct JudgeError;

impl Judge {
    /// Reads what [`Self::to_bytes`] wrote; nothing is copied.
    ///
    /// # Errors
    /// Bytes of another version, or of another length.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, JudgeError> {
        let bytes = bytes.into();
        if !bytes.starts_with(MAGIC) {
            return Err(JudgeError);
        }
        let places = Places::read(&bytes, HEADER, Plane::total()).ok_or(JudgeError)?;
        if bytes.len() != places.end() + places.count() * ROW {
            return Err(JudgeError);
        }
        let mut numbers = bytes[MAGIC.len()..HEADER].chunks_exact(4).map(|four| i32::from_le_bytes([four[0], four[1], four[2], four[3]]));
        let mut next = || numbers.next().unwrap_or_default();
        let mut sums = || std::array::from_fn(|_| next());
        let (bias, alone) = (sums(), [sums(), sums()]);
        let bounds = Bounds { bias, alone, excuse: next(), doubt: next(), sure: next() };
        if bounds.excuse < 0 {
            return Err(JudgeError);
        }
        Ok(Self { bytes, bounds, places })
    }

    /// The judge of these weights.
    ///
    /// # Errors
    /// More or fewer rows than it takes, a weight above [`MOST`], an excuse below zero.
    pub fn new(weights: &Weights) -> Result<Self, JudgeError> {
        let fits = |row: &[i8; TOPICS]| row.iter().all(|weight| (-MOST..=MOST).contains(weight));
        if weights.rows.len() != Plane::total() || !weights.rows.iter().all(fits) {
            return Err(JudgeError);
        }
        let mut bytes = MAGIC.to_vec();
        let [first, last] = &weights.alone;
        let bounds = [weights.excuse, weights.doubt, weights.sure];
        bytes.extend([&weights.bias[..], first, last, &bounds].concat().into_iter().flat_map(i32::to_le_bytes));
        let is_held = |row: &[i8; TOPICS]| row.iter().any(|&weight| weight != 0);
        Places::write(weights.rows.iter().map(is_held), &mut bytes);
        for row in weights.rows.iter().filter(|row| is_held(row)) {
            let (low, high) = row.split_at(ROW);
            let half = |weight: i8| (weight + ADDED).cast_unsigned();
            bytes.extend(low.iter().zip(high).map(|(&low, &high)| half(low) | half(high) << 4));
        }
        Self::from_bytes(bytes)
    }

    /// It as bytes.
    pub fn to_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether a clause is hardly an offence, whatever words it holds: neither as an answer nor by itself.
    pub fn doubts(&self, opinion: &Opinion) -> bool {
        opinion.weight.max(opinion.by_itself) < self.bounds.doubt
    }

    /// Whether a clause is most likely an offence, though no pattern knows it.
    pub fn is_sure(&self, opinion: &Opinion) -> bool {
        opinion.weight >= self.bounds.sure
    }

    /// Tells of every clause of a folded message what it sounds like. Goes through each clause once, whatever it is heard beside. `said` is
    /// room to work in.
    pub fn weigh<'a>(
        &self,
        chars: &'a [char],
        clauses: &'a [Clause],
        asked: &'a [char],
        said: &mut Vec<Said>,
        mut tell: impl FnMut(Heard<'a>, Opinion),
    ) {
        let Bounds { bias, alone: [first, last], excuse, .. } = &self.bounds;
        let rows = self.rows();
        said.clear();
        said.extend(clauses.iter().map(|clause| rows.said(chars, clause)));
        let mut question = Sums::default();
        if let Some(heard) = Heard::all(chars, clauses, asked).next() {
            heard.grams(Plane::Asked, LONGEST, |hash| rows.add(&mut question, Plane::Asked, hash));
        }
        for heard in Heard::all(chars, clauses, asked) {
            let none = Sums::default();
            let beside = |at: Option<usize>| at.and_then(|at| said.get(at));
            let (before, first) = beside(heard.at.checked_sub(1)).map_or((&none, first), |said| (&said.before, &none));
            let (after, last) = beside(Some(heard.at + 1)).map_or((&none, last), |said| (&said.after, &none));
            let own = &said[heard.at].own;
            let with = |excuse: i32| -> Sums {
                std::array::from_fn(|topic| bias[topic] + first[topic] + last[topic] + own[topic] + (before[topic] + after[topic]).max(-excuse))
            };
            let answer = with(*excuse);
            let weight = |topic: usize| answer[topic] + question[topic];
            let topic = (0..TOPICS).max_by_key(|&topic| (weight(topic), Reverse(topic))).unwrap_or_default();
            let by_itself = with(excuse / 2).into_iter().max().unwrap_or_default();
            tell(heard, Opinion { weight: weight(topic), topic: Topic::ALL[topic], by_itself });
        }
    }

    fn rows(&self) -> Rows<'_> {
        Rows { places: &self.places, words: self.places.words(&self.bytes), held: self.bytes[self.places.end()..].as_chunks().0 }
    }
}

/// The rows of a judge's bytes.
#[derive(Debug, Clone, Copy)]
struct Rows<'a> {
    places: &'a Places,
    words: &'a [Word],
    held: &'a [[u8; ROW]],
}

impl Rows<'_> {
    fn said(self, chars: &[char], clause: &Clause) -> Said {
        let mut said = Said::default();
        grams(chars, clause, LONGEST, |hash, length| {
            self.add(&mut said.own, Plane::Own, hash);
            if length <= Plane::Before.longest() {
                self.add(&mut said.before, Plane::Before, hash);
                self.add(&mut said.after, Plane::After, hash);
            }
        });
        said
    }

    #[inline]
    fn add(self, sums: &mut Sums, plane: Plane, hash: u32) {
        let Some(row) = self.places.find(self.words, plane.row(hash)).and_then(|at| self.held.get(at)) else { return };
        let (low, high) = sums.split_at_mut(ROW);
        for ((low, high), two) in low.iter_mut().zip(high).zip(row) {
            *low += i32::from(two & 15) - i32::from(ADDED);
            *high += i32::from(two >> 4) - i32::from(ADDED);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold_str;
    use crate::judge::clauses;

    const TOPIC: usize = 3;

    fn weights() -> Weights {
        let bias = [-10; TOPICS];
        Weights { rows: vec![[0; TOPICS]; Plane::total()], bias, alone: [[0; TOPICS]; 2], excuse: 100, doubt: -5, sure: 5 }
    }

    fn set(weights: &mut Weights, plane: Plane, text: &str, topic: usize, weight: i8) {
        let chars = fold_str(text);
        let mut hashes = Vec::new();
        grams(&chars, &(0..chars.len()), 1, |hash, _| hashes.push(hash));
        // Behind the one of the clause's start.
        weights.rows[plane.row(hashes[1])][topic] = weight;
    }

    fn heard(judge: &Judge, text: &str, asked: &str) -> Vec<Opinion> {
        let (chars, asked) = (fold_str(text), fold_str(asked));
        let clauses: Vec<Clause> = clauses(&chars).collect();
        let mut heard = Vec::new();
        judge.weigh(&chars, &clauses, &asked, &mut Vec::new(), |_, opinion| heard.push(opinion));
        heard
    }

    fn weighed(judge: &Judge, text: &str, asked: &str) -> Vec<i32> {
        heard(judge, text, asked).into_iter().map(|opinion| opinion.weight).collect()
    }

    #[test]
    fn hears_a_clause_its_neighbours_and_the_question() {
        let mut weights = weights();
        weights.alone = [[1; TOPICS], [2; TOPICS]];
        set(&mut weights, Plane::Own, "加", TOPIC, 7);
        set(&mut weights, Plane::Before, "好", TOPIC, 3);
        set(&mut weights, Plane::After, "不", TOPIC, 4);
        set(&mut weights, Plane::Asked, "微", TOPIC, 5);
        let judge = Judge::new(&weights).expect("as many rows as it takes");
        assert_eq!(weighed(&judge, "加", ""), [0]);
        assert_eq!(weighed(&judge, "加", "微"), [5]);
        assert_eq!(weighed(&judge, "好,加,不", ""), [-9, 4, -8]);
        // Only what stands next to it, and only on that side.
        assert_eq!(weighed(&judge, "不,加,是,不", ""), [-9, -3, -6, -8]);
    }

    #[test]
    fn weighs_the_topic_that_sounds_worst() {
        let mut weights = weights();
        set(&mut weights, Plane::Own, "加", TOPIC, 5);
        set(&mut weights, Plane::Own, "加", TOPICS - 1, -7);
        set(&mut weights, Plane::Own, "微", TOPICS - 1, 7);
        set(&mut weights, Plane::Asked, "票", 0, 7);
        let judge = Judge::new(&weights).expect("as many rows as it takes");
        let topics =
            |text: &str, asked: &str| heard(&judge, text, asked).into_iter().map(|opinion| (opinion.weight, opinion.topic)).collect::<Vec<_>>();
        // What speaks for one topic does not speak for another.
        assert_eq!(topics("加,加微,微", ""), [(-5, Topic::ALL[TOPIC]), (-5, Topic::ALL[TOPIC]), (-3, Topic::ALL[TOPICS - 1])]);
        assert_eq!(topics("加", "有票吗"), [(-3, Topic::ALL[0])]);
        assert_eq!(topics("是", ""), [(-10, Topic::ALL[0])]);
    }

    #[test]
    fn a_question_raises_suspicion_and_no_doubt() {
        let mut weights = weights();
        set(&mut weights, Plane::Own, "加", TOPIC, 6);
        set(&mut weights, Plane::Asked, "票", TOPIC, -7);
        set(&mut weights, Plane::Asked, "微", TOPIC, 7);
        let judge = Judge::new(&Weights { doubt: -4, sure: 3, ..weights }).expect("as many rows as it takes");
        let of = |text: &str, asked: &str| heard(&judge, text, asked)[0];
        assert!(!judge.doubts(&of("加", "")) && !judge.is_sure(&of("加", "")));
        assert!(!judge.doubts(&of("加", "票")) && !judge.is_sure(&of("加", "票")));
        assert!(judge.is_sure(&of("加", "微")));
        assert!(judge.doubts(&of("好", "")) && judge.doubts(&of("好", "票")) && !judge.doubts(&of("好", "微")));
    }

    #[test]
    fn what_is_said_around_excuses_so_much_and_no_more() {
        let mut weights = weights();
        set(&mut weights, Plane::Own, "加", TOPIC, 7);
        set(&mut weights, Plane::After, "不", TOPIC, -4);
        set(&mut weights, Plane::After, "无", TOPIC, -7);
        set(&mut weights, Plane::After, "是", TOPIC, 7);
        let judge = Judge::new(&Weights { excuse: 5, ..weights }).expect("as many rows as it takes");
        assert_eq!(weighed(&judge, "加,不", "")[0], -7);
        assert_eq!(weighed(&judge, "加,无", "")[0], -8);
        assert_eq!(weighed(&judge, "加,是", "")[0], 4);
        let by_itself = |text: &str| heard(&judge, text, "")[0].by_itself;
        assert_eq!([by_itself("加,不"), by_itself("加,无"), by_itself("加,是")], [-5, -5, 4]);
    }

    #[test]
    fn bytes_come_back_and_others_are_refused() {
        let mut held = weights();
        set(&mut held, Plane::Own, "加", 0, -MOST);
        set(&mut held, Plane::Own, "加", TOPICS - 1, MOST);
        let bytes = Judge::new(&held).expect("as many rows as it takes").to_bytes().to_vec();
        assert_eq!(Judge::from_bytes(bytes.clone()).map(|judge| judge.to_bytes().to_vec()), Ok(bytes.clone()));
        assert_eq!(Judge::from_bytes(bytes[1..].to_vec()).err(), Some(JudgeError));
        assert_eq!(Judge::from_bytes(bytes[..bytes.len() - 1].to_vec()).err(), Some(JudgeError));
        assert_eq!(Judge::from_bytes(Vec::new()).err(), Some(JudgeError));
        assert_eq!(Judge::new(&Weights { excuse: -1, ..weights() }).err(), Some(JudgeError));
        assert_eq!(Judge::new(&Weights { rows: Vec::new(), ..weights() }).err(), Some(JudgeError));
        let mut large = weights();
        large.rows[0][0] = MOST + 1;
        assert_eq!(Judge::new(&large).err(), Some(JudgeError));
    }
}
