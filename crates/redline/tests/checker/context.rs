//! What was asked, on which platform, in which scene.

use redline::{Checker, Message, Platform, Scene};
use serde_json::json;

use super::support::{answer, checker, file, rule, with};

fn after(checker: &Checker, asked: Option<&str>, text: &str) -> String {
    answer(checker, &Message { asked: asked.map(str::to_owned), ..Message::new(text) })
}

#[test]
fn a_rule_with_questions_speaks_only_after_one() {
    let asked = json!({ "asked": ["有…{invoice}", "开票"], "askedUnless": ["门票", "开票…机"] });
    let lexicons = json!({ "lexicons": { "invoice": { "words": ["发票", "票"] } } });
    let checker = checker(&with(file(&[with(rule("only", &["^没有$"]), &asked)]), &lexicons));
    for (asked, found) in [
        (None, false),
        (Some(""), false),
        (Some("有货吗"), false),
        (Some("在吗？请问有电子发票吗"), true),
        (Some("能开票不"), true),
        (Some("有門票吗"), false),
        (Some("你好\n有发票的吧。还有门票吗"), false),
        (Some("开票用的机器"), false),
    ] {
        assert_eq!(after(&checker, asked, "亲，没有的哦"), if found { "亲，【没有】的哦" } else { "亲，没有的哦" }, "{asked:?}");
        assert_eq!(after(&checker, asked, "有的"), "有的");
    }
}

#[test]
fn questions_are_read_anew_for_each_message() {
    let checker = checker(&file(&[with(rule("only", &["没有"]), &json!({ "asked": ["发票"] }))]));
    for _ in 0..2 {
        assert_eq!(after(&checker, Some("发票呢"), "没有"), "【没有】");
        assert_eq!(after(&checker, Some("货呢"), "没有"), "没有");
        assert_eq!(after(&checker, None, "没有"), "没有");
    }
}

#[test]
fn platforms_and_scenes_limit_a_rule() {
    let checker = checker(&file(&[
        with(rule("everywhere", &["没票"]), &json!({})),
        with(rule("tmall", &["缺货"]), &json!({ "platforms": ["tmall", "taobao"] })),
        with(rule("listing", &["第一"]), &json!({ "scenes": ["listing", "script"] })),
        with(rule("both", &["加价"]), &json!({ "platforms": ["jd"], "scenes": ["review"] })),
    ]));
    let said = |platform, scene| answer(&checker, &Message { platform, scene, ..Message::new("没票，缺货，第一，加价") });
    assert_eq!(said(None, None), "【没票】，缺货，第一，加价");
    assert_eq!(said(Some(Platform::Tmall), None), "【没票】，【缺货】，第一，加价");
    assert_eq!(said(Some(Platform::Pdd), Some(Scene::Listing)), "【没票】，缺货，【第一】，加价");
    assert_eq!(said(Some(Platform::Jd), Some(Scene::Chat)), "【没票】，缺货，第一，加价");
    assert_eq!(said(Some(Platform::Jd), Some(Scene::Review)), "【没票】，缺货，第一，【加价】");
    assert_eq!(said(Some(Platform::Taobao), Some(Scene::Script)), "【没票】，【缺货】，【第一】，加价");
}

#[test]
fn bait_is_told_by_the_question() {
    let bait = json!({ "bait": [
        { "asked": ["有…发票"], "askedUnless": ["门票"], "platforms": ["tmall"], "title": "发票", "advice": "要开", "say": ["可以开"] },
        { "asked": ["便宜"], "title": "议价", "advice": "不议", "say": ["不议价"] },
    ]});
    let checker = checker(&with(file(&[]), &bait));
    let titles = |asked: &str, platform| checker.bait(asked, platform).into_iter().map(|bait| bait.title).collect::<Vec<_>>();
    assert_eq!(titles("有發票吗，便宜点", Some(Platform::Tmall)), ["发票", "议价"]);
    assert_eq!(titles("有发票吗，便宜点", Some(Platform::Jd)), ["议价"]);
    assert_eq!(titles("有发票吗", None), ["发票"]);
    assert_eq!(titles("有发票和门票吗", Some(Platform::Tmall)), [""; 0]);
    assert_eq!(titles("在吗", None), [""; 0]);
}
