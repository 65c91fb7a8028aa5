//! Scores for people.

use std::io::{self, Write};

use redline::{Finding, Message};

use super::Label;
use super::tally::{GroupReport, Tally, TopicReport};
use crate::locale::texts;
use crate::table;

/// Writes one message with what was expected and what was found, on one line so that the output can be searched.
pub(super) fn message(out: &mut impl Write, word: &str, message: &Message, label: Option<&Label>, findings: &[&Finding]) -> io::Result<()> {
    write!(out, "{word} {}", message.id.as_deref().unwrap_or("-"))?;
    if let Some(platform) = message.platform {
        write!(out, " [{}]", platform.name())?;
    }
    if let Some(asked) = &message.asked {
        write!(out, " {asked} |")?;
    }
    write!(out, " {}", message.text)?;
    if let Some(label) = label {
        write!(out, " => {}【{}】", label.topic, label.span)?;
    }
    for finding in findings {
        write!(out, " <{}: {}>", finding.rule, finding.text)?;
    }
    writeln!(out)
}

/// Writes the result as two tables.
pub(super) fn tally(out: &mut impl Write, tally: &Tally) -> io::Result<()> {
    let texts = &texts().score;
    let report = tally.report();
    let topic_row = |name: &str, topic: &TopicReport| {
        vec![name.to_owned(), topic.labels.to_string(), topic.hits.to_string(), share(topic.recall), topic.alarms.to_string(), share(topic.precision)]
    };
    let mut rows = vec![[&texts.topic, &texts.labels, &texts.found, &texts.recall, &texts.alarms, &texts.precision].map(Clone::clone).to_vec()];
    rows.extend(report.topics.iter().map(|(name, topic)| topic_row(name, topic)));
    rows.push(topic_row(&texts.all, &report.all));
    table::write(out, &rows, &[1, 2, 3, 4, 5])?;
    writeln!(out)?;
    let group_row = |name: &str, group: &GroupReport| vec![name.to_owned(), group.messages.to_string(), group.alarms.to_string(), share(group.rate)];
    let mut rows = vec![[&texts.group, &texts.messages, &texts.alarms, &texts.rate].map(Clone::clone).to_vec()];
    rows.extend(report.groups.iter().map(|(name, group)| group_row(name, group)));
    rows.push(group_row(&texts.all, &report.compliant));
    table::write(out, &rows, &[1, 2, 3])
}

fn share(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |share| format!("{share:.3}"))
}
