//! Logistic regression with `AdaGrad`, one answer for each topic and one for none: plain, and the same on every machine.

use redline::judge::{MOST, Sums, TOPICS};

use super::samples::Sample;

/// Times that all samples are seen to choose the features, and then to learn their weights.
const CHOOSING: u8 = 6;
const ROUNDS: u8 = 12;
const STEP: f32 = 0.05;
/// Pulls every weight to zero once a round: what was heard seldom counts little.
const DECAY: f32 = 2.0;
/// Keeps the first steps small.
const FIRST_SQUARE: f32 = 1.0;
/// What a feature says that is heard as often with all answers.
const LEAST: f32 = 0.45;
/// A feature counts if it is heard as often.
const OFTEN: f32 = 2.0;
/// The whole weight of the one in ten thousand that is larger than all others, were it not cut to [`MOST`]: fine steps tell more.
const LARGEST: f32 = 10.0;

/// The weights of each feature, by topic.
#[derive(Debug)]
pub(super) struct Linear {
    weights: Vec<Row>,
    /// What is said around a clause excuses it by so much at most, as a logarithm of odds.
    excuse: f32,
}

/// Weights as whole numbers.
#[derive(Debug)]
pub(super) struct Whole {
    /// Units of a weight of one.
    pub(super) scale: f32,
    pub(super) weights: Vec<Sums>,
}

type Row = [f32; TOPICS];

/// The logarithm of the odds.
pub(super) fn odds(probability: f32) -> f32 {
    libm::logf(probability / (1.0 - probability))
}

impl Linear {
    /// Learns to tell the topics apart and each from what offends against none, with the `keep` features that say most: first with all that
    /// are heard more than once, then with these.
    pub(super) fn learn(samples: &[Sample], features: usize, keep: usize, excuse: f32) -> Self {
        let often: Vec<bool> = times(samples, features).into_iter().map(|times| times >= OFTEN).collect();
        let samples = only(samples, &often);
        let mut all = Self { weights: vec![[0.0; TOPICS]; features], excuse };
        all.hear(&samples, CHOOSING);
        let samples = only(&samples, &all.largest(keep));
        let mut kept = Self { weights: vec![[0.0; TOPICS]; features], excuse };
        kept.hear(&samples, ROUNDS);
        kept
    }

    /// The weights are the mean of those after each round of the second half: the last samples heard do not count more than others.
    fn hear(&mut self, samples: &[Sample], rounds: u8) {
        let features = self.weights.len();
        let says = says(samples, features);
        let decay: Vec<f32> = times(samples, features).into_iter().map(|times| DECAY / times.max(1.0)).collect();
        let mut squares = vec![[FIRST_SQUARE; TOPICS]; features];
        let mut mean = vec![[0.0; TOPICS]; features];
        let mut order = Order::of(samples.len());
        for round in 0..rounds {
            for &at in order.next() {
                self.step(&samples[at as usize], &says, &decay, &mut squares);
            }
            if round >= rounds / 2 {
                let of_mean = f32::from(rounds - rounds / 2);
                for (mean, (weight, says)) in mean.as_flattened_mut().iter_mut().zip(self.weights.as_flattened().iter().zip(says.as_flattened())) {
                    *mean += weight * says / of_mean;
                }
            }
        }
        self.weights = mean;
    }

