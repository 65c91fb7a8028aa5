//! `redline rules …`

mod learn;
mod lint;
mod list;
mod show;
mod test;

use std::io::Write;

pub(crate) use list::level;
use redline::{Checker, RuleSet, Settings};

use crate::Outcome;
use crate::args::RulesCommand;
use crate::failure::Failure;
use crate::score;

/// Runs a command about rules.
pub(crate) fn run(command: RulesCommand, out: &mut impl Write) -> Result<Outcome, Failure> {
    match command {
        RulesCommand::List { source, topic, format } => {
            let checker = checker(&source.load()?)?;
            let rules: Vec<_> = checker.rules().iter().filter(|rule| topic.is_none_or(|topic| rule.topic == topic)).collect();
            list::write(&rules, format, out)
        }
        RulesCommand::Search { query, source, format } => {
            let checker = checker(&source.load()?)?;
            let found = checker.search(&query);
            let rules: Vec<_> = found.iter().filter_map(|id| checker.rules().iter().find(|rule| rule.id == *id)).collect();
            list::write(&rules, format, out)
        }
        RulesCommand::Show { id, source, format } => show::show(&checker(&source.load()?)?, &id, format, out),
        RulesCommand::Test(args) => test::test(&args, out),
        RulesCommand::Lint(args) => lint::lint(&args, out),
        RulesCommand::Score(args) => score::score(&args, out),
        RulesCommand::Learn(args) => learn::learn(&args, out),
    }
}

/// A checker for `rules` without any settings.
pub(crate) fn checker(rules: &RuleSet) -> Result<Checker, Failure> {
    Checker::new(rules, &Settings::default()).map_err(|errors| Failure::rules(&errors, &[]))
}
