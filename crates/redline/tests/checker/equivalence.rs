//! Random small packs find what a matcher finds that tries everything.

use proptest::prelude::*;
use redline::{Checker, Message, RuleSet, Settings};
use serde_json::{Value, json};

use super::naive::{self, Found, NaiveGap, NaivePattern, NaiveRule, Piece, spellings};
use super::support::{compile, file, rule, with};

const LEVELS: [&str; 3] = ["block", "warn", "hint"];

/// Few characters, so that much is found and much overlaps. None has another shape when folded.
fn word() -> impl Strategy<Value = String> {
    "[甲乙丙丁]{1,2}"
}

fn piece() -> impl Strategy<Value = Piece> {
    let leaf = word().prop_map(Piece::Plain);
    leaf.prop_recursive(2, 6, 3, |inner| {
        let pieces = proptest::collection::vec(inner, 1..3);
        let something = pieces.clone().prop_filter("something", |pieces| spellings(pieces).iter().all(|word| !word.is_empty()));
        prop_oneof![proptest::collection::vec(pieces, 2..4).prop_map(Piece::Alternatives), something.prop_map(Piece::Optional)]
    })
}

/// Whether three equal characters stand in a row: they fold to one.
fn is_stretched(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    chars.windows(3).any(|three| three.iter().all(|&c| c == three[0]))
}

/// Pieces of which not all can be left out.
fn segment() -> impl Strategy<Value = Vec<Piece>> {
    let few = |pieces: &Vec<Piece>| {
        let words = spellings(pieces);
        // Words that are written out together are tried by length; more than these are not.
        words.len() <= 64 && words.iter().all(|word| !word.is_empty() && !is_stretched(word))
    };
    proptest::collection::vec(piece(), 1..4).prop_filter("words", few)
}

fn gap() -> impl Strategy<Value = NaiveGap> {
    (1usize..=3, proptest::option::of(1usize..6)).prop_map(|(signs, most)| NaiveGap { signs, most })
}

fn pattern() -> impl Strategy<Value = NaivePattern> {
    let rest = proptest::collection::vec((gap(), segment()), 0..3);
    (segment(), rest, proptest::option::of(any::<(prop::sample::Index, prop::sample::Index)>())).prop_map(|(first, rest, marked)| {
        let marked = marked.map(|(a, b)| (a.index(rest.len() + 1), b.index(rest.len() + 1))).map(|(a, b)| (a.min(b), a.max(b)));
        NaivePattern { first, rest, marked }
    })
}

fn naive_rule() -> impl Strategy<Value = NaiveRule> {
    (0..LEVELS.len(), proptest::collection::vec(pattern(), 1..3), proptest::collection::vec("[甲乙丙丁]{2}", 0..2))
        .prop_map(|(level, patterns, unless)| NaiveRule { level, patterns, unless })
}

/// Without runs: three equal characters fold to one, and two equal signs.
fn message() -> impl Strategy<Value = String> {
    "[甲乙丙丁甲乙丙丁甲乙丙丁，。]{0,60}".prop_map(|text| {
        let mut kept: Vec<char> = Vec::new();
        for c in text.chars() {
            let most = if "，。".contains(c) { 1 } else { 2 };
            // A sign at the start or end folds as elsewhere: only runs are taken out.
            if kept.iter().rev().take_while(|&&last| last == c).count() < most {
                kept.push(c);
            }
        }
        kept.into_iter().collect()
    })
}

fn compiled(rules: &[NaiveRule]) -> RuleSet {
    let written: Vec<Value> = rules
        .iter()
        .enumerate()
        .map(|(i, naive)| {
            let patterns: Vec<String> = naive.patterns.iter().map(NaivePattern::written).collect();
            let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
            with(rule(&i.to_string(), &patterns), &json!({ "level": LEVELS[naive.level], "unless": naive.unless }))
        })
        .collect();
    compile(&file(&written)).unwrap_or_else(|errors| panic!("{errors}"))
}

fn found(checker: &Checker, text: &str) -> Vec<Found> {
    let findings = checker.check(&Message::new(text));
    findings.iter().map(|finding| (finding.start, finding.end, finding.rule.parse().expect("a number"))).collect()
}

proptest! {
    #[test]
    fn small_packs_find_what_the_naive_matcher_finds(
        rules in proptest::collection::vec(naive_rule(), 1..5),
        texts in proptest::collection::vec(message(), 1..6),
    ) {
        let checker = Checker::new(&compiled(&rules), &Settings::default()).expect("no settings");
        for text in texts {
            prop_assert_eq!(found(&checker, &text), naive::find(&rules, &text), "{:?} in {}", rules.iter().flat_map(|rule| &rule.patterns).map(NaivePattern::written).collect::<Vec<_>>(), text);
        }
    }

    #[test]
    fn stored_packs_find_what_fresh_ones_find(rules in proptest::collection::vec(naive_rule(), 1..5), text in message()) {
        let set = compiled(&rules);
        let stored = RuleSet::from_bytes(&set.to_bytes().expect("it can be stored")).expect("what was stored");
        let [fresh, stored] = [&set, &stored].map(|set| Checker::new(set, &Settings::default()).expect("no settings"));
        prop_assert_eq!(stored.check(&Message::new(text.as_str())), fresh.check(&Message::new(text.as_str())));
    }
}

#[test]
fn the_naive_matcher_finds_something() {
    let pattern = NaivePattern {
        first: vec![Piece::Plain("甲".to_owned())],
        rest: vec![(NaiveGap { signs: 1, most: None }, vec![Piece::Optional(vec![Piece::Plain("乙".to_owned())]), Piece::Plain("丙".to_owned())])],
        marked: Some((1, 1)),
    };
    assert_eq!(pattern.written(), "甲…【(乙)?丙】");
    let rules = [NaiveRule { level: 0, patterns: vec![pattern], unless: vec!["丁丁".to_owned()] }];
    assert_eq!(naive::find(&rules, "甲丁乙丙，甲，丙甲丙"), [(2, 4, 0), (9, 10, 0)]);
}
