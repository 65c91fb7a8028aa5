use std::collections::BTreeMap;

use serde::Serialize;

use super::{Level, Platform, Scene, Source, Suggestion, Topic};

/// A rule as people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
pub struct RuleInfo {
    /// `topic/name`.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// A short title.
    pub title: String,
    /// How grave it is under the settings.
    pub level: Level,
    /// Where it speaks; empty: everywhere.
    pub platforms: Vec<Platform>,
    /// Where it speaks; empty: everywhere.
    pub scenes: Vec<Scene>,
    /// Why it is a red line.
    pub why: String,
    /// Platform (or `any`) → what it may cost, for reference.
    #[cfg_attr(feature = "ts", tsify(type = "Record<string, string>"))]
    pub penalty: BTreeMap<String, String>,
    /// Where that is written.
    pub source: Vec<Source>,
    /// Compliant wordings.
    pub suggest: Vec<Suggestion>,
    /// Offending examples, the span in 【】.
    pub bad: Vec<String>,
    /// Innocent examples.
    pub good: Vec<String>,
    /// Whether it speaks only after a buyer's question.
    pub asked: bool,
    /// Whether it is on under the settings.
    pub enabled: bool,
}
