use std::borrow::Cow;

use super::heard::NEARBY;
use super::places::Places;
use super::plane_weights::{JoinedWeights, PlaneWeights};
use super::{Clause, Heard, LONGEST, Plane, grams};
use crate::model::Topic;

/// Topics the judge tells apart: all but the shop's own.
const TOPICS: usize = Topic::ALL.len() - 1;
/// Binary logarithm of the number of rows of the topics' weights.
const TOPIC_BITS: u32 = 15;
/// The longest n-gram that tells topics apart.
const TOPIC_LONGEST: usize = 2;
/// What the file begins with; the digit changes with the layout.
const MAGIC: &[u8; 4] = b"RLJ5";
/// The magic and six numbers of four bytes.
const HEADER: usize = 28;

/// Judges clauses. Never changed.
#[derive(Debug, Clone)]
pub struct Judge {
    bytes: Cow<'static, [u8]>,
    bounds: Bounds,
    own: PlaneWeights,
    /// Before, after and elsewhere.
    around: JoinedWeights<3>,
    asked: PlaneWeights,
    /// The rows of the topics' weights that are not empty; these rows follow.
    topics: Places,
}

/// What a clause weighs as the one that is judged, and as one beside it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said {
    own: i32,
    before: i32,
    after: i32,
    elsewhere: i32,
}

/// The numbers of the header, in units of a weight.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    bias: i32,
    alone: [i32; 2],
    excuse: i32,
    doubt: i32,
    sure: i32,
}

