//! Of findings that overlap, the gravest stays, then the longest, then that of the rule that comes first.

use redline::Message;
use serde_json::{Value, json};

use super::support::{checker, file, rule, with};

fn level(rule: Value, level: &str) -> Value {
    with(rule, &json!({ "level": level }))
}

/// `rule:text` of every finding.
fn findings(rules: &[Value], text: &str) -> Vec<String> {
    checker(&file(rules)).check(&Message::new(text)).into_iter().map(|finding| format!("{}:{}", finding.rule, finding.text)).collect()
}

#[test]
fn the_gravest_stays() {
    let rules = [level(rule("hint", &["没有发票了"]), "hint"), level(rule("warn", &["有发票"]), "warn"), rule("block", &["发票"])];
    assert_eq!(findings(&rules, "没有发票了"), ["block:发票"]);
    assert_eq!(findings(&rules[..2], "没有发票了"), ["warn:有发票"]);
}

#[test]
fn of_equally_grave_ones_the_longest_stays() {
    let rules = [rule("short", &["发票"]), rule("long", &["没有发票"])];
    assert_eq!(findings(&rules, "没有发票"), ["long:没有发票"]);
}

#[test]
fn of_equally_long_ones_that_of_the_first_rule_stays() {
    let rules = [rule("first", &["有发"]), rule("second", &["发票", "没有"])];
    assert_eq!(findings(&rules, "没有发票"), ["first:有发"]);
    assert_eq!(findings(&[rules[1].clone(), rules[0].clone()], "没有发票"), ["second:没有", "second:发票"]);
}

#[test]
fn what_only_touches_does_not_overlap() {
    let rules = [rule("a", &["没有"]), level(rule("b", &["发票"]), "hint")];
    assert_eq!(findings(&rules, "没有发票"), ["a:没有", "b:发票"]);
}

#[test]
fn what_lost_to_a_loser_stays() {
    let rules = [rule("grave", &["甲乙"]), level(rule("middle", &["乙丙"]), "warn"), level(rule("light", &["丙丁"]), "hint")];
    assert_eq!(findings(&rules, "甲乙丙丁"), ["grave:甲乙", "light:丙丁"]);
}

#[test]
fn patterns_of_one_rule_overlap_too() {
    assert_eq!(findings(&[rule("only", &["没有", "没有发票", "发票了吗"])], "没有发票了吗"), ["only:没有发票"]);
    assert_eq!(findings(&[rule("only", &["发票", "发票"])], "发票发票"), ["only:发票", "only:发票"]);
}

#[test]
fn spans_are_counted_in_utf_16_and_never_cut_a_grapheme() {
    let findings = checker(&file(&[rule("only", &["微信"])])).check(&Message::new("👨‍👩‍👧𠮷加微\u{301}信\u{FE0F}号"));
    let spans: Vec<_> = findings.iter().map(|finding| (finding.start, finding.end, finding.text.as_str())).collect();
    assert_eq!(spans, [(11, 15, "微\u{301}信\u{FE0F}")]);
}

#[test]
fn replacements_depend_on_what_matched() {
    let suggest = json!({ "suggest": [
        { "replace": "可以开票", "for": ["发票", "專票"] },
        { "replace": "" },
        { "say": "亲，可以开的~" },
    ]});
    let checker = checker(&file(&[with(rule("only", &["没(发票|专票|收据)"]), &suggest)]));
    let suggestions = |text: &str| serde_json::to_value(&checker.check(&Message::new(text))[0].suggest).expect("plain data");
    assert_eq!(suggestions("没發票"), json!([{ "replace": "可以开票" }, { "replace": "" }, { "say": "亲，可以开的~" }]));
    assert_eq!(suggestions("没专票"), json!([{ "replace": "可以开票" }, { "replace": "" }, { "say": "亲，可以开的~" }]));
    assert_eq!(suggestions("没收据"), json!([{ "replace": "" }, { "say": "亲，可以开的~" }]));
}

#[test]
fn of_equally_long_ones_of_one_rule_the_first_in_the_text_stays() {
    // The second is noticed before the first, by its rarer word.
    assert_eq!(findings(&[rule("only", &["乙…丙", "(甲|丁)…乙甲"])], "甲乙甲丙"), ["only:甲乙甲"]);
}
