//! What holds for every text, over mixtures of scripts that people and pranksters type.

use proptest::prelude::*;
use redline::{Checker, Finding, Message, Settings, Suggestion, Term};
use serde_json::json;
use unicode_segmentation::UnicodeSegmentation;

use super::support::{checker, compile, file, rule, with};

/// A text of pieces that are found, fold in different ways, or are hard to count.
fn mixture() -> impl Strategy<Value = String> {
    let known = vec![
        "没有",
        "发票",
        "微信",
        "薇",
        "信",
        "加",
        "13800138000",
        "一三八零零一三八零零零",
        "亲",
        "的哦",
        "第一",
        "包邮",
        "，",
        "。",
        " ",
        "\n",
        "…",
        "1️⃣",
        "👨‍👩‍👧",
        "👍🏻",
        "🇨🇳",
        "🇨",
        "❤️",
        "𠮷",
        "\u{20BB7}\u{E0100}",
        "\u{301}",
        "e\u{301}",
        "न्दी",
        "한국어",
        "שלום",
        "مرحبا",
        "\u{202E}",
        "\u{202C}",
        "\u{200B}",
        "\u{200D}",
        "\u{FEFF}",
        "\u{FE0F}",
        "\u{AD}",
        "ﷺ",
        "㎏",
        "ＷＸ",
        "𝓿𝔁",
        "發票",
        "没没没有",
        "\r\n",
        "กำ",
        "\u{1100}\u{1161}",
    ];
    let piece = prop_oneof![
        6 => proptest::sample::select(known).prop_map(str::to_owned),
        1 => "[一-龥]{1,3}",
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Patterns of every kind, with words in disguise and terms of the shop.
fn everything() -> Checker {
    let rules = [
        with(
            rule("refused", &["没有…{bill}", "没有 & 第一", "亲 && 【包邮】"]),
            &json!({ "unless": ["第一{match}"], "suggest": [{ "replace": "可以开票" }] }),
        ),
        with(rule("contact", &["{app}", "加…【{phone}】", "^加>"]), &json!({ "level": "warn", "suggest": [{ "replace": "" }] })),
        with(rule("first", &["(<!不)第一(!次)", "亲………信"]), &json!({ "level": "hint" })),
        with(rule("none", &["^没有$"]), &json!({ "asked": ["发票"] })),
    ];
    let lexicons =
        json!({ "lexicons": { "bill": { "words": ["发?票", "收据"], "not": ["票房"] }, "app": { "words": ["微信", "vx"], "evasive": true } } });
    let set = compile(&with(file(&rules), &lexicons)).unwrap_or_else(|errors| panic!("{errors}"));
    let term = |text: &str, evasive| Term { text: text.to_owned(), evasive: Some(evasive), ..Term::default() };
    let settings =
        Settings { terms: vec![term("שלום", false), term("包邮", true)], allow: vec!["亲的哦".to_owned()], ..Settings::default() };
    Checker::new(&set, &settings).expect("good settings")
}

fn in_utf16(text: &str, finding: &Finding) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[finding.start..finding.end]).expect("whole characters")
}

/// Puts the first replacement offered in place of each finding that has one, until none is left; `None`: it goes on for ever.
fn corrected(checker: &Checker, text: &str) -> Option<String> {
    let mut text = text.to_owned();
    // Each step takes at least one finding away: as many steps as characters are enough.
    for _ in 0..=text.chars().count() {
        let findings = checker.check(&Message::new(text.as_str()));
        let first = findings.iter().find_map(|finding| {
            let replacement =
                finding.suggest.iter().find_map(|suggestion| if let Suggestion::Replace(words) = suggestion { Some(words) } else { None })?;
            Some((finding.bytes.clone(), replacement.clone()))
        });
        let Some((bytes, replacement)) = first else { return Some(text) };
        text.replace_range(bytes, &replacement);
    }
    None
}

proptest! {
    #[test]
    fn spans_are_sorted_disjoint_whole_and_right_in_utf_16(text in mixture(), asked in proptest::option::of(mixture())) {
        let checker = everything();
        let findings = checker.check(&Message { asked, ..Message::new(text.as_str()) });
        let bounds: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for finding in &findings {
            prop_assert!(finding.bytes.start < finding.bytes.end, "{finding:?}");
            prop_assert!(bounds.contains(&finding.bytes.start) && bounds.contains(&finding.bytes.end), "{finding:?}");
            prop_assert_eq!(&finding.text, &text[finding.bytes.clone()]);
            prop_assert_eq!(&finding.text, &in_utf16(&text, finding));
        }
        for pair in findings.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start && pair[0].bytes.end <= pair[1].bytes.start, "{pair:?}");
        }
    }

    #[test]
    fn the_same_text_gives_the_same_findings(text in mixture(), between in mixture()) {
        let checker = everything();
        let message = Message::new(text);
        let first = checker.check(&message);
        checker.check(&Message::new(between));
        prop_assert_eq!(checker.check(&message), first);
    }

    #[test]
    fn replacing_comes_to_an_end(text in mixture()) {
        let checker = everything();
        let corrected = corrected(&checker, &text);
        prop_assert!(corrected.is_some());
        let left = checker.check(&Message::new(corrected.unwrap_or_default()));
        prop_assert!(left.iter().all(|finding| finding.suggest.is_empty()), "{left:?}");
    }

    #[test]
    fn a_message_is_judged_by_what_it_folds_to(before in "[亲好呢哦]{0,4}", after in "[亲好呢哦]{0,4}") {
        let checker = checker(&file(&[rule("only", &["没有发票"])]));
        for said in ["没有发票", "沒有發票", "没\u{200B}有\u{FE0F}发\u{AD}票", "没没没没有发票"] {
            let found = checker.check(&Message::new(format!("{before}{said}{after}")));
            prop_assert_eq!(found.iter().map(|finding| finding.text.as_str()).collect::<Vec<_>>(), [said]);
        }
    }
}
