//! Counts, and what they make.

use std::collections::BTreeMap;

use redline::{Finding, Topic};
use serde::Serialize;

/// Counts over all messages.
#[derive(Debug, Default)]
pub(super) struct Tally {
    topics: BTreeMap<String, TopicCounts>,
    groups: BTreeMap<String, GroupCounts>,
}

#[derive(Debug, Default, Clone, Copy)]
struct TopicCounts {
    labels: u32,
    hits: u32,
    /// Findings where the topic, or a near one, is labelled, and all others.
    right: u32,
    wrong: u32,
    alarms: u32,
}

#[derive(Debug, Default, Clone, Copy)]
struct GroupCounts {
    messages: u32,
    alarms: u32,
}

/// What the counts make.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    pub(super) topics: BTreeMap<String, TopicReport>,
    pub(super) groups: BTreeMap<String, GroupReport>,
    pub(super) all: TopicReport,
    pub(super) compliant: GroupReport,
}

/// How well one topic is told.
#[derive(Debug, Serialize)]
pub(super) struct TopicReport {
    pub(super) labels: u32,
    pub(super) hits: u32,
    /// Share of the labels that are hit; none without labels.
    pub(super) recall: Option<f64>,
    /// Findings in compliant messages.
    pub(super) alarms: u32,
    /// Share of the findings that are right; none without findings.
    pub(super) precision: Option<f64>,
}

/// How many compliant messages are alarmed about.
#[derive(Debug, Serialize)]
pub(super) struct GroupReport {
    pub(super) messages: u32,
    pub(super) alarms: u32,
    pub(super) rate: Option<f64>,
}

impl Tally {
    /// Counts a compliant message with the false alarms in it.
    pub(super) fn compliant(&mut self, group: &str, alarms: &[&Finding]) {
        let counts = self.groups.entry(group.to_owned()).or_default();
        counts.messages += 1;
        counts.alarms += u32::from(!alarms.is_empty());
        for finding in alarms {
            let counts = self.topics.entry(finding.topic.name().to_owned()).or_default();
            counts.alarms += 1;
            counts.wrong += 1;
        }
    }

    /// Counts an offence of `topic`.
    pub(super) fn offence(&mut self, topic: &str, hit: bool) {
        let counts = self.topics.entry(topic.to_owned()).or_default();
        counts.labels += 1;
        counts.hits += u32::from(hit);
    }

    /// Counts the findings in an offending message; `is_right` tells those whose topic is labelled there.
    pub(super) fn beside(&mut self, findings: &[Finding], is_right: impl Fn(&Finding) -> bool, only: Option<Topic>) {
        for finding in findings.iter().filter(|finding| only.is_none_or(|topic| finding.topic == topic)) {
            let counts = self.topics.entry(finding.topic.name().to_owned()).or_default();
            if is_right(finding) {
                counts.right += 1;
            } else {
                counts.wrong += 1;
            }
        }
    }

    /// What the counts make.
    pub(super) fn report(&self) -> Report {
        let mut all = TopicCounts::default();
        for counts in self.topics.values() {
            all.labels += counts.labels;
            all.hits += counts.hits;
            all.right += counts.right;
            all.wrong += counts.wrong;
            all.alarms += counts.alarms;
        }
        let mut compliant = GroupCounts::default();
        for counts in self.groups.values() {
            compliant.messages += counts.messages;
            compliant.alarms += counts.alarms;
        }
        Report {
            topics: self.topics.iter().map(|(topic, counts)| (topic.clone(), counts.report())).collect(),
            groups: self.groups.iter().map(|(group, counts)| (group.clone(), counts.report())).collect(),
            all: all.report(),
            compliant: compliant.report(),
        }
    }
}

impl TopicCounts {
    fn report(self) -> TopicReport {
        let precision = share(self.right, self.right + self.wrong);
        TopicReport { labels: self.labels, hits: self.hits, recall: share(self.hits, self.labels), alarms: self.alarms, precision }
    }
}

impl GroupCounts {
    fn report(self) -> GroupReport {
        GroupReport { messages: self.messages, alarms: self.alarms, rate: share(self.alarms, self.messages) }
    }
}

/// To three places, so that the numbers read the same everywhere.
fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| (f64::from(part) / f64::from(whole) * 1000.0).round() / 1000.0)
}
