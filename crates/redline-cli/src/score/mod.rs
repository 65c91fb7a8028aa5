//! `redline rules score`: measures the rules on labelled messages (`tests/corpus/LABELS.md`).

mod near;
mod print;
mod tally;

use std::fs::File;
use std::io::{BufReader, Write};

use redline::{Finding, Level, Message};
use serde::Deserialize;

use crate::Outcome;
use crate::args::{Format, ScoreArgs};
use crate::check::write_json;
use crate::failure::Failure;
use crate::input::{Record, records};
use crate::locale::{fill, texts};
use crate::rules::checker;
use tally::Tally;

/// A labelled message.
#[derive(Debug, Deserialize)]
pub(crate) struct Labelled {
    #[serde(flatten)]
    pub(crate) record: Record,
    pub(crate) expect: Vec<Label>,
    /// What kind of compliant message it is.
    group: Option<String>,
}

/// An offence in a message.
#[derive(Debug, Deserialize)]
pub(crate) struct Label {
    pub(crate) topic: String,
    pub(crate) span: String,
}

/// Scores the rules and prints the result.
pub(crate) fn score(args: &ScoreArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let checker = checker(&args.source.load()?)?;
    let mut tally = Tally::default();
    for path in &args.files {
        let file = BufReader::new(File::open(path).map_err(|error| Failure::read(path, &error))?);
        let name = path.display().to_string();
        records(&name, file, &mut |labelled: Labelled, line| {
            let Labelled { record, expect, group } = labelled;
            let group = group.unwrap_or_else(|| group_of(record.id.as_deref()));
            let message = Message::from(record);
            let spans = expect.iter().map(|label| {
                message
                    .text
                    .find(&label.span)
                    .map(|start| start..start + label.span.len())
                    .ok_or_else(|| Failure::line(&name, line, 1, &message.text, &fill(&texts().error.span, &[("span", &label.span)])))
            });
            let spans = spans.collect::<Result<Vec<_>, _>>()?;
            let mut findings = checker.check(&message);
            findings.retain(|finding| finding.level > Level::Hint);
            if expect.is_empty() {
                let alarms: Vec<&Finding> = findings.iter().filter(|f| args.topic.is_none_or(|topic| f.topic == topic)).collect();
                tally.compliant(&group, &alarms);
                if args.alarms && !alarms.is_empty() {
                    print::message(out, &texts().score.alarm, &message, None, &alarms)?;
                }
            }
            for (label, span) in expect.iter().zip(spans) {
                if args.topic.is_some_and(|topic| topic.name() != label.topic) {
                    continue;
                }
                let hit =
                    findings.iter().any(|f| near::are_near(f.topic.name(), &label.topic) && f.bytes.start < span.end && span.start < f.bytes.end);
                tally.offence(&label.topic, hit);
                if if hit { args.hits } else { args.misses } {
                    let word = if hit { &texts().score.hit } else { &texts().score.miss };
                    print::message(out, word, &message, Some(label), &findings.iter().collect::<Vec<_>>())?;
                }
            }
            if !expect.is_empty() {
                tally.beside(&findings, |f| expect.iter().any(|label| near::are_near(f.topic.name(), &label.topic)), args.topic);
            }
            Ok(())
        })?;
    }
    match args.format {
        Format::Human => print::tally(out, &tally)?,
        Format::Json | Format::Jsonl => write_json(out, &tally.report())?,
    }
    Ok(Outcome::Clean)
}

/// The group of a message that names none: what its id begins with.
fn group_of(id: Option<&str>) -> String {
    id.and_then(|id| id.split('-').next()).unwrap_or("-").to_owned()
}
