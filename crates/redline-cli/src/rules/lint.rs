//! `redline rules lint`: rules that are right but weak.

use std::collections::BTreeMap;
use std::io::Write;

use aho_corasick::AhoCorasick;
use redline::source::{RuleFile, RuleSource, Step, locate};
use redline::{RuleError, RuleText};

use super::test::is_about;
use crate::Outcome;
use crate::args::RuleFilesArgs;
use crate::failure::{Failure, show_rule_error};
use crate::locale::{fill, texts};
use crate::rules_source;

/// Examples a rule needs to show that it is a family and not a sentence.
const LEAST_BAD: usize = 3;

/// Prints what is weak in the rule files.
pub(crate) fn lint(args: &RuleFilesArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let (set, files) = rules_source::compile(&args.folder, args.keep_going)?;
    let parsed: Vec<(&RuleText, &RuleFile)> = files.iter().zip(set.files().iter().map(|read| &read.file)).collect();
    let mut linter = Linter { weak: Vec::new() };
    linter.unused(&parsed);
    linter.repeated(&parsed);
    for (text, file) in &parsed {
        for (at, rule) in file.rules.iter().enumerate() {
            linter.rule(text, rule, at);
        }
    }
    let names: Vec<&str> = files.iter().filter(|file| is_about(&file.text, args)).map(|file| file.name.as_str()).collect();
    linter.weak.retain(|error| names.contains(&error.file.as_str()));
    linter.weak.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    for error in &linter.weak {
        writeln!(out, "{}\n", show_rule_error(&texts().rules.weak, error, &files))?;
    }
    writeln!(out, "{}", fill(&texts().rules.linted, &[("count", &linter.weak.len())]))?;
    Ok(if linter.weak.is_empty() { Outcome::Clean } else { Outcome::Offends })
}

struct Linter {
    weak: Vec<RuleError>,
}

impl Linter {
    fn tell(&mut self, text: &RuleText, path: &[Step], message: String) {
        let place = locate(&text.text, path, None);
        self.weak.push(RuleError { file: text.name.clone(), line: place.line, column: place.column, text: String::new(), message });
    }

    fn rule(&mut self, text: &RuleText, rule: &RuleSource, at: usize) {
        let texts = &texts().rules;
        let checks = [
            (rule.source.is_empty(), &texts.lint_no_source),
            (rule.penalty.is_empty(), &texts.lint_no_penalty),
            (rule.suggest.is_empty(), &texts.lint_no_suggestion),
            // What the judge suspects is shown by labelled messages.
            (rule.examples.bad.len() < LEAST_BAD && !rule.judged, &texts.lint_few_bad),
            (rule.examples.good.is_empty() && !rule.judged, &texts.lint_no_good),
        ];
        for (weak, message) in checks {
            if weak {
                self.tell(text, &[key("rules"), Step::Item(at), key("id")], fill(message, &[("id", &rule.id), ("least", &LEAST_BAD)]));
            }
        }
    }

    /// Lexicons and exceptions that nothing names.
    fn unused(&mut self, files: &[(&RuleText, &RuleFile)]) {
        let mut defined = Vec::new();
        for (text, file) in files {
            defined.extend(file.lexicons.keys().map(|name| (text, "lexicons", name, format!("{{{name}}}"))));
            defined.extend(file.exceptions.keys().map(|name| (text, "exceptions", name, format!("\"@{name}\""))));
        }
        let used = found_in(files.iter().map(|(text, _)| text.text.as_str()), defined.iter().map(|(.., use_of)| use_of));
        for ((text, list, name, _), is_used) in defined.iter().zip(used) {
            let texts = &texts().rules;
            let message = if *list == "lexicons" { &texts.lint_unused_lexicon } else { &texts.lint_unused_exception };
            if !is_used {
                self.tell(text, &[key(list), key(name)], fill(message, &[("name", name)]));
            }
        }
    }

    /// Offending examples that stand in two rules: one of them is enough to prove the other's pattern needless.
    fn repeated(&mut self, files: &[(&RuleText, &RuleFile)]) {
        let mut first: BTreeMap<&str, &str> = BTreeMap::new();
        for (text, file) in files {
            for (at, rule) in file.rules.iter().enumerate() {
                for (item, example) in rule.examples.bad.iter().enumerate() {
                    let other = *first.entry(example.text()).or_insert(&rule.id);
                    if other != rule.id {
                        let path = [key("rules"), Step::Item(at), key("examples"), key("bad"), Step::Item(item)];
                        self.tell(text, &path, fill(&texts().rules.lint_same_example, &[("id", &other)]));
                    }
                }
            }
        }
    }
}

/// Whether each of `words`, none of which holds another, is found in one of `texts`. Goes through each text once.
fn found_in<'a>(texts: impl Iterator<Item = &'a str>, words: impl Iterator<Item = &'a String> + Clone) -> Vec<bool> {
    let count = words.clone().count();
    // Too many words for it would take rule files of gigabytes; of those nothing is said.
    let Ok(finder) = AhoCorasick::new(words) else { return vec![true; count] };
    let mut found = vec![false; count];
    for text in texts {
        finder.find_iter(text).for_each(|hit| found[hit.pattern().as_usize()] = true);
    }
    found
}

fn key(name: &str) -> Step {
    Step::Key(name.to_owned())
}
