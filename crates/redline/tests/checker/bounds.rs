//! Whatever is given as rules, settings or message: an answer or an error with its place, never a panic, never without bound.

use proptest::prelude::*;
use redline::{Checker, MOST_CHARS, MOST_DEPTH, MOST_FILE_BYTES, MOST_WORDS, Message, RuleError, RuleSet, RuleText, Settings, Term};
use serde_json::{Value, json};

use super::support::{checker, compile, file, rule, with};

/// What is told of a rule with `pattern`.
fn refused(pattern: &str) -> RuleError {
    let mut errors = compile(&file(&[rule("only", &[pattern])])).expect_err("it is refused").0;
    assert_eq!(errors.len(), 1, "{errors:?}");
    errors.remove(0)
}

fn settings(value: &Value) -> Result<Checker, Vec<RuleError>> {
    let set = compile(&file(&[])).unwrap_or_else(|errors| panic!("{errors}"));
    Checker::new(&set, &serde_json::from_value(value.clone()).expect("settings")).map_err(|errors| errors.0)
}

#[test]
fn alternatives_that_explode_are_refused() {
    let many = "(甲|乙|丙|丁)".repeat(7) + "(!戊)";
    assert!(compile(&file(&[rule("only", &[&many])])).is_ok(), "the program stays small: it is not written out");
    let negative = format!("甲(!{})", "(甲|乙|丙|丁)".repeat(7));
    assert!(refused(&negative).message.contains(&MOST_WORDS.to_string()));
    let lexicon = json!({ "lexicons": { "a": { "words": ["戊", "(甲|乙|丙|丁)".repeat(7)] } } });
    let errors = compile(&with(file(&[]), &lexicon)).expect_err("it is refused").0;
    assert!(errors[0].message.contains(&MOST_WORDS.to_string()) && errors[0].text.contains("甲"), "{errors:?}");
}

#[test]
fn lexicons_that_explode_by_taking_in_one_another_are_refused() {
    let words = |i: usize| json!({ "words": if i == 0 { vec!["甲".to_owned(), "乙".to_owned()] } else { vec![format!("{{l{0}}}{{l{0}}}", i - 1)] } });
    let lexicons: serde_json::Map<String, Value> = (0..40).map(|i| (format!("l{i}"), words(i))).collect();
    let errors = compile(&json!({ "lexicons": lexicons })).expect_err("they are refused").0;
    assert!(errors[0].message.contains(&MOST_WORDS.to_string()), "{errors:?}");
}

#[test]
fn phrases_that_explode_by_taking_in_one_another_are_refused() {
    let words = |i: usize| json!({ "words": if i == 0 { vec!["甲…乙".to_owned()] } else { vec![format!("{{l{0}}}{{l{0}}}", i - 1)] } });
    let lexicons: serde_json::Map<String, Value> = (0..40).map(|i| (format!("l{i}"), words(i))).collect();
    for name in ["l11", "l39"] {
        let errors = compile(&with(file(&[rule("only", &[&format!("{{{name}}}")])]), &json!({ "lexicons": lexicons }))).expect_err("refused").0;
        assert!(errors[0].message.contains("模式太复杂") || errors[0].message.contains("套用太深"), "{errors:?}");
    }
}

#[test]
fn patterns_that_are_too_long_or_deep_are_refused_with_the_bound_and_the_place() {
    let error = refused(&"甲…".repeat(MOST_CHARS));
    assert!(error.message.contains(&MOST_CHARS.to_string()), "{error}");
    let error = refused(&("甲".to_owned() + &"(".repeat(MOST_DEPTH + 1) + "乙" + &")".repeat(MOST_DEPTH + 1)));
    assert!(error.message.contains(&MOST_DEPTH.to_string()), "{error}");
    let fitting = "(".repeat(MOST_DEPTH) + "乙" + &")".repeat(MOST_DEPTH);
    assert!(compile(&file(&[rule("only", &[&fitting])])).is_ok());
    let error = refused("甲………99999乙");
    assert!(error.message.contains("200") && error.column > 1, "{error}");
}

