//! What a second opinion changes. The judge here knows single characters: 嗯 is innocent before everything, 哼 offends, 呸 offends against the
//! second topic.

use redline::judge::{MOST, Plane, TOPICS, Weights, grams};
use redline::{Checker, Judge, Level, Message, RuleSet, Scene, Settings, Topic};
use serde_json::json;

use crate::support::{answer, compile, file, rule, text, with};

const INNOCENT: char = '嗯';
const OFFENDS: char = '哼';
const OFFENDS_SECOND: char = '呸';

fn judge() -> Judge {
    let none = [0; TOPICS];
    let mut weights = Weights { rows: vec![[0; TOPICS]; Plane::total()], bias: [-1; TOPICS], alone: [none; 2], excuse: 0, doubt: -1, sure: 1 };
    // The first topic is that of the rules here.
    weights.bias[0] = 0;
    let second = std::array::from_fn(|topic| if topic == 1 { MOST } else { 0 });
    for (c, row) in [(INNOCENT, [-MOST; TOPICS]), (OFFENDS, [MOST; TOPICS]), (OFFENDS_SECOND, second)] {
        let mut hashes = Vec::new();
        grams(&[c], &(0..1), 1, |hash, _| hashes.push(hash));
        // Behind the one of the clause's start.
        weights.rows[Plane::Own.row(hashes[1])] = row;
    }
    Judge::new(&weights).expect("as many rows as it takes")
}

fn rules() -> RuleSet {
    let suspected = json!({ "id": "suspected", "title": "suspected", "level": "warn", "why": "", "judged": true });
    let rules = [
        rule("said", &["没有发票"]),
        rule("number", &["{phone}"]),
        rule("app", &["{app}"]),
        with(rule("soft", &["尽快"]), &json!({ "level": "hint" })),
        suspected,
    ];
    let second = json!({ "id": "second", "title": "second", "level": "warn", "why": "", "judged": true });
    let second = json!({ "topic": Topic::ALL[1].name(), "rules": [second] });
    let app = json!({ "lexicons": { "app": { "words": ["微信"], "evasive": true } } });
    let files = [text("rules.json", &with(file(&rules), &app)), text("second.json", &second)];
    RuleSet::compile(&files).unwrap_or_else(|errors| panic!("{errors}")).with_judge(judge())
}

fn checker(settings: &Settings) -> Checker {
    Checker::new(&rules(), settings).expect("settings that are right")
}

fn told(checker: &Checker, message: &Message) -> Vec<(String, Level)> {
    checker.check(message).into_iter().map(|finding| (finding.rule, finding.level)).collect()
}

fn told_of(text: &str) -> Vec<(String, Level)> {
    told(&checker(&Settings::default()), &Message::new(text))
}

#[test]
fn a_doubted_finding_is_only_a_hint() {
    assert_eq!(told_of("没有发票"), [("said".to_owned(), Level::Block)]);
    assert_eq!(told_of("嗯没有发票"), [("said".to_owned(), Level::Hint)]);
    // Only its own clause is asked.
    assert_eq!(told_of("嗯，没有发票"), [("said".to_owned(), Level::Block)]);
}

#[test]
fn what_is_plain_is_not_doubted() {
    assert_eq!(told_of("嗯打13812345678"), [("number".to_owned(), Level::Block)]);
}

#[test]
fn a_word_in_disguise_may_be_doubted() {
    assert_eq!(told_of("发我薇信"), [("app".to_owned(), Level::Block)]);
    assert_eq!(told_of("嗯发我薇信"), [("app".to_owned(), Level::Hint)]);
}

#[test]
fn a_level_that_the_shop_set_is_not_doubted() {
    let settings = Settings { levels: [("said".to_owned(), Level::Warn)].into(), ..Settings::default() };
    assert_eq!(told(&checker(&settings), &Message::new("嗯没有发票")), [("said".to_owned(), Level::Warn)]);
}

#[test]
fn a_clause_that_no_pattern_knows_is_suspected() {
    let checker = checker(&Settings::default());
    assert_eq!(told(&checker, &Message::new("亲，哼没票~，好")), [("suspected".to_owned(), Level::Warn)]);
    assert_eq!(answer(&checker, &Message::new("亲，哼没票~，好")), "亲，【哼没票】~，好");
}

#[test]
fn what_a_pattern_found_is_not_suspected_as_well() {
    assert_eq!(told_of("哼没有发票"), [("said".to_owned(), Level::Block)]);
    // A hint does not stand in the way.
    assert_eq!(told_of("哼尽快"), [("suspected".to_owned(), Level::Warn)]);
}

#[test]
fn what_a_pattern_found_of_another_topic_leaves_the_rest_suspected() {
    let checker = checker(&Settings::default());
    let message = Message::new("好，没有发票呸到付，好");
    let found = [("said".to_owned(), Level::Block), ("second".to_owned(), Level::Warn)];
    assert_eq!(told(&checker, &message), found);
    assert_eq!(answer(&checker, &message), "好，【没有发票】【呸到付】，好");
}

#[test]
fn only_talk_is_judged() {
    let listing = Message { scene: Some(Scene::Listing), ..Message::new("哼") };
    assert_eq!(told(&checker(&Settings::default()), &listing), []);
}

#[test]
fn suspicion_can_be_switched_off_and_phrases_allowed() {
    let off = Settings { disabled: vec!["suspected".to_owned()], ..Settings::default() };
    assert_eq!(told(&checker(&off), &Message::new("哼没票")), []);
    let allowed = Settings { allow: vec!["哼没票".to_owned()], ..Settings::default() };
    assert_eq!(told(&checker(&allowed), &Message::new("哼没票")), []);
}

#[test]
fn without_a_judge_nothing_is_suspected() {
    let set = compile(&file(&[json!({ "id": "suspected", "title": "suspected", "level": "warn", "why": "", "judged": true })]));
    let set = set.unwrap_or_else(|errors| panic!("{errors}"));
    let checker = Checker::new(&set, &Settings::default()).expect("no settings to refuse");
    assert_eq!(told(&checker, &Message::new("哼")), []);
}

#[test]
fn a_rule_has_patterns_or_is_judged() {
    for broken in [json!({ "judged": true }), json!({ "match": [] })] {
        assert!(compile(&file(&[with(rule("only", &["没有发票"]), &broken)])).is_err(), "{broken}");
    }
}
