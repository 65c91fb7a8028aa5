//! Sums by rule and by agent.

use std::collections::BTreeMap;

use redline::{Finding, Level};
use serde::Serialize;

use crate::counts::Counts;

/// Sums over a log.
#[derive(Debug, Default, Serialize)]
pub(super) struct Totals {
    pub(super) sessions: usize,
    #[serde(flatten)]
    pub(super) counts: Counts,
    pub(super) rules: BTreeMap<String, RuleTotal>,
    /// Agents by name; those without a name under the empty one.
    pub(super) agents: BTreeMap<String, Counts>,
}

/// How often a rule was found.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct RuleTotal {
    pub(super) level: Level,
    pub(super) findings: u32,
}

impl Totals {
    /// Counts what was found in something that `agent` said.
    pub(super) fn add(&mut self, agent: Option<&str>, findings: &[Finding]) {
        self.counts.add(findings);
        self.agents.entry(agent.unwrap_or_default().to_owned()).or_default().add(findings);
        for finding in findings {
            let rule = self.rules.entry(finding.rule.clone()).or_insert(RuleTotal { level: finding.level, findings: 0 });
            rule.findings += 1;
        }
    }

    /// The rules, the most often found first.
    pub(super) fn rules_by_findings(&self) -> Vec<(&str, RuleTotal)> {
        let mut rules: Vec<_> = self.rules.iter().map(|(id, total)| (id.as_str(), *total)).collect();
        rules.sort_by_key(|(_, total)| (std::cmp::Reverse(total.findings), std::cmp::Reverse(total.level)));
        rules
    }

    /// The agents, those with most offences first.
    pub(super) fn agents_by_offences(&self) -> Vec<(&str, Counts)> {
        let mut agents: Vec<_> = self.agents.iter().map(|(agent, counts)| (agent.as_str(), *counts)).collect();
        agents.sort_by_key(|(_, counts)| std::cmp::Reverse((counts.block, counts.warn, counts.hint)));
        agents
    }
}
