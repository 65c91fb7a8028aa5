use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Level, Platform, Scene, Source, Topic};

/// A rule file as it is written (`docs/rules.md`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RuleFile {
    /// For editors.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// What the file's rules are about; needed if it has rules or bait.
    pub topic: Option<Topic>,
    /// Named sets of words, visible in all files.
    pub lexicons: BTreeMap<String, LexiconSource>,
    /// Named sets of exceptions, visible in all files.
    pub exceptions: BTreeMap<String, Vec<String>>,
    /// The rules.
    pub rules: Vec<RuleSource>,
    /// Buyers' questions that invite an offence.
    pub bait: Vec<BaitSource>,
}

/// A named set of words.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LexiconSource {
    /// Words; they may hold `(a|b)`, `x?`, `[不没]` and `{other}`.
    pub words: Vec<String>,
    /// Phrases in which a word is not that word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not: Vec<String>,
    /// Whether the words are also found in disguise.
    #[serde(default)]
    pub evasive: bool,
}

/// One rule.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RuleSource {
    /// `topic/name`, unique.
    pub id: String,
    /// A short title in Chinese.
    pub title: String,
    /// How grave an offence is.
    pub level: Level,
    /// Where it speaks; absent: everywhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// Where it speaks; absent: everywhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenes: Vec<Scene>,
    /// Why it is a red line.
    pub why: String,
    /// Platform or `any` → what it may cost, for reference.
    #[serde(default)]
    pub penalty: BTreeMap<String, String>,
    /// Where that is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<Source>,
    /// The buyer's questions after which it speaks; absent: always.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<String>,
    /// Questions after which it is silent all the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_unless: Vec<String>,
    /// Patterns of offences.
    #[serde(rename = "match", default, skip_serializing_if = "Vec::is_empty")]
    pub matches: Vec<String>,
    /// Speaks, in place of patterns, where the judge is sure of an offence of the topic that no other rule finds.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub judged: bool,
    /// Exceptions; `@name` is a named set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<String>,
    /// Compliant wordings, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggest: Vec<SuggestionSource>,
    /// What the contract checks.
    #[serde(default)]
    pub examples: Examples,
}

/// A compliant wording: either `replace` or `say`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestionSource {
    /// Put in place of the span; empty: delete it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace: Option<String>,
    /// A whole reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// Only where the span contains one of these words.
    #[serde(default, skip_serializing_if = "Vec::is_empty", rename = "for")]
    pub only_for: Vec<String>,
}

/// Examples of a rule.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Examples {
    /// Found, the span in 【】.
    pub bad: Vec<Example>,
    /// Not found.
    pub good: Vec<Example>,
    /// Offences that are not found: known gaps.
    pub missed: Vec<Example>,
}

/// An example: a text, or a text with its context.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Example {
    /// The text alone.
    Text(String),
    /// With context.
    Context(ExampleInContext),
}

/// An example with its context.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExampleInContext {
    /// The text.
    pub text: String,
    /// The buyer's last message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<String>,
    /// Absent: one the rule speaks on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// Absent: one the rule speaks in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene: Option<Scene>,
}

/// A buyer's question that invites an offence.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BaitSource {
    /// Patterns of the question.
    pub asked: Vec<String>,
    /// Patterns of questions that only look like it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_unless: Vec<String>,
    /// Where it matters; absent: everywhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// What the buyer is after.
    pub title: String,
    /// What to mind.
    pub advice: String,
    /// Ready replies.
    pub say: Vec<String>,
}

impl Example {
    /// The buyer's last message.
    pub fn asked(&self) -> Option<&str> {
        match self {
            Self::Text(_) => None,
            Self::Context(context) => context.asked.as_deref(),
        }
    }

    /// The text, with its 【】.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Context(context) => &context.text,
        }
    }
}