#[test]
fn a_program_that_grows_too_long_is_refused() {
    let pattern = "(甲…乙|丙…丁)?戊".repeat(300);
    assert!(refused(&pattern).message.contains("模式太复杂"));
}

#[test]
fn what_is_too_large_is_refused() {
    let huge = RuleText { name: "huge.json".to_owned(), text: " ".repeat(MOST_FILE_BYTES + 1) };
    let errors = RuleSet::compile(&[huge]).expect_err("it is refused").0;
    assert_eq!((errors[0].file.as_str(), errors[0].message.as_str()), ("huge.json", "文件超过 2 MB"));
    let terms = vec![json!({ "text": "甲" }); 50_001];
    let errors = settings(&json!({ "terms": terms })).expect_err("they are refused");
    assert!(errors[0].file == "terms" && errors[0].message.contains("50000"), "{errors:?}");
    let errors = settings(&json!({ "allow": vec!["甲"; 50_001] })).expect_err("they are refused");
    assert!(errors[0].file == "allow" && errors[0].message.contains("50000"), "{errors:?}");
}

#[test]
fn deeply_nested_json_is_refused() {
    for deep in ["[".repeat(100_000), "{\"rules\":".repeat(100_000), format!("{{\"rules\":{}", "[".repeat(100_000))] {
        let errors = RuleSet::compile(&[RuleText { name: "deep.json".to_owned(), text: deep }]).expect_err("it is refused").0;
        assert_eq!(errors.len(), 1);
    }
}

/// A word that is taken is found; one that cannot be is refused.
#[test]
fn words_are_never_silently_lost() {
    let rows = [
        ("甲乙".repeat(32), true),
        ("甲乙".repeat(33), false),
        // Folded it is longer.
        ("㍿".repeat(30), false),
        ("𠮷野家".to_owned(), true),
        ("\u{30000}\u{31350}".to_owned(), true),
        ("\u{F0000}".to_owned(), true),
        ("🦄".to_owned(), true),
    ];
    for (word, is_taken) in rows {
        let set = compile(&file(&[rule("only", &[&word])]));
        let by_pattern = set.map_err(|errors| errors.0).map(|set| Checker::new(&set, &Settings::default()).expect("no settings"));
        for checker in [by_pattern, settings(&json!({ "terms": [{ "text": word }] }))] {
            assert_eq!(checker.map(|checker| checker.check(&Message::new(word.as_str())).len()).ok(), is_taken.then_some(1), "{word}");
        }
    }
}

#[test]
fn more_different_characters_than_any_language_uses_are_refused() {
    let terms: Vec<Value> = ('\u{4E00}'..='\u{9FA5}').map(|c| json!({ "text": c })).collect();
    let checker = settings(&json!({ "terms": terms[..6_000] })).expect("they fit");
    assert_eq!(checker.check(&Message::new("乙。丘。乙")).len(), 3);
    let errors = settings(&json!({ "terms": terms })).expect_err("they do not");
    assert!(errors[0].file == "terms" && errors[0].message.contains("6416"), "{errors:?}");
}

#[test]
fn long_messages_are_read_to_the_end() {
    let checker = checker(&file(&[rule("only", &["没………票", "没有 & 发…票", "(甲…乙…丙…丁)?戊", "【尾】 && 头"])]));
    for unit in ["没", "甲乙丙", "没有发", "👨‍👩‍👧", "\u{301}", "。\n", "头尾"] {
        let text = unit.repeat(100_000 / unit.len()) + "戊头尾";
        assert!(!checker.check(&Message::new(text)).is_empty(), "{unit}");
    }
}

