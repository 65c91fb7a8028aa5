//! A set of rules that was stored answers as the set it was made from.

use redline::{Checker, Message, Platform, RuleSet, Settings};
use serde_json::json;

use super::support::{compile, file, rule, with};

fn rules() -> RuleSet {
    let rules = [
        with(rule("a", &["没…{bill}", "拒开 & {bill}", "没有 && 【{bill}】"]), &json!({ "unless": ["不会{match}", "车票"] })),
        with(rule("b", &["^没有$"]), &json!({ "asked": ["有…{bill}"], "askedUnless": ["门票"], "platforms": ["tmall"], "scenes": ["chat"] })),
        with(
            rule("c", &["(<!不)加{app}(!群)", "{phone}"]),
            &json!({ "level": "warn", "suggest": [{ "replace": "站内聊", "for": ["微信"] }, { "say": "站内聊" }] }),
        ),
    ];
    let lexicons = json!({ "lexicons": {
        "bill": { "words": ["发票", "票"], "not": ["票房"] },
        "app": { "words": ["微信"], "evasive": true },
        "unused": { "words": ["甲(乙|丙)"] },
    }});
    let bait = json!({ "bait": [{ "asked": ["便宜"], "title": "议价", "advice": "不议", "say": ["不议价"] }] });
    compile(&with(with(file(&rules), &lexicons), &bait)).unwrap_or_else(|errors| panic!("{errors}"))
}

fn stored(set: &RuleSet) -> RuleSet {
    RuleSet::from_bytes(&set.to_bytes().expect("everything can be stored")).expect("what was stored")
}

#[test]
fn it_finds_the_same() {
    let set = rules();
    let [fresh, kept] = [&set, &stored(&set)].map(|set| Checker::new(set, &Settings::default()).expect("no settings"));
    let mut found = 0;
    for text in
        ["没发票", "没有票房", "票拒开", "没有。票", "不会没票", "车票没票", "没有的哦", "加薇信", "不加微信", "加微信群", "13800138000", "加微.信聊"]
    {
        for asked in [None, Some("有发票吗"), Some("有门票吗")] {
            for platform in [None, Some(Platform::Tmall)] {
                let message = Message { asked: asked.map(str::to_owned), platform, ..Message::new(text) };
                let findings = fresh.check(&message);
                found += findings.len();
                assert_eq!(kept.check(&message), findings, "{message:?}");
            }
        }
    }
    assert!(found > 40, "{found}");
    assert_eq!(kept.bait("便宜点", None), fresh.bait("便宜点", None));
    assert_eq!(fresh.bait("便宜点", None).len(), 1);
}

#[test]
fn it_says_of_itself_what_it_is_told() {
    let set = rules();
    let kept = stored(&set);
    assert!(kept.infos().is_empty() && !kept.is_described());
    kept.describe(&set.description());
    let ids = |set: &RuleSet| set.infos().into_iter().map(|info| info.id).collect::<Vec<_>>();
    assert_eq!(ids(&kept), ["a", "b", "c"]);
    assert_eq!(ids(&kept), ids(&set));
    let own = json!({ "files": [{ "name": "own", "text": file(&[rule("own", &["拒绝{bill}"])]).to_string() }] });
    let checker = Checker::new(&kept, &serde_json::from_value(own).expect("settings")).expect("the lexicon of the stored set is known");
    assert_eq!(checker.check(&Message::new("拒绝发票")).len(), 1);
}

#[test]
fn storing_is_deterministic() {
    let set = rules();
    let bytes = set.to_bytes().expect("everything can be stored");
    assert_eq!(rules().to_bytes().expect("everything can be stored"), bytes);
    assert_eq!(stored(&set).to_bytes().expect("everything can be stored"), bytes);
}

#[test]
fn bytes_cut_short_are_refused() {
    let bytes = rules().to_bytes().expect("everything can be stored");
    for end in [0, 1, bytes.len() / 2, bytes.len() - 1] {
        assert!(RuleSet::from_bytes(&bytes[..end]).is_err(), "{end}");
    }
}
