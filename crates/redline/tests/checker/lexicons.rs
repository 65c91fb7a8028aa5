//! Lexicons: words, what they take in, what they are not, and disguises.

use serde_json::{Value, json};

use super::support::{checker, file, finds, rule, with};

fn using(lexicons: &Value, pattern: &str) -> redline::Checker {
    checker(&with(file(&[rule("only", &[pattern])]), &json!({ "lexicons": lexicons })))
}

#[test]
fn words_are_written_out() {
    let invoice = json!({ "invoice": { "words": ["发票", "(专|普|增)票", "[收票]据", "电子?凭证"] } });
    finds(
        &using(&invoice, "没{invoice}"),
        &["【没发票】", "【没专票】", "【没收据】", "【没票据】", "【没电子凭证】", "【没电凭证】", "没票", "没有发票"],
    );
    finds(&using(&invoice, "没{invoice}?了"), &["【没发票了】", "【没了】", "没有了"]);
}

#[test]
fn lexicons_take_in_one_another() {
    let lexicons = json!({
        "paper": { "words": ["发票", "收据"] },
        "electronic": { "words": ["电子{paper}"] },
        "any": { "words": ["{paper}", "{electronic}", "凭证"] },
    });
    finds(&using(&lexicons, "没{any}"), &["【没发票】", "【没电子收据】", "【没凭证】", "没电子凭证"]);
}

#[test]
fn a_word_with_a_gap_makes_phrases() {
    let lexicons = json!({ "refuse": { "words": ["不…开", "没"] }, "twice": { "words": ["{refuse}", "拒"] } });
    finds(&using(&lexicons, "{twice}票"), &["【不能给您开票】", "【没票】", "【拒票】", "不，开票"]);
}

#[test]
fn not_is_seen_inside_and_across() {
    let lexicons = json!({ "ticket": { "words": ["票", "发票"], "not": ["车票", "发票夹", "票房"] }, "any": { "words": ["{ticket}", "收据"] } });
    for name in ["ticket", "any"] {
        let checker = using(&lexicons, &format!("没有{{{name}}}"));
        finds(&checker, &["【没有票】", "【没有发票】", "没有票房", "没有发票夹", "没有车票"]);
    }
    finds(&using(&lexicons, "{ticket}"), &["【票】", "【发票】", "车票", "发票夹", "车的【票】"]);
}

#[test]
fn only_evasive_words_are_found_in_disguise() {
    let lexicon = |evasive| json!({ "app": { "words": ["微信", "支付宝"], "evasive": evasive } });
    let disguised = ["加【微.信】", "加【薇信】", "加【微亻言】", "加【weixin】", "加【vx】", "加【微😊信】", "转【zfb】"];
    finds(&using(&lexicon(true), "{app}"), &disguised);
    finds(&using(&lexicon(true), "{app}"), &["加【微信】", "蔷薇信纸", "稍微信一点", "因为心情好"]);
    let plain: Vec<String> = disguised.iter().map(|text| super::support::plain(text)).collect();
    finds(&using(&lexicon(false), "{app}"), &plain.iter().map(String::as_str).collect::<Vec<_>>());
    finds(&using(&lexicon(false), "{app}"), &["加【微信】"]);
}

#[test]
fn disguised_words_are_words_of_patterns() {
    let lexicons = json!({ "app": { "words": ["微信"], "evasive": true, "not": ["微信支付"] } });
    let checker = using(&lexicons, "加…【{app}】(!群)");
    finds(&checker, &["加我【薇信】", "加我【微\u{200B}.信】哦", "加我薇信群", "加我微信支付", "不要薇信"]);
}

#[test]
fn words_in_disguise_come_from_the_lexicon_that_a_lexicon_takes_in() {
    let lexicons = json!({ "app": { "words": ["微信"], "evasive": true }, "any": { "words": ["{app}", "电话"] } });
    finds(&using(&lexicons, "{any}"), &["【薇信】", "【电话】", "电.话"]);
}
