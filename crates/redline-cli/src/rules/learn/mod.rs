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
use lessons::{in_all_ways, labelled, of_rules, pairs};
use logistic::{Linear, odds};
use samples::Sample;

/// How likely an offence has to be for a finding not to be doubted, and for a clause to be suspected. Chosen on messages that the judge had not
/// learned from (`docs/quality.md`).
const DOUBT: f32 = 0.3;
const SURE: f32 = 0.7;
/// How far what is said around a clause may lower its odds, as their logarithm. Who writes lessons lets a message offend once, so without a
/// bound one offence would excuse every other, and innocent talk what stands beside it. Real messages say several things.
const EXCUSE: f32 = 4.0;
/// N-grams that count; each takes nine bytes, three when compressed.
const KEPT: usize = 130_000;

/// Learns and writes the judge.
pub(crate) fn learn(args: &LearnArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let (set, _) = rules_source::compile(&args.folder, false)?;
    let mut lessons = in_all_ways(&of_rules(&set)?);
    for path in &args.files {
        labelled(path, &mut lessons)?;
    }
    let pairs = pairs(&lessons);
    lessons.extend(pairs);
    let samples: Vec<Sample> = lessons.iter().flat_map(Sample::of).collect();
    let judge = Judge::new(&weights(&samples)).unwrap_or_else(|_| unreachable!("there is a row for every n-gram"));
    let path = args.out.clone().unwrap_or_else(|| args.folder.join(JUDGE));
    fs::write(&path, judge.to_bytes()).map_err(|error| Failure::write(&path, &error))?;
    let offences = samples.iter().filter(|sample| sample.answer.is_some()).count();
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("messages", &lessons.len()), ("clauses", &samples.len()), ("offences", &offences), ("path", &path.display())];
    writeln!(out, "{}", fill(&texts().rules.learned, values))?;
    Ok(Outcome::Clean)
}

fn weights(samples: &[Sample]) -> Weights {
    let whole = Linear::learn(samples, samples::COUNT, KEPT, EXCUSE).to_whole();
    let unit = |logarithm: f32| (logarithm * whole.scale).round() as i32;
    Weights {
        rows: whole.rows(Plane::total()),
        bias: whole.weights[samples::BIAS],
        alone: [whole.weights[samples::FIRST], whole.weights[samples::LAST]],
        excuse: unit(EXCUSE),
        doubt: unit(odds(DOUBT)),
        sure: unit(odds(SURE)),
    }
}