    fn step(&mut self, sample: &Sample, says: &[Row], decay: &[f32], squares: &mut [Row]) {
        let sum = |features: &[u32]| {
            let mut sums = [0.0; TOPICS];
            for &feature in features {
                let parts = self.weights[feature as usize].iter().zip(&says[feature as usize]);
                sums.iter_mut().zip(parts).for_each(|(sum, (weight, says))| *sum += weight * says);
            }
            sums
        };
        let (mut odds, around) = (sum(&sample.own), sum(&sample.around));
        odds.iter_mut().zip(around).for_each(|(odds, around)| *odds += around.max(-self.excuse));
        let error = error(odds, sample.answer);
        // What excuses as much as it may is not asked to excuse more.
        let error_around: Row = std::array::from_fn(|topic| if around[topic] < -self.excuse { error[topic].min(0.0) } else { error[topic] });
        for (features, error) in [(&sample.own, &error), (&sample.around, &error_around)] {
            for &feature in features {
                let feature = feature as usize;
                let (weights, squares, says) = (&mut self.weights[feature], &mut squares[feature], &says[feature]);
                for topic in 0..TOPICS {
                    let slope = error[topic] * says[topic] + decay[feature] * weights[topic];
                    squares[topic] += slope * slope;
                    weights[topic] -= STEP * slope / squares[topic].sqrt();
                }
            }
        }
    }

    /// By feature: whether it is one of the `keep` whose weights are largest.
    fn largest(&self, keep: usize) -> Vec<bool> {
        let sizes: Vec<f32> = self.weights.iter().map(|row| row.iter().map(|weight| weight.abs()).fold(0.0, f32::max)).collect();
        let mut sorted = sizes.clone();
        sorted.sort_by(|a, b| b.total_cmp(a));
        let least = sorted.get(keep).copied().unwrap_or_default();
        sizes.into_iter().map(|size| size > least).collect()
    }

    /// The weights as whole numbers; the one in ten thousand that is larger than all others is [`LARGEST`].
    pub(super) fn to_whole(&self) -> Whole {
        let mut sizes: Vec<f32> = self.weights.iter().flatten().map(|weight| weight.abs()).filter(|&size| size > 0.0).collect();
        sizes.sort_by(f32::total_cmp);
        let largest = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 10_000)).copied().unwrap_or(1.0);
        let scale = LARGEST / largest;
        Whole { scale, weights: self.weights.iter().map(|row| row.map(|weight| (weight * scale).round() as i32)).collect() }
    }
}

impl Whole {
    /// The weights of the first `count` features, none larger than a row can hold.
    pub(super) fn rows(&self, count: usize) -> Vec<[i8; TOPICS]> {
        let most = i32::from(MOST);
        self.weights[..count].iter().map(|row| row.map(|weight| weight.clamp(-most, most) as i8)).collect()
    }
}

/// How far the likelihood of each topic is from the right answer. That it offends against none has odds of one.
fn error(odds: Row, answer: Option<usize>) -> Row {
    let most = odds.iter().copied().fold(0.0, f32::max);
    let parts = odds.map(|odds| libm::expf(odds - most));
    let total = libm::expf(-most) + parts.iter().sum::<f32>();
    std::array::from_fn(|topic| parts[topic] / total - if answer == Some(topic) { 1.0 } else { 0.0 })
}

fn only(samples: &[Sample], kept: &[bool]) -> Vec<Sample> {
    samples.iter().map(|sample| sample.with_only(kept)).collect()
}

/// How often each feature is heard.
fn times(samples: &[Sample], features: usize) -> Vec<f32> {
    let mut times = vec![0.0; features];
    samples.iter().flat_map(Sample::features).for_each(|feature| times[feature] += 1.0);
    times
}

/// How much each feature says by itself of each topic: what is heard as often without an offence hardly counts, so that rare words are not
/// learned by heart (Wang and Manning, "Baselines and Bigrams", 2012). Half of it is what it says of offences at large.
fn says(samples: &[Sample], features: usize) -> Vec<Row> {
    let mut none = vec![0f32; features];
    let mut topics = vec![[0f32; TOPICS]; features];
    for sample in samples {
        let heard = |feature: usize| match sample.answer {
            Some(topic) => topics[feature][topic] += 1.0,
            None => none[feature] += 1.0,
        };
        sample.features().for_each(heard);
    }
    let ratio = |yes: f32, no: f32, little: f32| libm::logf((yes + little) / (no + little));
    let all_none: f32 = none.iter().sum();
    let all_of: Row = std::array::from_fn(|topic| topics.iter().map(|row| row[topic]).sum());
    let usual = ratio(all_of.iter().sum(), all_none, 1.0);
    let usual_of = all_of.map(|all| ratio(all, all_none, LITTLE));
    topics
        .into_iter()
        .zip(none)
        .map(|(row, none)| {
            let at_large = (ratio(row.iter().sum(), none, 1.0) - usual).abs();
            std::array::from_fn(|topic| LEAST + f32::midpoint(at_large, (ratio(row[topic], none, LITTLE) - usual_of[topic]).abs()))
        })
        .collect()
}

