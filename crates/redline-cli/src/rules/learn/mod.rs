//! `redline rules learn`: makes the judge from labelled messages and from what the rules say of themselves.

mod lessons;
mod logistic;
mod samples;

use std::fs;
use std::io::Write;

use redline::Judge;
use redline::judge::{Plane, Weights};

use crate::Outcome;
use crate::args::LearnArgs;
use crate::failure::Failure;
use crate::locale::{fill, texts};
use crate::rules_source::{self, JUDGE};
use lessons::{labelled, of_rules};
use logistic::{Linear, odds};
use samples::Samples;

/// How likely an offence has to be for a finding not to be doubted, and for a clause to be suspected. Chosen on messages that the judge had not
/// learned from, as is [`EXCUSE`] (`docs/quality.md`).
const DOUBT: f32 = 0.25;
const SURE: f32 = 0.82;
/// How far what is said around a clause may lower its odds: from these to even ones. Who writes lessons lets a message offend once, so without a
/// bound one offence would excuse every other, and innocent talk what stands beside it. Real messages say several things.
const EXCUSE: f32 = 0.77;
/// Times that an example of a rule counts: it is the plainest of its kind, and was read more than once.
const TIMES: usize = 6;
/// Features that count; each costs about a byte of the compressed file.
const KEPT: usize = 110_000;
const KEPT_ROWS: usize = 4_000;

/// Learns and writes the judge.
pub(crate) fn learn(args: &LearnArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let (set, _) = rules_source::compile(&args.folder, false)?;
    let of_rules = of_rules(&set)?;
    let mut lessons = vec![of_rules; TIMES].concat();
    for path in &args.files {
        labelled(path, &mut lessons)?;
    }
    let samples = Samples::of(&lessons);
    let judge = Judge::new(&weights(&samples)).unwrap_or_else(|_| unreachable!("there is a weight for every n-gram"));
    let path = args.out.clone().unwrap_or_else(|| args.folder.join(JUDGE));
    fs::write(&path, judge.to_bytes()).map_err(|error| Failure::write(&path, &error))?;
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("messages", &lessons.len()), ("clauses", &samples.clauses.len()), ("offences", &samples.topics.len()), ("path", &path.display())];
    writeln!(out, "{}", fill(&texts().rules.learned, values))?;
    Ok(Outcome::Clean)
}

fn weights(samples: &Samples) -> Weights {
    let whole = Linear::of_two(&samples.clauses, samples::COUNT, KEPT).to_whole();
    let logit = |probability: f32| (odds(probability) * whole.scale).round() as i32;
    let topics = Linear::of_many(&samples.topics, Judge::topic_rows(), samples::TOPICS, KEPT_ROWS).to_whole();
    Weights {
        planes: whole.small(Plane::total()),
        topics: topics.small(topics.weights.len()),
        bias: whole.weights[samples::BIAS],
        alone: [whole.weights[samples::FIRST], whole.weights[samples::LAST]],
        excuse: logit(EXCUSE),
        doubt: logit(DOUBT),
        sure: logit(SURE),
    }
}