/// What a judge is made of, for who makes one.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Of [`Plane::total`] n-grams.
    pub planes: Vec<i8>,
    /// [`Judge::topic_rows`] rows of a weight for each topic in the order of [`Topic::ALL`].
    pub topics: Vec<i8>,
    /// Of every clause.
    pub bias: i32,
    /// Of a clause with none before it, and with none after it.
    pub alone: [i32; 2],
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
        // The bits of all planes, then the weights of all.
        let mut start = HEADER + Places::size(Plane::total());
        let mut plane = |plane| {
            let weights = PlaneWeights::read(&bytes, plane, HEADER, start).ok_or(JudgeError)?;
            start = weights.end();
            Ok(weights)
        };
        let own = plane(Plane::Own)?;
        let around = [plane(Plane::Before)?, plane(Plane::After)?, plane(Plane::Elsewhere)?];
        let asked = plane(Plane::Asked)?;
        let topics = Places::read(&bytes, asked.end(), Self::topic_rows()).ok_or(JudgeError)?;
        if bytes.len() != topics.end() + topics.count() * TOPICS {
            return Err(JudgeError);
        }
        let mut numbers = bytes[MAGIC.len()..HEADER].chunks_exact(4).map(|four| i32::from_le_bytes([four[0], four[1], four[2], four[3]]));
        let mut next = || numbers.next().ok_or(JudgeError);
        let bounds = Bounds { bias: next()?, alone: [next()?, next()?], excuse: next()?, doubt: next()?, sure: next()? };
        if bounds.excuse < 0 {
            return Err(JudgeError);
        }
        let around = JoinedWeights::new(&bytes, around.each_ref());
        Ok(Self { bytes, bounds, own, around, asked, topics })
    }

    /// The judge of these weights.
    ///
    /// # Errors
    /// More or fewer weights than it takes, an excuse below zero.
    pub fn new(weights: &Weights) -> Result<Self, JudgeError> {
        let rows = weights.topics.chunks(TOPICS);
        if weights.planes.len() != Plane::total() || rows.len() != Self::topic_rows() {
            return Err(JudgeError);
        }
        let mut bytes = MAGIC.to_vec();
        let [before, after] = weights.alone;
        for number in [weights.bias, before, after, weights.excuse, weights.doubt, weights.sure] {
            bytes.extend(number.to_le_bytes());
        }
        Places::write(weights.planes.iter().map(|&weight| weight != 0), &mut bytes);
        bytes.extend(weights.planes.iter().filter(|&&weight| weight != 0).map(|weight| weight.cast_unsigned()));
        let is_held = |row: &[i8]| row.iter().any(|&weight| weight != 0);
        Places::write(rows.clone().map(is_held), &mut bytes);
        bytes.extend(rows.filter(|row| is_held(row)).flatten().map(|weight| weight.cast_unsigned()));
        Self::from_bytes(bytes)
    }

    /// It as bytes.
    pub fn to_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The number of rows of the topics' weights.
    pub const fn topic_rows() -> usize {
        1 << TOPIC_BITS
    }

    /// Tells the rows of the topics' weights that count for a clause. Each plane has rows of its own, as far as chance allows.
    pub fn topic_grams(heard: &Heard<'_>, mut tell: impl FnMut(usize)) {
        for (plane, salt) in Plane::ALL.into_iter().zip(0u32..) {
            heard.grams(plane, TOPIC_LONGEST, |hash| {
                let salted = (hash ^ salt).wrapping_mul(0x85EB_CA6B);
                tell((salted >> (u32::BITS - TOPIC_BITS)) as usize);
            });
        }
    }

    /// Whether a clause of this `weight` is hardly an offence, whatever words it holds.
    pub fn doubts(&self, weight: i32) -> bool {
        weight < self.bounds.doubt
    }

    /// Whether a clause of this `weight` is most likely an offence, though no pattern knows it.
    pub fn is_sure(&self, weight: i32) -> bool {
        weight >= self.bounds.sure
    }

    /// Tells of every clause of a folded message how much it sounds like an offence: the higher, the more. Goes through each clause once,
    /// whatever it is heard beside. `said` is room to work in.
    pub fn weigh<'a>(&self, chars: &'a [char], clauses: &'a [Clause], asked: &'a [char], said: &mut Vec<Said>, mut tell: impl FnMut(Heard<'a>, i32)) {
        let Bounds { bias, alone: [first, last], excuse, .. } = self.bounds;
        said.clear();
        said.extend(clauses.iter().map(|clause| self.said(chars, clause)));
        let mut every = bias + first + last;
        if let Some(heard) = Heard::all(chars, clauses, asked).next() {
            let weight = self.asked.of(&self.bytes, Plane::Asked);
            heard.grams(Plane::Asked, LONGEST, |hash| every += weight(hash));
        }
        for heard in Heard::all(chars, clauses, asked) {
            let (at, own) = (heard.at, said[heard.at]);
            let before = if heard.is_first() { 0 } else { said[at - 1].before - first };
            let after = if heard.is_last() { 0 } else { said[at + 1].after - last };
            let nearby: i32 = said[at.saturating_sub(NEARBY)..(at + NEARBY + 1).min(said.len())].iter().map(|said| said.elsewhere).sum();
            let around = before + after + nearby - own.elsewhere;
            tell(heard, every + own.own + around.max(-excuse));
        }
    }

    fn said(&self, chars: &[char], clause: &Clause) -> Said {
        let mut said = Said::default();
        let weight = self.own.of(&self.bytes, Plane::Own);
        grams(chars, clause, LONGEST, |hash, length| {
            said.own += weight(hash);
            if length <= Plane::Elsewhere.longest()
                && let Some(&[before, after, elsewhere]) = self.around.find(Plane::Before.place(hash))
            {
                said.before += i32::from(before);
                said.after += i32::from(after);
                said.elsewhere += i32::from(elsewhere);
            }
        });
        said
    }

    /// What a clause that offends is most likely about.
    pub fn topic(&self, heard: &Heard<'_>) -> Topic {
        let mut sums = [0i32; TOPICS];
        let words = self.topics.words(&self.bytes);
        Self::topic_grams(heard, |row| {
            let Some(at) = self.topics.find(words, row) else { return };
            let row = &self.bytes[self.topics.end() + at * TOPICS..];
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i32::from(weight.cast_signed()));
        });
        let best = (0..TOPICS).max_by_key(|&topic| (sums[topic], std::cmp::Reverse(topic))).unwrap_or_default();
        Topic::ALL[best]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold_str;
    use crate::judge::clauses;

    fn weights() -> Weights {
        Weights {
            planes: vec![0; Plane::total()],
            topics: vec![0; Judge::topic_rows() * TOPICS],
            bias: -10,
            alone: [0, 0],
            excuse: 100,
            doubt: -5,
            sure: 5,
        }
    }

    fn set(weights: &mut Weights, plane: Plane, text: &str, weight: i8) {
        let chars = fold_str(text);
        let mut hashes = Vec::new();
        grams(&chars, &(0..chars.len()), 1, |hash, _| hashes.push(hash));
        // Behind the one of the clause's start.
        weights.planes[plane.weight(hashes[1])] = weight;
    }

    fn heard(judge: &Judge, text: &str, asked: &str) -> Vec<i32> {
        let (chars, asked) = (fold_str(text), fold_str(asked));
        let clauses: Vec<Clause> = clauses(&chars).collect();
        let mut weights = Vec::new();
        judge.weigh(&chars, &clauses, &asked, &mut Vec::new(), |_, weight| weights.push(weight));
        weights
    }

    #[test]
    fn hears_a_clause_its_neighbours_and_the_question() {
        let mut weights = weights();
        set(&mut weights, Plane::Own, "加", 20);
        set(&mut weights, Plane::Before, "好", 3);
        set(&mut weights, Plane::After, "不", 4);
        set(&mut weights, Plane::Elsewhere, "行", 7);
        set(&mut weights, Plane::Asked, "微", 5);
        let judge = Judge::new(&weights).expect("as many weights as it takes");
        assert_eq!(heard(&judge, "加", ""), [10]);
        assert_eq!(heard(&judge, "加", "微"), [15]);
        assert_eq!(heard(&judge, "好,加,不", ""), [-10, 17, -10]);
        // Next to it or not, but not in it, and not at the other end of a long text.
        assert_eq!(heard(&judge, "加,是,行,行", ""), [24, 4, -3, -3]);
        assert_eq!(heard(&judge, &format!("加{},行", ",是".repeat(NEARBY)), "")[..2], [10, -3]);
        assert!(judge.is_sure(10) && !judge.is_sure(4) && judge.doubts(-6) && !judge.doubts(-5));
    }

    #[test]
    fn what_is_said_around_excuses_so_much_and_no_more() {
        let mut weights = weights();
        set(&mut weights, Plane::Own, "加", 20);
        set(&mut weights, Plane::After, "不", -4);
        set(&mut weights, Plane::Elsewhere, "无", -50);
        set(&mut weights, Plane::Elsewhere, "是", 50);
        let judge = Judge::new(&Weights { excuse: 6, ..weights }).expect("as many weights as it takes");
        assert_eq!(heard(&judge, "加,不", "")[0], 6);
        assert_eq!(heard(&judge, "加,无", "")[0], 4);
        assert_eq!(heard(&judge, "加,是", "")[0], 60);
    }

    #[test]
    fn tells_the_topic_by_the_clause_and_the_question() {
        let mut weights = weights();
        let (chars, asked) = (fold_str("没有"), fold_str("有票吗"));
        let clauses: Vec<Clause> = clauses(&chars).collect();
        let heard = Heard::all(&chars, &clauses, &asked).next().expect("a clause");
        let mut rows = Vec::new();
        Judge::topic_grams(&heard, |row| rows.push(row));
        let topic = 3;
        weights.topics[rows[rows.len() - 1] * TOPICS + topic] = 9;
        let judge = Judge::new(&weights).expect("as many weights as it takes");
        assert_eq!(judge.topic(&heard), Topic::ALL[topic]);
        assert_eq!(judge.topic(&Heard { asked: &[], ..heard }), Topic::ALL[0]);
    }

    #[test]
    fn bytes_come_back_and_others_are_refused() {
        let judge = Judge::new(&weights()).expect("as many weights as it takes");
        let bytes = judge.to_bytes().to_vec();
        assert!(Judge::from_bytes(bytes.clone()).is_ok());
        assert_eq!(Judge::from_bytes(bytes[1..].to_vec()).err(), Some(JudgeError));
        assert_eq!(Judge::from_bytes(Vec::new()).err(), Some(JudgeError));
        assert_eq!(Judge::new(&Weights { excuse: -1, ..weights() }).err(), Some(JudgeError));
        assert_eq!(Judge::new(&Weights { topics: Vec::new(), ..weights() }).err(), Some(JudgeError));
    }
}
