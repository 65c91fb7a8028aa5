//! What the built-in rules do with whole messages, patterns and judge together.

use redline::{Checker, Level, Message, Settings};
use redline_pack::builtin;

#[allow(clippy::expect_used, reason = "a test")]
fn checker() -> Checker {
    Checker::new(builtin(), &Settings::default()).expect("the default settings are right")
}

/// What a message says at level warn or block: topic and words.
fn alarms(text: &str) -> Vec<(String, String)> {
    let found = checker().check(&Message::new(text));
    found.into_iter().filter(|finding| finding.level > Level::Hint).map(|finding| (finding.topic.name().to_owned(), finding.text)).collect()
}

fn topics(text: &str) -> Vec<String> {
    alarms(text).into_iter().map(|(topic, _)| topic).collect()
}

#[test]
fn one_offence_does_not_excuse_another() {
    assert_eq!(topics("亲，这款没有发票的哦，您加我微信吧，最近活动收到货五星好评返现5元"), ["invoice", "off_platform", "review_bribe"]);
    assert_eq!(topics("没有发票的，加我微信，五星好评返现5元"), ["invoice", "off_platform", "review_bribe"]);
    assert_eq!(topics("不支持信用卡，缺货了"), ["payment", "stock"]);
}

#[test]
fn what_is_innocent_beside_it_does_not_excuse_an_offence() {
    let innocent = "您好，这款是纯棉的，很透气，尺码正，今天下单明天发，默认中通";
    assert_eq!(alarms(innocent), []);
    assert_eq!(topics(&format!("{innocent}，没有发票的哦，{innocent}")), ["invoice"]);
}

#[test]
fn a_question_about_something_else_does_not_excuse_an_offence() {
    for question in ["拍了一套蓝色的，有发票吗", "包邮吗", "在吗", "尺码偏大吗", "给好评有返现吗", "什么时候发货"]
    {
        let found = checker().check(&Message { asked: Some(question.to_owned()), ..Message::new("加我微信看图") });
        assert!(found.iter().any(|finding| finding.level == Level::Block), "{question}");
    }
}

#[test]
fn innocent_talk_said_over_and_over_gives_no_alarm() {
    for text in ["亲，在的。", "好的，马上给您看。", "这款是纯棉的，很透气，尺码正。", "您拍的是蓝色，对吗？", "稍等，我去仓库看一下。"]
    {
        assert_eq!(alarms(&text.repeat(100)), [], "{text}");
    }
}
