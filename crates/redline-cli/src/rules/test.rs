//! `redline rules test`

use std::io::Write;

use redline::{RuleError, check_contract};

use crate::Outcome;
use crate::args::RuleFilesArgs;
use crate::failure::{Failure, show_rule_error};
use crate::locale::{fill, texts};
use crate::rules_source;

/// Holds the rule files to their contract and prints where they break it.
pub(crate) fn test(args: &RuleFilesArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let (_, files) = rules_source::compile(&args.folder, args.keep_going)?;
    let report = check_contract(&files, None).map_err(|errors| Failure::rules(&errors, &files))?;
    let names: Vec<&str> = files.iter().filter(|file| is_about(&file.text, args)).map(|file| file.name.as_str()).collect();
    let shown = |errors: &[RuleError]| errors.iter().filter(|error| names.contains(&error.file.as_str())).cloned().collect::<Vec<_>>();
    let (breaches, gaps) = (shown(&report.breaches), shown(&report.gaps));
    for (word, errors) in [(&texts().rules.gap, &gaps), (&texts().rules.breach, &breaches)] {
        for error in errors {
            writeln!(out, "{}\n", show_rule_error(word, error, &files))?;
        }
    }
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("rules", &report.rules), ("examples", &report.examples), ("breaches", &breaches.len()), ("gaps", &gaps.len())];
    writeln!(out, "{}", fill(&texts().rules.tested, values))?;
    Ok(if breaches.is_empty() { Outcome::Clean } else { Outcome::Offends })
}

/// Whether a rule file is about the topic that was asked for.
pub(crate) fn is_about(text: &str, args: &RuleFilesArgs) -> bool {
    let Some(topic) = args.topic else { return true };
    serde_json::from_str::<redline::source::RuleFile>(text).is_ok_and(|file| file.topic == Some(topic))
}