/// Added to what was counted of one topic, so that what was never heard is not impossible.
const LITTLE: f32 = 0.3;

/// The places of samples, each time in another order.
#[derive(Debug)]
struct Order {
    places: Vec<u32>,
    state: u64,
}

impl Order {
    fn of(samples: usize) -> Self {
        Self { places: (0..samples as u32).collect(), state: 0x2545_F491_4F6C_DD1D }
    }

    fn next(&mut self) -> &[u32] {
        for at in (1..self.places.len()).rev() {
            self.state ^= self.state << 13;
            self.state ^= self.state >> 7;
            self.state ^= self.state << 17;
            self.places.swap(at, (self.state % (at as u64 + 1)) as usize);
        }
        &self.places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(own: &[u32], around: &[u32], answer: Option<usize>) -> Sample {
        Sample { own: own.to_vec(), around: around.to_vec(), answer }
    }

    fn learned(samples: &[Sample], features: usize, keep: usize) -> Vec<Sums> {
        let twice = [samples, samples].concat();
        Linear::learn(&twice, features, keep, 9.0).to_whole().weights
    }

    #[test]
    fn what_tells_an_offence_from_none_weighs_and_the_rest_does_not() {
        let samples = [sample(&[0, 1], &[], Some(0)), sample(&[0, 2], &[], None), sample(&[0, 1, 3], &[], Some(0)), sample(&[0, 2, 3], &[], None)];
        let weights = learned(&samples, 5, 5);
        assert!(weights[1][0] > 0 && weights[2][0] < 0, "{weights:?}");
        assert!(weights[3][0].abs() < weights[1][0] / 2, "{weights:?}");
        assert_eq!(weights[4], [0; TOPICS]);
    }

    #[test]
    fn topics_are_told_apart() {
        let samples: Vec<Sample> = (0..3).map(|topic| sample(&[topic as u32], &[], Some(topic))).chain([sample(&[], &[3], None)]).collect();
        let weights = learned(&samples, 4, 9);
        for (topic, row) in weights[..3].iter().enumerate() {
            assert_eq!((0..3).max_by_key(|&other| row[other]), Some(topic));
            assert!(weights[3][topic] < 0);
        }
    }

    #[test]
    fn what_is_said_around_cannot_make_up_for_more_than_an_excuse() {
        let samples = [sample(&[0], &[], Some(0)), sample(&[0], &[1], None)];
        let of = |excuse: f32| Linear::learn(&vec![samples.clone(); 40].concat(), 2, 2, excuse).weights[1][0];
        assert!(of(9.0) < -1.0, "{}", of(9.0));
        assert!(of(0.5) > -1.0, "{}", of(0.5));
    }

    #[test]
    fn only_the_features_that_say_most_are_kept() {
        let samples = [sample(&[0, 1], &[], Some(0)), sample(&[2], &[], None), sample(&[0], &[], Some(0)), sample(&[2], &[], None)];
        assert_eq!(learned(&samples, 3, 1).iter().filter(|row| **row != [0; TOPICS]).count(), 1);
    }

    #[test]
    fn what_was_heard_once_does_not_count() {
        let samples = [sample(&[0, 1], &[], Some(0)), sample(&[0], &[], Some(0)), sample(&[2], &[], None), sample(&[2], &[], None)];
        let weights = Linear::learn(&samples, 3, 3, 9.0).to_whole().weights;
        assert!(weights[0][0] > 0);
        assert_eq!(weights[1], [0; TOPICS]);
    }
}
