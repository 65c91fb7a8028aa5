//! Small rule files, and texts in which 【】 stand where something is found.

use redline::{Checker, Finding, Message, RuleErrors, RuleSet, RuleText, Settings};
use serde_json::{Value, json};

/// A rule of the topic `invoice` that speaks everywhere.
pub(crate) fn rule(id: &str, patterns: &[&str]) -> Value {
    json!({ "id": id, "title": id, "level": "block", "why": "", "match": patterns })
}

/// `object` with the keys of `more`.
pub(crate) fn with(mut object: Value, more: &Value) -> Value {
    if let (Value::Object(object), Value::Object(more)) = (&mut object, more) {
        object.extend(more.clone());
    }
    object
}

/// A file of `rules`.
pub(crate) fn file(rules: &[Value]) -> Value {
    json!({ "topic": "invoice", "rules": rules })
}

/// `value` as a file.
pub(crate) fn text(name: &str, value: &Value) -> RuleText {
    RuleText { name: name.to_owned(), text: value.to_string() }
}

pub(crate) fn compile(file: &Value) -> Result<RuleSet, RuleErrors> {
    RuleSet::compile(&[text("rules.json", file)])
}

/// A checker for `file`, which must be right.
#[track_caller]
pub(crate) fn checker(file: &Value) -> Checker {
    let set = compile(file).unwrap_or_else(|errors| panic!("{errors}"));
    Checker::new(&set, &Settings::default()).expect("no settings to refuse")
}

/// A checker that looks for `pattern` alone.
#[track_caller]
pub(crate) fn looking_for(pattern: &str) -> Checker {
    checker(&file(&[rule("only", &[pattern])]))
}

/// A text without its 【】.
pub(crate) fn plain(marked: &str) -> String {
    marked.chars().filter(|c| !"【】".contains(*c)).collect()
}

/// `text` with 【】 around `findings`.
pub(crate) fn mark(text: &str, findings: &[Finding]) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for finding in findings {
        marked.extend([&text[at..finding.bytes.start], "【", &text[finding.bytes.clone()], "】"]);
        at = finding.bytes.end;
    }
    marked + &text[at..]
}

/// The message's text with 【】 where something is found.
pub(crate) fn answer(checker: &Checker, message: &Message) -> String {
    mark(&message.text, &checker.check(message))
}

/// Checks each of `texts` without its 【】, and wants them back.
#[track_caller]
pub(crate) fn finds(checker: &Checker, texts: &[&str]) {
    let wrong: Vec<_> = texts.iter().map(|text| (*text, answer(checker, &Message::new(plain(text))))).filter(|(want, got)| want != got).collect();
    assert!(wrong.is_empty(), "(wanted, got): {wrong:#?}");
}

/// The same for a table of patterns.
#[track_caller]
pub(crate) fn table(rows: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (pattern, texts) in rows {
        let checker = looking_for(pattern);
        let answers = texts.iter().map(|text| (*text, answer(&checker, &Message::new(plain(text)))));
        wrong.extend(answers.filter(|(want, got)| want != got).map(|(want, got)| (*pattern, want, got)));
    }
    assert!(wrong.is_empty(), "(pattern, wanted, got): {wrong:#?}");
}
