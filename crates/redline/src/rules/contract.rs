//! What every rule has to keep (`docs/rules.md`): its examples are told right, and what it suggests is compliant.

use std::ops::Range;

use super::RuleSet;
use crate::check::Checker;
use crate::model::{Finding, Message, Platform, RuleError, RuleErrors, RuleText, Scene, Settings, Suggestion};
use crate::pack::{ReadFile, read};
use crate::source::{Example, RuleSource, Step, locate};

/// What checking a set of rules against its own examples showed.
#[derive(Debug, Clone, Default)]
pub struct ContractReport {
    /// Breaches, in the order of the files.
    pub breaches: Vec<RuleError>,
    /// Known gaps: `missed` examples that are missed.
    pub gaps: Vec<RuleError>,
    /// How many rules and examples were checked.
    pub rules: usize,
    /// See `rules`.
    pub examples: usize,
}

/// Checks the rules of `texts` against their contract. `base` are rules that stay in force beside them (none for the built-in files).
///
/// # Errors
/// Files that cannot be compiled.
pub fn check_contract(texts: &[RuleText], base: Option<&RuleSet>) -> Result<ContractReport, RuleErrors> {
    let (checker, files): (Checker, Vec<ReadFile>) = if let Some(base) = base {
        let settings = Settings { files: texts.to_vec(), ..Settings::default() };
        (Checker::new(base, &settings)?, read(texts)?)
    } else {
        let set = RuleSet::compile(texts)?;
        (Checker::new(&set, &Settings::default())?, set.files().to_vec())
    };
    let mut report = ContractReport::default();
    for (text, ReadFile { file, .. }) in texts.iter().zip(&files) {
        let mut examiner = Examiner { text, checker: &checker, report: &mut report };
        for (i, rule) in file.rules.iter().enumerate() {
            examiner.rule(rule, &[key("rules"), Step::Item(i)]);
        }
        for (i, bait) in file.bait.iter().enumerate() {
            let platforms: &[Platform] = &bait.platforms;
            for (item, say) in bait.say.iter().enumerate() {
                examiner.say(say, platforms, &[], &[], &[key("bait"), Step::Item(i), key("say"), Step::Item(item)]);
            }
        }
    }
    Ok(report)
}

struct Examiner<'a> {
    text: &'a RuleText,
    checker: &'a Checker,
    report: &'a mut ContractReport,
}

/// An example as a message, and the marked parts in bytes.
struct Case {
    message: Message,
    marked: Vec<Range<usize>>,
}

