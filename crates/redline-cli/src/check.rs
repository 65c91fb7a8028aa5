//! `redline check`

use std::fs;
use std::io::Write;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level as Style, Message as Footer, Renderer, Snippet};
use redline::{Checker, Finding, Level, RuleInfo, Settings, Suggestion};
use serde::Serialize;

use crate::Outcome;
use crate::args::{CheckArgs, Format};
use crate::failure::Failure;
use crate::input::{self, Item};
use crate::locale::{Texts, fill, texts};

/// Ready replies shown for one finding.
const MOST_SUGGESTIONS: usize = 3;

/// A message's findings, as JSON.
#[derive(Serialize)]
struct Checked {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    findings: Vec<Finding>,
}

/// How many of what was found.
#[derive(Default)]
struct Counts {
    messages: usize,
    block: usize,
    warn: usize,
    hint: usize,
}

/// Checks the messages that `args` name and prints what is found.
pub(crate) fn check(args: &CheckArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let settings = args.settings.as_deref().map_or_else(|| Ok(Settings::default()), read_settings)?;
    let rules = args.source.load()?;
    let checker = Checker::new(&rules, &settings).map_err(|errors| Failure::rules(&errors, &settings.files))?;
    let mut counts = Counts::default();
    let mut all = Vec::new();
    for argument in &args.input {
        input::read(argument, &mut |item| {
            let item = with_defaults(item, args);
            let mut findings = checker.check(&item.message);
            findings.retain(|finding| finding.level >= args.level);
            counts.add(&findings);
            match args.format {
                Format::Human => show(&item, &findings, checker.rules(), out)?,
                Format::Jsonl => write_json(out, &Checked { id: item.message.id, findings })?,
                Format::Json => all.push(Checked { id: item.message.id, findings }),
            }
            Ok(())
        })?;
    }
    match args.format {
        Format::Human => writeln!(out, "{}", counts.total())?,
        Format::Json => write_json(out, &all)?,
        Format::Jsonl => {}
    }
    Ok(if counts.block > 0 { Outcome::Offends } else { Outcome::Clean })
}

/// Writes `value` and a line end.
pub(crate) fn write_json(out: &mut impl Write, value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string(value).map_err(Failure::new)?;
    Ok(writeln!(out, "{json}")?)
}

fn read_settings(path: &Path) -> Result<Settings, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::read(path, &error))?;
    serde_json::from_str(&text).map_err(|error| Failure::new(fill(&texts().error.not_settings, &[("why", &error)])))
}

/// The item with what the command line says of messages that do not say it themselves.
fn with_defaults(mut item: Item, args: &CheckArgs) -> Item {
    let message = &mut item.message;
    message.platform = message.platform.or(args.platform);
    message.scene = message.scene.or(args.scene);
    if message.asked.is_none() {
        message.asked.clone_from(&args.asked);
    }
    item
}

/// Prints each finding under the line it is in, with what it costs and what to say.
fn show(item: &Item, findings: &[Finding], rules: &[RuleInfo], out: &mut impl Write) -> Result<(), Failure> {
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
fn footers<'a>(finding: &'a Finding, rule: Option<&'a RuleInfo>, item: &Item, texts: &'static Texts) -> Vec<Footer<'a>> {
    let mut footers = Vec::new();
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

impl Counts {
    fn add(&mut self, findings: &[Finding]) {
        self.messages += 1;
        for finding in findings {
            match finding.level {
                Level::Block => self.block += 1,
                Level::Warn => self.warn += 1,
                Level::Hint => self.hint += 1,
            }
        }
    }

    fn total(&self) -> String {
        let findings = self.block + self.warn + self.hint;
        let values: &[(&str, &dyn std::fmt::Display)] =
            &[("messages", &self.messages), ("findings", &findings), ("block", &self.block), ("warn", &self.warn), ("hint", &self.hint)];
        fill(&texts().check.total, values)
    }
}