/// Signs of the language and a few words, in any order.
fn pattern() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "(",
        ")",
        "|",
        "?",
        "[",
        "]",
        "{",
        "}",
        "…",
        "……",
        "………",
        "8",
        "300",
        "^",
        "$",
        "<",
        ">",
        "【",
        "】",
        "&",
        "&&",
        "(!",
        "(<!",
        "\\",
        "@",
        "{phone}",
        "{bill}",
        "{match}",
        "{gap}",
        "甲",
        "乙",
        "没有",
        "票",
        " ",
        "\u{200B}",
        "👍🏻",
    ]);
    proptest::collection::vec(piece, 1..16).prop_map(|pieces| pieces.concat())
}

/// Whether `errors` tell of places in `texts`.
fn are_placed(errors: &[RuleError], texts: &[RuleText]) -> bool {
    !errors.is_empty()
        && errors.iter().all(|error| {
            let Some(text) = texts.iter().find(|text| text.name == error.file) else { return matches!(error.file.as_str(), "terms" | "allow") };
            error.line >= 1 && error.column >= 1 && error.line <= text.text.lines().count().max(1) && !error.message.is_empty()
        })
}

const MESSAGE: &str = "亲，没有甲乙票13800138000，票甲。乙👍🏻";

proptest! {
    #[test]
    fn any_text_is_checked(text in any::<String>(), asked in any::<String>()) {
        let checker = checker(&with(
            file(&[rule("a", &["{app}", "{phone}", "{url}", "{money}…{date}", "^……好$"]), with(rule("b", &["没"]), &json!({ "asked": ["{number}"] }))]),
            &json!({ "lexicons": { "app": { "words": ["微信"], "evasive": true } } }),
        ));
        checker.check(&Message { asked: Some(asked), ..Message::new(text) });
    }

    #[test]
    fn any_text_is_a_rule_file_or_an_error(text in any::<String>()) {
        let texts = [RuleText { name: "any".to_owned(), text }];
        if let Err(errors) = RuleSet::compile(&texts) {
            prop_assert!(are_placed(&errors.0, &texts), "{errors}");
        }
    }

    #[test]
    fn any_patterns_are_compiled_or_refused_with_their_place(
        patterns in proptest::collection::vec(pattern(), 1..4),
        unless in proptest::collection::vec(pattern(), 0..3),
        asked in proptest::collection::vec(pattern(), 0..2),
        mut words in proptest::collection::vec(pattern(), 0..2),
    ) {
        words.push("丙".to_owned());
        let rules = [with(rule("a", &[]), &json!({ "match": patterns, "unless": unless, "asked": asked }))];
        let lexicons = json!({ "bill": { "words": ["发票", "票"], "not": ["车票"], "evasive": true }, "gap": { "words": ["甲…乙"] }, "any": { "words": words } });
        let texts = [super::support::text("a.json", &with(file(&rules), &json!({ "lexicons": lexicons })))];
        match RuleSet::compile(&texts) {
            Ok(set) => {
                let checker = Checker::new(&set, &Settings::default()).expect("no settings");
                checker.check(&Message { asked: Some(MESSAGE.to_owned()), ..Message::new(MESSAGE) });
            }
            Err(errors) => prop_assert!(are_placed(&errors.0, &texts), "{errors}"),
        }
    }

    #[test]
    fn any_terms_are_taken_or_refused_with_their_number(
        terms in proptest::collection::vec((any::<String>(), any::<bool>()), 0..6),
        allow in proptest::collection::vec(any::<String>(), 0..3),
        text in any::<String>(),
    ) {
        let set = compile(&file(&[])).unwrap_or_else(|errors| panic!("{errors}"));
        let said = terms.iter().map(|(term, _)| term.as_str()).collect::<String>() + &text;
        let terms: Vec<Term> = terms.into_iter().map(|(text, evasive)| Term { text, evasive: Some(evasive), ..Term::default() }).collect();
        match Checker::new(&set, &Settings { terms, allow, ..Settings::default() }) {
            Ok(checker) => { checker.check(&Message::new(said)); }
            Err(errors) => prop_assert!(are_placed(&errors.0, &[]), "{errors}"),
        }
    }

    #[test]
    fn any_bytes_are_a_stored_set_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = RuleSet::from_bytes(&bytes);
    }
}
