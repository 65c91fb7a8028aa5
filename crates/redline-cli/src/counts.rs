//! How many of what was found.

use redline::{Finding, Level};

use crate::locale::{fill, texts};

/// How many of what was found.
#[derive(Debug, Default, Clone, Copy, serde::Serialize)]
pub(crate) struct Counts {
    pub(crate) messages: u32,
    pub(crate) block: u32,
    pub(crate) warn: u32,
    pub(crate) hint: u32,
}

impl Counts {
    /// Counts a message with its findings.
    pub(crate) fn add(&mut self, findings: &[Finding]) {
        self.messages += 1;
        for finding in findings {
            match finding.level {
                Level::Block => self.block += 1,
                Level::Warn => self.warn += 1,
                Level::Hint => self.hint += 1,
            }
        }
    }

    /// How many findings there were.
    pub(crate) fn findings(&self) -> u32 {
        self.block + self.warn + self.hint
    }

    /// One line for people.
    pub(crate) fn total(&self) -> String {
        let findings = self.findings();
        let values: &[(&str, &dyn std::fmt::Display)] =
            &[("messages", &self.messages), ("findings", &findings), ("block", &self.block), ("warn", &self.warn), ("hint", &self.hint)];
        fill(&texts().check.total, values)
    }
}
