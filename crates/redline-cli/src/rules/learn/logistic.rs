//! Logistic regression with `AdaGrad`: plain, and the same on every machine.

use super::samples::Sample;

/// Times that all samples are seen.
const ROUNDS: usize = 30;
const STEP: f32 = 0.05;
/// Pulls every weight to zero once a round: what was heard seldom counts little.
const DECAY: f32 = 10.0;
/// Keeps the first steps small.
const FIRST_SQUARE: f32 = 1.0;
/// What a feature says that is heard as often with both answers.
const LEAST: f32 = 0.3;
/// The largest whole weight. Finer ones tell no better and press worse.
const MOST: f32 = 15.0;

/// A row of weights for each feature: one weight that tells two answers apart, or one for each answer.
#[derive(Debug)]
pub(super) struct Linear {
    weights: Vec<f32>,
    answers: usize,
}

/// Weights as whole numbers.
#[derive(Debug)]
pub(super) struct Whole {
    /// Units of a weight of one.
    pub(super) scale: f32,
    pub(super) weights: Vec<i32>,
}

/// The logarithm of the odds.
pub(super) fn odds(probability: f32) -> f32 {
    libm::logf(probability / (1.0 - probability))
}

impl Linear {
    /// Learns to tell samples of answer 1 from those of answer 0, with the `keep` features that say most: first with all, then with these.
    pub(super) fn of_two(samples: &[Sample], features: usize, keep: usize) -> Self {
        Self::twice(samples, keep, |samples| Self::tell_two(samples, features))
    }

    /// The same for samples of more answers.
    pub(super) fn of_many(samples: &[Sample], features: usize, answers: usize, keep: usize) -> Self {
        Self::twice(samples, keep, |samples| Self::tell_many(samples, features, answers))
    }

    fn twice(samples: &[Sample], keep: usize, learn: impl Fn(&[Sample]) -> Self) -> Self {
        let kept = learn(samples).largest(keep);
        let fewer: Vec<Sample> = samples.iter().map(|sample| sample.with_only(&kept)).collect();
        learn(&fewer)
    }

    fn tell_two(samples: &[Sample], features: usize) -> Self {
        let (says, decay) = (says(samples, features), decay(samples, features));
        let mut weights = vec![0f32; features];
        let mut squares = vec![FIRST_SQUARE; features];
        in_turn(samples, |sample| {
            let sum: f32 = sample.features.iter().map(|&feature| weights[feature as usize] * says[feature as usize]).sum();
            let right = if sample.answer == 1 { 1.0 } else { 0.0 };
            let error = 1.0 / (1.0 + libm::expf(-sum)) - right;
            for &feature in &sample.features {
                let feature = feature as usize;
                let slope = error * says[feature] + decay[feature] * weights[feature];
                step(&mut weights[feature], &mut squares[feature], slope);
            }
        });
        weights.iter_mut().zip(says).for_each(|(weight, says)| *weight *= says);
        Self { weights, answers: 1 }
    }

    fn tell_many(samples: &[Sample], features: usize, answers: usize) -> Self {
        let decay = decay(samples, features);
        let mut weights = vec![0f32; features * answers];
        let mut squares = vec![FIRST_SQUARE; features * answers];
        let mut odds = vec![0f32; answers];
        in_turn(samples, |sample| {
            odds.fill(0.0);
            for &feature in &sample.features {
                let row = &weights[feature as usize * answers..][..answers];
                odds.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
            }
            let most = odds.iter().copied().fold(f32::MIN, f32::max);
            for sum in &mut odds {
                *sum = libm::expf(*sum - most);
            }
            let total: f32 = odds.iter().sum();
            for &feature in &sample.features {
                for (answer, part) in odds.iter().enumerate() {
                    let at = feature as usize * answers + answer;
                    let right = if answer == sample.answer { 1.0 } else { 0.0 };
                    let slope = part / total - right + decay[feature as usize] * weights[at];
                    step(&mut weights[at], &mut squares[at], slope);
                }
            }
        });
        Self { weights, answers }
    }

    /// By feature: whether it is one of the `keep` whose weights are largest.
    fn largest(&self, keep: usize) -> Vec<bool> {
        let sizes: Vec<f32> = self.weights.chunks(self.answers).map(|row| row.iter().map(|weight| weight.abs()).fold(0.0, f32::max)).collect();
        let mut sorted = sizes.clone();
        sorted.sort_by(|a, b| b.total_cmp(a));
        let least = sorted.get(keep).copied().unwrap_or_default();
        sizes.into_iter().map(|size| size > least).collect()
    }

