use std::borrow::Cow;

use super::{Heard, Plane};
use crate::model::Topic;

/// Topics the judge tells apart: all but the shop's own.
const TOPICS: usize = Topic::ALL.len() - 1;
/// Binary logarithm of the number of rows of the topics' weights.
const TOPIC_BITS: u32 = 13;
/// The longest n-gram that tells topics apart.
const TOPIC_LONGEST: usize = 2;
/// What the file begins with; the digit changes with the layout.
const MAGIC: &[u8; 4] = b"RLJ1";
/// The magic and five numbers of four bytes.
const HEADER: usize = 24;

/// Judges clauses. Never changed.
#[derive(Debug, Clone)]
pub struct Judge {
    bytes: Cow<'static, [u8]>,
    bounds: Bounds,
}

/// The numbers of the header, in units of a weight.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    bias: i32,
    alone: [i32; 2],
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
        if bytes.len() != HEADER + Plane::total() + Self::topic_rows() * TOPICS || !bytes.starts_with(MAGIC) {
            return Err(JudgeError);
        }
        let mut numbers = bytes[MAGIC.len()..HEADER].chunks_exact(4).map(|four| i32::from_le_bytes([four[0], four[1], four[2], four[3]]));
        let mut next = || numbers.next().ok_or(JudgeError);
        let bounds = Bounds { bias: next()?, alone: [next()?, next()?], doubt: next()?, sure: next()? };
        Ok(Self { bytes, bounds })
    }

    /// The judge of these weights.
    ///
    /// # Errors
    /// More or fewer weights than it takes.
    pub fn new(weights: &Weights) -> Result<Self, JudgeError> {
        let mut bytes = MAGIC.to_vec();
        let [before, after] = weights.alone;
        for number in [weights.bias, before, after, weights.doubt, weights.sure] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(weights.planes.iter().chain(&weights.topics).map(|weight| weight.cast_unsigned()));
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

    /// How much a clause sounds like an offence: the higher, the more.
    pub fn weigh(&self, heard: &Heard<'_>) -> i32 {
        let [first, last] = self.bounds.alone;
        let ends = if heard.before.is_none() { first } else { 0 } + if heard.after.is_none() { last } else { 0 };
        let weights = &self.bytes[HEADER..];
        let mut sum = self.bounds.bias + ends;
        for plane in Plane::ALL {
            heard.grams(plane, plane.longest(), |hash| sum += i32::from(weights[plane.weight(hash)].cast_signed()));
        }
        sum
    }

    /// What a clause that offends is most likely about.
    pub fn topic(&self, heard: &Heard<'_>) -> Topic {
        let weights = &self.bytes[HEADER + Plane::total()..];
        let mut sums = [0i32; TOPICS];
        Self::topic_grams(heard, |row| {
            for (sum, &weight) in sums.iter_mut().zip(&weights[row * TOPICS..]) {
                *sum += i32::from(weight.cast_signed());
            }
        });
        let best = (0..TOPICS).max_by_key(|&topic| (sums[topic], std::cmp::Reverse(topic))).unwrap_or_default();
        Topic::ALL[best]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold_str;
    use crate::judge::grams;

    fn weights() -> Weights {
        Weights { planes: vec![0; Plane::total()], topics: vec![0; Judge::topic_rows() * TOPICS], bias: -10, alone: [0, 0], doubt: -5, sure: 5 }
    }

    fn set(weights: &mut Weights, plane: Plane, text: &str, weight: i8) {
        let chars = fold_str(text);
        let mut hashes = Vec::new();
        grams(&chars, 0..chars.len(), 1, |hash| hashes.push(hash));
        // Behind the one of the clause's start.
        weights.planes[plane.weight(hashes[1])] = weight;
    }

    fn heard(judge: &Judge, text: &str, asked: &str) -> Vec<i32> {
        Heard::all(&fold_str(text), &fold_str(asked)).map(|heard| judge.weigh(&heard)).collect()
    }

    #[test]
    fn hears_a_clause_its_neighbours_and_the_question() {
        let mut weights = weights();
        set(&mut weights, Plane::Own, "加", 20);
        set(&mut weights, Plane::Before, "好", 3);
        set(&mut weights, Plane::After, "不", 4);
        set(&mut weights, Plane::Asked, "微", 5);
        let judge = Judge::new(&weights).expect("as many weights as it takes");
        assert_eq!(heard(&judge, "加", ""), [10]);
        assert_eq!(heard(&judge, "加", "微"), [15]);
        assert_eq!(heard(&judge, "好,加,不", ""), [-10, 17, -10]);
        assert!(judge.is_sure(10) && !judge.is_sure(4) && judge.doubts(-6) && !judge.doubts(-5));
    }

    #[test]
    fn tells_the_topic_by_the_clause_and_the_question() {
        let mut weights = weights();
        let (chars, asked) = (fold_str("没有"), fold_str("有票吗"));
        let heard = Heard::all(&chars, &asked).next().expect("a clause");
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
    }
}
