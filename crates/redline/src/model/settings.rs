use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Level;

/// What a shop changes about the pack. Everything absent is as built in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Rule ids and whole topics (`ad_law`) switched off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disabled: Vec<String>,
    /// Rule id → level instead of its own.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "ts", tsify(type = "Record<string, Level>"))]
    pub levels: BTreeMap<String, Level>,
    /// The shop's own words; the first has the rule id `user/1`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Phrases in which any rule is innocent: a finding that overlaps one is dropped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub allow: Vec<String>,
    /// The shop's own rule files, in the format of `rules/*.json`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<RuleText>,
    /// Whether the built-in rules speak; `true` if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub builtin: Option<bool>,
}

/// A word of the shop's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word, as it stands: signs of the pattern language mean nothing here. At most 64 characters.
    pub text: String,
    /// `block` if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Found in disguise too (separators, homophones, split characters, pinyin), and told from its neighbours; `false` if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evasive: Option<bool>,
    /// Shown to the agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What to write instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace: Option<String>,
}

/// A rule file as text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// Named in errors.
    pub name: String,
    /// JSON.
    pub text: String,
}