    /// The weights as whole numbers up to [`MOST`], but for the one in ten thousand that is larger.
    pub(super) fn to_whole(&self) -> Whole {
        let mut sizes: Vec<f32> = self.weights.iter().map(|weight| weight.abs()).filter(|&size| size > 0.0).collect();
        sizes.sort_by(f32::total_cmp);
        let largest = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 10_000)).copied().unwrap_or(1.0);
        let scale = MOST / largest;
        Whole { scale, weights: self.weights.iter().map(|weight| (weight * scale).round() as i32).collect() }
    }
}

impl Whole {
    /// The first `count` weights in eight bits.
    pub(super) fn small(&self, count: usize) -> Vec<i8> {
        self.weights[..count].iter().map(|&weight| weight.clamp(i32::from(i8::MIN), i32::from(i8::MAX)) as i8).collect()
    }
}

/// The part of [`DECAY`] each time that a feature is heard.
fn decay(samples: &[Sample], features: usize) -> Vec<f32> {
    let mut heard = vec![0f32; features];
    samples.iter().flat_map(|sample| &sample.features).for_each(|&feature| heard[feature as usize] += 1.0);
    heard.into_iter().map(|times| DECAY / times.max(1.0)).collect()
}

/// How much each feature says by itself of which answer is right: what is heard as often with both hardly counts, so that rare words are not
/// learned by heart (Wang and Manning, "Baselines and Bigrams", 2012).
fn says(samples: &[Sample], features: usize) -> Vec<f32> {
    let mut heard = [vec![1f32; features], vec![1f32; features]];
    for sample in samples {
        sample.features.iter().for_each(|&feature| heard[sample.answer][feature as usize] += 1.0);
    }
    let [no, yes] = heard;
    let usual = libm::logf(yes.iter().sum::<f32>() / no.iter().sum::<f32>());
    yes.iter().zip(no).map(|(yes, no)| (libm::logf(yes / no) - usual).abs() + LEAST).collect()
}

#[inline]
fn step(weight: &mut f32, square: &mut f32, slope: f32) {
    *square += slope * slope;
    *weight -= STEP * slope / square.sqrt();
}

/// Shows all samples, [`ROUNDS`] times, each time in another order.
fn in_turn(samples: &[Sample], mut show: impl FnMut(&Sample)) {
    let mut order: Vec<u32> = (0..samples.len() as u32).collect();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            order.swap(at, (state % (at as u64 + 1)) as usize);
        }
        for &at in &order {
            show(&samples[at as usize]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(features: &[u32], answer: usize) -> Sample {
        Sample { features: features.to_vec(), answer }
    }

    #[test]
    fn what_tells_the_answers_apart_weighs_and_the_rest_does_not() {
        let samples = [sample(&[0, 1], 1), sample(&[0, 2], 0), sample(&[0, 1, 3], 1), sample(&[0, 2, 3], 0)];
        let whole = Linear::of_two(&samples, 5, 5).to_whole();
        assert!(whole.weights[1] > 0 && whole.weights[2] < 0, "{whole:?}");
        assert!(whole.weights[3].abs() < whole.weights[1] / 2, "{whole:?}");
        assert_eq!(whole.weights[4], 0);
    }

    #[test]
    fn many_answers_are_told_apart() {
        let samples = [sample(&[0], 0), sample(&[1], 1), sample(&[2], 2)];
        let whole = Linear::of_many(&samples, 3, 3, 9).to_whole();
        for (feature, row) in whole.weights.chunks(3).enumerate() {
            assert_eq!(row.iter().enumerate().max_by_key(|(_, weight)| **weight).map(|(answer, _)| answer), Some(feature));
        }
    }

    #[test]
    fn only_the_features_that_say_most_are_kept() {
        let samples = [sample(&[0, 1], 1), sample(&[2], 0), sample(&[0], 1), sample(&[2], 0)];
        let whole = Linear::of_two(&samples, 3, 1).to_whole();
        assert_eq!(whole.weights.iter().filter(|weight| **weight != 0).count(), 1);
    }
}
