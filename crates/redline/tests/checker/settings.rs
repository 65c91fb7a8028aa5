//! What a shop's settings change.

use redline::{Checker, Level, Message, RuleErrors, RuleSet, Settings, Term};
use serde_json::{Value, json};

use super::support::{answer, compile, file, mark, rule, text, with};

/// Two topics: 没票 and 缺货 of invoice (the second a warning), 第一 of `ad_law`.
fn base() -> RuleSet {
    let invoice = with(
        file(&[rule("invoice/refused", &["没票"]), with(rule("invoice/stock", &["缺货"]), &json!({ "level": "warn" }))]),
        &json!({ "lexicons": { "refuse": { "words": ["不开", "拒开"] } }, "exceptions": { "denied": ["不会{match}"] } }),
    );
    let ad_law = with(file(&[rule("ad_law/first", &["第一"])]), &json!({ "topic": "ad_law" }));
    RuleSet::compile(&[text("invoice.json", &invoice), text("ad_law.json", &ad_law)]).expect("good rules")
}

fn try_under(settings: &Settings) -> Result<Checker, RuleErrors> {
    Checker::new(&base(), settings)
}

fn under(settings: &Value) -> Checker {
    try_under(&serde_json::from_value(settings.clone()).expect("settings")).unwrap_or_else(|errors| panic!("{errors}"))
}

#[track_caller]
fn finds(settings: &Value, marked: &str) {
    assert_eq!(answer(&under(settings), &Message::new(super::support::plain(marked))), marked, "{settings}");
}

#[test]
fn rules_and_topics_are_switched_off() {
    finds(&json!({}), "【没票】，【缺货】，【第一】");
    finds(&json!({ "disabled": ["invoice/refused"] }), "没票，【缺货】，【第一】");
    finds(&json!({ "disabled": ["invoice"] }), "没票，缺货，【第一】");
    finds(&json!({ "disabled": ["ad_law", "invoice/stock", "nothing"] }), "【没票】，缺货，第一");
    let rules = under(&json!({ "disabled": ["invoice"] }));
    let enabled: Vec<_> = rules.rules().iter().map(|rule| (rule.id.as_str(), rule.enabled)).collect();
    assert_eq!(enabled, [("invoice/refused", false), ("invoice/stock", false), ("ad_law/first", true)]);
}

#[test]
fn levels_are_changed() {
    let checker = under(&json!({ "levels": { "invoice/refused": "hint", "user/1": "warn" }, "terms": [{ "text": "没票了" }] }));
    let levels = |text: &str| checker.check(&Message::new(text)).iter().map(|finding| (finding.rule.clone(), finding.level)).collect::<Vec<_>>();
    assert_eq!(levels("没票"), [("invoice/refused".to_owned(), Level::Hint)]);
    // The level decides between findings that overlap, too.
    assert_eq!(levels("没票了"), [("user/1".to_owned(), Level::Warn)]);
    assert_eq!(checker.rules()[0].level, Level::Hint);
}

#[test]
fn a_shop_has_words_of_its_own() {
    let terms = json!({ "terms": [
        { "text": "(没货)？", "level": "hint", "replace": "有货" },
        { "text": "微信", "evasive": true, "why": "站外" },
        { "text": "ＡＢＣ" },
    ]});
    finds(&terms, "【(没货)?】，没货，【薇信】，蔷薇信纸，【abc】，【没票】");
    let checker = under(&terms);
    let finding = &checker.check(&Message::new("（没货）？"))[0];
    assert_eq!(
        serde_json::to_value(finding).expect("plain data"),
        json!({
            "rule": "user/1", "topic": "user", "level": "hint", "start": 0, "end": 5, "text": "（没货）？", "suggest": [{ "replace": "有货" }],
        })
    );
    let user =
        checker.rules().iter().filter(|rule| rule.topic.name() == "user").map(|rule| (rule.id.as_str(), rule.title.as_str(), rule.why.as_str()));
    assert_eq!(user.collect::<Vec<_>>(), [("user/1", "(没货)？", ""), ("user/2", "微信", "站外"), ("user/3", "ＡＢＣ", "")]);
    finds(&json!({ "terms": terms["terms"], "disabled": ["user/2", "user/3"] }), "【(没货)?】，薇信，abc，【没票】");
    finds(&json!({ "terms": terms["terms"], "disabled": ["user"] }), "(没货)?，薇信，abc，【没票】");
}

