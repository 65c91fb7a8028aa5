//! Rules in a table.

use std::io::Write;

use redline::{Level, RuleInfo};

use crate::Outcome;
use crate::args::Format;
use crate::check::write_json;
use crate::failure::Failure;
use crate::locale::{fill, texts};
use crate::table;

/// Writes `rules` in their order.
pub(crate) fn write(rules: &[&RuleInfo], format: Format, out: &mut impl Write) -> Result<Outcome, Failure> {
    match format {
        Format::Json => write_json(out, &rules)?,
        Format::Jsonl => rules.iter().try_for_each(|rule| write_json(out, rule))?,
        Format::Human if rules.is_empty() => writeln!(out, "{}", texts().rules.none)?,
        Format::Human => {
            let rows: Vec<_> = rules.iter().map(|rule| vec![rule.id.clone(), level(rule.level).to_owned(), rule.title.clone()]).collect();
            table::write(out, &rows, &[])?;
            writeln!(out, "{}", fill(&texts().rules.total, &[("count", &rules.len())]))?;
        }
    }
    Ok(Outcome::Clean)
}

/// The name of `level` for people.
pub(crate) fn level(level: Level) -> &'static str {
    let names = &texts().level;
    match level {
        Level::Block => &names.block,
        Level::Warn => &names.warn,
        Level::Hint => &names.hint,
    }
}
