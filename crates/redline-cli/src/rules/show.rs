//! `redline rules show`

use std::io::Write;

use redline::{Checker, RuleInfo, Suggestion};

use super::list::level;
use crate::Outcome;
use crate::args::Format;
use crate::check::write_json;
use crate::failure::Failure;
use crate::locale::{fill, texts};
use crate::table;

/// Ids offered for one that is not known.
const MOST_SIMILAR: usize = 3;

/// Writes all about the rule `id`.
pub(crate) fn show(checker: &Checker, id: &str, format: Format, out: &mut impl Write) -> Result<Outcome, Failure> {
    let Some(rule) = checker.rules().iter().find(|rule| rule.id == id) else {
        let mut message = fill(&texts().rules.no_rule, &[("id", &id)]);
        let similar: Vec<String> = checker.search(id).into_iter().take(MOST_SIMILAR).collect();
        if !similar.is_empty() {
            message = format!("{message}\n{}", fill(&texts().rules.similar, &[("ids", &similar.join(", "))]));
        }
        return Err(Failure::new(message));
    };
    match format {
        Format::Json | Format::Jsonl => write_json(out, rule)?,
        Format::Human => {
            writeln!(out, "{}  {}\n", rule.id, rule.title)?;
            table::write(out, &rows(rule), &[])?;
        }
    }
    Ok(Outcome::Clean)
}

fn rows(rule: &RuleInfo) -> Vec<Vec<String>> {
    let texts = &texts().rules;
    let or_all = |names: Vec<&str>| if names.is_empty() { texts.all.clone() } else { names.join(" ") };
    let mut rows = vec![
        vec![texts.levels.clone(), level(rule.level).to_owned()],
        vec![texts.platforms.clone(), or_all(rule.platforms.iter().map(|platform| platform.name()).collect())],
        vec![texts.scenes.clone(), or_all(rule.scenes.iter().map(|scene| scene.name()).collect())],
        vec![texts.why.clone(), rule.why.clone()],
    ];
    if rule.asked {
        rows.push(vec![String::new(), texts.asked.clone()]);
    }
    // The name of a group stands before its first row.
    let mut group = |name: &str, values: Vec<String>| {
        let names = std::iter::once(name).chain(std::iter::repeat(""));
        rows.extend(names.zip(values).map(|(name, value)| vec![name.to_owned(), value]));
    };
    group(&texts.cost, rule.penalty.iter().map(|(platform, cost)| format!("{platform}: {cost}")).collect());
    let source = |source: &redline::Source| {
        [Some(&source.title), source.date.as_ref(), source.url.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join("  ")
    };
    group(&texts.source, rule.source.iter().map(source).collect());
    let suggestion = |suggestion: &Suggestion| match suggestion {
        Suggestion::Replace(words) => format!("→ {words}"),
        Suggestion::Say(reply) => reply.clone(),
    };
    group(&texts.suggest, rule.suggest.iter().map(suggestion).collect());
    group(&texts.bad, rule.bad.clone());
    group(&texts.good, rule.good.clone());
    rows
}
