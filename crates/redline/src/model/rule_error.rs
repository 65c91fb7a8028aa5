use std::fmt;

use serde::Serialize;

/// Why a rule file, a term or an allowed phrase is refused, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
#[error("{file}:{line}:{column}: {message}\n  {text}")]
pub struct RuleError {
    /// The file's name; `terms` and `allow` for those settings.
    pub file: String,
    /// From 1. For terms and phrases: which one.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The pattern or line it is about.
    pub text: String,
    /// What is wrong.
    pub message: String,
}

/// All that is wrong with a set of rules: never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct RuleErrors(pub Vec<RuleError>);

impl fmt::Display for RuleErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            error.fmt(f)?;
        }
        Ok(())
    }
}