#[test]
fn a_term_that_is_not_evasive_is_found_as_it_stands() {
    finds(&json!({ "terms": [{ "text": "薇信" }] }), "蔷【薇信】纸，微信");
}

#[test]
fn allowed_phrases_make_every_rule_innocent_where_they_are() {
    let allow = json!({ "allow": ["没票根", "第一天"], "terms": [{ "text": "票根" }] });
    finds(&allow, "【没票】，没票根，第一天，【第一】，【票根】");
}

#[test]
fn a_shop_has_rule_files_of_its_own() {
    let own = with(
        file(&[with(rule("shop/refused", &["{refuse}{bill}"]), &json!({ "unless": ["@denied"] }))]),
        &json!({ "topic": "user", "lexicons": { "bill": { "words": ["单据"] } } }),
    );
    let files = json!([{ "name": "shop.json", "text": own.to_string() }]);
    finds(&json!({ "files": files }), "【不开单据】，不会拒开单据，【没票】");
    finds(&json!({ "files": files, "builtin": false }), "【不开单据】，不会拒开单据，没票");
    let without_topic = json!({ "rules": [rule("shop/a", &["乙"])] });
    finds(&json!({ "files": [{ "name": "a", "text": without_topic.to_string() }] }), "【乙】，【没票】");
}

#[test]
fn a_rule_file_may_take_the_id_of_a_built_in_rule_only_where_that_is_silent() {
    let own = json!([{ "name": "shop.json", "text": file(&[rule("invoice/refused", &["没单据"])]).to_string() }]);
    let settings = |builtin: bool| serde_json::from_value::<Settings>(json!({ "files": own, "builtin": builtin })).expect("settings");
    let error = try_under(&settings(true)).expect_err("the id is taken").0.remove(0);
    assert_eq!((error.file.as_str(), error.message.contains("invoice/refused")), ("shop.json", true));
    assert!(try_under(&settings(false)).is_ok());
}

#[test]
fn without_built_in_rules_only_the_shop_speaks() {
    finds(&json!({ "builtin": false }), "没票，缺货");
    finds(&json!({ "builtin": false, "terms": [{ "text": "缺货" }] }), "没票，【缺货】");
    assert!(under(&json!({ "builtin": false })).rules().is_empty());
}

#[test]
fn one_rule_is_heard_alone() {
    let checker = under(&json!({ "terms": [{ "text": "没票了" }], "disabled": ["invoice"] }));
    let message = Message::new("没票了");
    assert_eq!(mark(&message.text, &checker.check_rule(&message, "invoice/refused")), "【没票】了");
    assert_eq!(mark(&message.text, &checker.check_rule(&message, "none")), "没票了");
}

#[test]
fn checkers_do_not_disturb_one_another() {
    let one = under(&json!({ "terms": [{ "text": "甲" }] }));
    let two = Checker::new(&compile(&file(&[rule("b", &["乙"])])).expect("good rules"), &Settings::default()).expect("no settings");
    for _ in 0..2 {
        assert_eq!(answer(&one, &Message::new("甲乙没票")), "【甲】乙【没票】");
        assert_eq!(answer(&two, &Message::new("甲乙没票")), "甲【乙】没票");
    }
}

#[test]
fn settings_of_the_wrong_shape_are_refused() {
    for wrong in
        [json!({ "disable": [] }), json!({ "terms": ["甲"] }), json!({ "levels": { "a": "grave" } }), json!([1]), json!({ "terms": [{ "why": "" }] })]
    {
        assert!(serde_json::from_value::<Settings>(wrong.clone()).is_err(), "{wrong}");
    }
    let terms = |texts: &[&str]| Settings {
        terms: texts.iter().map(|&text| Term { text: text.to_owned(), ..Term::default() }).collect(),
        ..Settings::default()
    };
    for (settings, place) in [
        (terms(&["甲", ""]), ("terms", 2)),
        (terms(&["\u{200B}"]), ("terms", 1)),
        (terms(&["甲", "乙", &"甲乙".repeat(33)]), ("terms", 3)),
        (Settings { allow: vec!["甲".to_owned(), " ".to_owned()], ..Settings::default() }, ("allow", 2)),
    ] {
        let errors = try_under(&settings).expect_err("refused").0;
        assert_eq!(errors.iter().map(|error| (error.file.as_str(), error.line)).collect::<Vec<_>>(), [place]);
    }
}
