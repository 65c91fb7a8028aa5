use crate::model::{Level, RuleInfo, Suggestion, Term, Topic};
use crate::source::{Example, RuleFile, SuggestionSource};

/// The rules of files as people see them, all switched on.
pub(crate) fn describe_rules<'a>(files: impl Iterator<Item = &'a RuleFile>) -> Vec<RuleInfo> {
    files
        .flat_map(|file| file.rules.iter().map(|rule| (file.topic.unwrap_or(Topic::User), rule)))
        .map(|(topic, rule)| RuleInfo {
            id: rule.id.clone(),
            topic,
            title: rule.title.clone(),
            level: rule.level,
            platforms: rule.platforms.clone(),
            scenes: rule.scenes.clone(),
            why: rule.why.clone(),
            penalty: rule.penalty.clone(),
            source: rule.source.clone(),
            suggest: rule.suggest.iter().filter_map(suggestion).collect(),
            bad: rule.examples.bad.iter().map(shown).collect(),
            good: rule.examples.good.iter().map(shown).collect(),
            asked: !rule.asked.is_empty(),
            enabled: true,
        })
        .collect()
}

/// The shop's own words as rules.
pub(crate) fn describe_terms(terms: &[Term]) -> Vec<RuleInfo> {
    terms
        .iter()
        .enumerate()
        .map(|(i, term)| RuleInfo {
            id: format!("user/{}", i + 1),
            topic: Topic::User,
            title: term.text.clone(),
            level: term.level.unwrap_or(Level::Block),
            platforms: Vec::new(),
            scenes: Vec::new(),
            why: term.why.clone().unwrap_or_default(),
            penalty: std::collections::BTreeMap::new(),
            source: Vec::new(),
            suggest: term.replace.clone().map(Suggestion::Replace).into_iter().collect(),
            bad: Vec::new(),
            good: Vec::new(),
            asked: false,
            enabled: true,
        })
        .collect()
}

fn suggestion(source: &SuggestionSource) -> Option<Suggestion> {
    let replace = source.replace.clone().map(Suggestion::Replace);
    replace.or_else(|| source.say.clone().map(Suggestion::Say))
}

/// An example in one line: 问：有发票吗 → 【没有的】
fn shown(example: &Example) -> String {
    match example {
        Example::Context(context) => match &context.asked {
            Some(asked) => format!("问：{asked} → {}", context.text),
            None => context.text.clone(),
        },
        Example::Text(text) => text.clone(),
    }
}
