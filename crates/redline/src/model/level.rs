use serde::{Deserialize, Serialize};

/// How grave a finding is. Ordered: a later variant is graver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Better wording exists; never counted as an alarm.
    Hint,
    /// Probably an offence.
    Warn,
    /// Sent, it is an offence.
    Block,
}

impl Level {
    /// The name in files and on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warn => "warn",
            Self::Block => "block",
        }
    }
}
