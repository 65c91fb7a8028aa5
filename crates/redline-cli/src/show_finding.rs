//! A finding for people: under the words it is about.

use std::io::Write;

use annotate_snippets::{AnnotationKind, Group, Level as Style, Message as Footer, Renderer, Snippet};
use redline::{Finding, Level, RuleInfo, Suggestion};

use crate::failure::Failure;
use crate::input::Item;
use crate::locale::{Texts, texts};

/// Suggestions shown for one finding.
const MOST_SUGGESTIONS: usize = 3;

/// Writes each finding under the line it is in, with what it costs and what to say.
pub(crate) fn show(item: &Item, findings: &[Finding], rules: &[RuleInfo], out: &mut impl Write) -> Result<(), Failure> {
    let texts = texts();
    for finding in findings {
        let rule = rules.iter().find(|rule| rule.id == finding.rule);
        let title = rule.map_or("", |rule| &rule.title);
        let mut snippet = Snippet::source(item.message.text.as_str()).line_start(item.line);
        if let Some(name) = &item.name {
            snippet = snippet.path(name.as_str());
        }
        let snippet = snippet.annotation(AnnotationKind::Primary.span(finding.bytes.clone()));
        let group = Group::with_title(style(finding.level).primary_title(title).id(finding.rule.as_str())).element(snippet);
        let group = group.elements(footers(finding, rule, item, texts));
        writeln!(out, "{}\n", Renderer::styled().render(&[group]))?;
    }
    Ok(())
}

fn style(level: Level) -> Style<'static> {
    let names = &texts().level;
    match level {
        Level::Block => Style::ERROR.with_name(names.block.as_str()),
        Level::Warn => Style::WARNING.with_name(names.warn.as_str()),
        Level::Hint => Style::INFO.with_name(names.hint.as_str()),
    }
}

/// Why it is a red line, what it costs on the message's platform, and compliant wordings.
fn footers<'a>(finding: &'a Finding, rule: Option<&'a RuleInfo>, item: &'a Item, texts: &'static Texts) -> Vec<Footer<'a>> {
    let mut footers = Vec::new();
    if let Some(said) = &item.said {
        footers.push(Style::NOTE.with_name(texts.audit.agent.as_str()).message(said.as_str()));
    }
    if let Some(rule) = rule.filter(|rule| !rule.why.is_empty()) {
        footers.push(Style::NOTE.with_name(texts.check.why.as_str()).message(rule.why.as_str()));
        let platform = item.message.platform.and_then(|platform| rule.penalty.get(platform.name()));
        if let Some(cost) = platform.or_else(|| rule.penalty.get("any")) {
            footers.push(Style::NOTE.with_name(texts.check.cost.as_str()).message(cost.as_str()));
        }
    }
    footers.extend(finding.suggest.iter().take(MOST_SUGGESTIONS).map(|suggestion| match suggestion {
        Suggestion::Replace(words) if words.is_empty() => Style::HELP.with_name(texts.check.replace.as_str()).message(texts.check.delete.as_str()),
        Suggestion::Replace(words) => Style::HELP.with_name(texts.check.replace.as_str()).message(words.as_str()),
        Suggestion::Say(reply) => Style::HELP.with_name(texts.check.say.as_str()).message(reply.as_str()),
    }));
    footers
}