impl Examiner<'_> {
    fn error(&self, path: &[Step], message: String) -> RuleError {
        let place = locate(&self.text.text, path, None);
        let line = self.text.text.lines().nth(place.line - 1).unwrap_or_default().trim().chars().take(200).collect();
        RuleError { file: self.text.name.clone(), line: place.line, column: place.column, text: line, message }
    }

    fn breach(&mut self, path: &[Step], message: impl Into<String>) {
        let error = self.error(path, message.into());
        self.report.breaches.push(error);
    }

    fn rule(&mut self, rule: &RuleSource, path: &[Step]) {
        self.report.rules += 1;
        let list = |name: &str, item: usize| [path, &[key("examples"), key(name), Step::Item(item)]].concat();
        if rule.examples.bad.is_empty() && !rule.judged {
            self.breach(path, format!("规则 {} 没有 bad 例子", rule.id));
        }
        for (item, example) in rule.examples.bad.iter().enumerate() {
            self.report.examples += 1;
            let case = case(rule, example);
            let path = list("bad", item);
            let found = self.checker.check_rule(&case.message, &rule.id);
            self.bad(&case, &found, &path, &rule.id);
            for finding in &found {
                self.replacements(&case.message, finding, &path);
            }
        }
        for (item, example) in rule.examples.good.iter().enumerate() {
            self.report.examples += 1;
            let found = self.checker.check_rule(&case(rule, example).message, &rule.id);
            if let Some(finding) = found.first() {
                self.breach(&list("good", item), format!("good 例子被规则 {} 报了：“{}”", rule.id, finding.text));
            }
        }
        for (item, example) in rule.examples.missed.iter().enumerate() {
            self.report.examples += 1;
            let path = list("missed", item);
            if self.checker.check_rule(&case(rule, example).message, &rule.id).is_empty() {
                let gap = self.error(&path, format!("规则 {} 还看不出来：{}", rule.id, example.text()));
                self.report.gaps.push(gap);
            } else {
                self.breach(&path, "missed 例子现在能查出来了，请移到 bad");
            }
        }
        let scenes: &[Scene] = &rule.scenes;
        let asked: Vec<&str> = rule.examples.bad.iter().filter_map(Example::asked).collect();
        for (item, suggestion) in rule.suggest.iter().enumerate() {
            if let Some(say) = &suggestion.say {
                self.say(say, &rule.platforms, scenes, &asked, &[path, &[key("suggest"), Step::Item(item)]].concat());
            }
        }
    }

    fn bad(&mut self, case: &Case, found: &[Finding], path: &[Step], id: &str) {
        if case.marked.is_empty() {
            self.breach(path, "bad 例子里没有用【】标出违规部分");
            return;
        }
        let spans: Vec<&Range<usize>> = found.iter().map(|finding| &finding.bytes).collect();
        if !spans.iter().copied().eq(case.marked.iter()) {
            let words: Vec<&str> = found.iter().map(|finding| finding.text.as_str()).collect();
            let got = if words.is_empty() { "什么也没报".to_owned() } else { format!("报的是“{}”", words.join("”“")) };
            self.breach(path, format!("规则 {id}：{got}"));
        }
    }

    /// What is put in place of a finding must be compliant there.
    fn replacements(&mut self, message: &Message, finding: &Finding, path: &[Step]) {
        for suggestion in &finding.suggest {
            let Suggestion::Replace(words) = suggestion else { continue };
            let mut text = message.text.clone();
            text.replace_range(finding.bytes.clone(), words);
            let there = finding.bytes.start..finding.bytes.start + words.len();
            let after = self.checker.check(&Message { text: text.clone(), ..message.clone() });
            let left = after.iter().find(|left| left.bytes.start < there.end.max(there.start + 1) && there.start < left.bytes.end);
            if let Some(left) = left {
                self.breach(path, format!("替换成“{words}”后，规则 {} 仍报“{}”（{text}）", left.rule, left.text));
            }
        }
    }

    /// A ready reply must pass the whole pack on every platform it is offered on, after any of the questions.
    fn say(&mut self, say: &str, platforms: &[Platform], scenes: &[Scene], asked: &[&str], path: &[Step]) {
        let platforms = if platforms.is_empty() { &Platform::ALL } else { platforms };
        for &platform in platforms {
            for asked in std::iter::once(None).chain(asked.iter().map(Some)) {
                let message = Message {
                    text: say.to_owned(),
                    asked: asked.map(|&asked| asked.to_owned()),
                    platform: Some(platform),
                    scene: scenes.first().copied(),
                    ..Message::default()
                };
                if let Some(finding) = self.checker.check(&message).first() {
                    let place = platform.name();
                    self.breach(path, format!("建议的回复本身被规则 {} 报了：“{}”（{place}）", finding.rule, finding.text));
                    return;
                }
            }
        }
    }
}

fn key(name: &str) -> Step {
    Step::Key(name.to_owned())
}

fn case(rule: &RuleSource, example: &Example) -> Case {
    let (text, marked) = unmark(example.text());
    let mut message = Message { text, platform: rule.platforms.first().copied(), scene: rule.scenes.first().copied(), ..Message::default() };
    if let Example::Context(context) = example {
        message.asked.clone_from(&context.asked);
        message.platform = context.platform.or(message.platform);
        message.scene = context.scene.or(message.scene);
    }
    Case { message, marked }
}

/// A text without its 【】, and where they were, in bytes.
fn unmark(text: &str) -> (String, Vec<Range<usize>>) {
    let mut plain = String::new();
    let mut marked = Vec::new();
    let mut start = None;
    for c in text.chars() {
        match c {
            '【' if start.is_none() => start = Some(plain.len()),
            '】' if start.is_some() => marked.extend(start.take().map(|start| start..plain.len())),
            _ => plain.push(c),
        }
    }
    (plain, marked)
}
