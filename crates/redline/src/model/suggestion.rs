use serde::{Deserialize, Serialize};

/// A compliant wording. Blanks to fill stand in braces: `{日期}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Suggestion {
    /// Words to put in place of the span; empty: delete it.
    Replace(String),
    /// A whole reply.
    Say(String),
}
