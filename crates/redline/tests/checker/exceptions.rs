//! `unless`: beside the match, over it, in named sets.

use serde_json::json;

use super::support::{checker, file, finds, rule, with};

fn unless(pattern: &str, exceptions: &[&str]) -> redline::Checker {
    checker(&file(&[with(rule("only", &[pattern]), &json!({ "unless": exceptions }))]))
}

#[test]
fn with_the_match_it_speaks_of_what_stands_beside_it() {
    finds(&unless("没有发票", &["怎么会{match}"]), &["【没有发票】", "怎么会没有发票", "怎么会，【没有发票】"]);
    finds(&unless("没有发票", &["{match}……补开"]), &["【没有发票】", "没有发票的话，给您补开", "补开，【没有发票】"]);
    finds(&unless("没票", &["不是{match}"]), &["不是没票，是【没票】"]);
    finds(&unless("没票", &["如果…{match}…可以"]), &["如果您没票就可以退", "【没票】可以退"]);
}

#[test]
fn without_the_match_it_excuses_what_it_overlaps() {
    finds(&unless("票", &["车票", "电影…票根"]), &["【票】", "车票", "车的【票】", "电影的票根", "电影票根", "车票和【票】"]);
}

#[test]
fn the_match_is_the_reported_part() {
    finds(&unless("没有…【发票】", &["没有{match}"]), &["没有纸质【发票】", "没有发票"]);
}

#[test]
fn ends_and_lexicons_work_in_exceptions() {
    let file = with(
        file(&[with(rule("only", &["没有"]), &json!({ "unless": ["^{match}$", "{stock}{match}"] }))]),
        &json!({ "lexicons": { "stock": { "words": ["现货", "库存"] } } }),
    );
    finds(&checker(&file), &["亲，没有的哦", "【没有】票", "现货没有了", "票【没有】了"]);
}

#[test]
fn named_sets_are_shared() {
    let rules = [with(rule("a", &["没票"]), &json!({ "unless": ["@denied"] })), with(rule("b", &["缺货"]), &json!({ "unless": ["@denied", "多"] }))];
    let file = with(file(&rules), &json!({ "exceptions": { "denied": ["不会{match}", "{match}是不可能的"] } }));
    finds(&checker(&file), &["【没票】", "【缺货】", "不会没票", "不会缺货", "缺货是不可能的", "多【缺货】"]);
}

#[test]
fn an_exception_of_one_rule_is_not_of_another() {
    let rules = [with(rule("a", &["没票"]), &json!({ "unless": ["不会{match}"] })), rule("b", &["没票了"])];
    finds(&checker(&file(&rules)), &["不会没票", "不会【没票了】"]);
}
