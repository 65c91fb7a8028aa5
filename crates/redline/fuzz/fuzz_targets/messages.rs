//! Any text, after any question, on any platform: findings in order, whole, and where they say they are.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use redline::{Checker, Message, Platform, Scene, Settings, Term};

/// The built-in rules, and words of a shop's own in disguise.
static CHECKER: LazyLock<Checker> = LazyLock::new(|| {
    let terms = ["加急单", "wechat", "包邮"].map(|text| Term { text: text.to_owned(), evasive: Some(true), ..Term::default() });
    let settings = Settings { terms: terms.to_vec(), allow: vec!["微信支付".to_owned()], ..Settings::default() };
    Checker::new(redline_pack::builtin(), &settings).unwrap_or_else(|errors| panic!("{errors}"))
});

/// The first two bytes choose platform and scene; up to the first NUL stands the question, if there is one.
fn message(data: &[u8]) -> Option<Message> {
    let (&[platform, scene], rest) = data.split_first_chunk()?;
    let rest = str::from_utf8(rest).ok()?;
    let (asked, text) = rest.split_once('\0').map_or((None, rest), |(asked, text)| (Some(asked.to_owned()), text));
    Some(Message {
        id: None,
        text: text.to_owned(),
        asked,
        platform: Platform::ALL.get(usize::from(platform)).copied(),
        scene: Scene::ALL.get(usize::from(scene)).copied(),
    })
}

fuzz_target!(|data: &[u8]| {
    let Some(message) = message(data) else { return };
    let findings = CHECKER.check(&message);
    let units: Vec<u16> = message.text.encode_utf16().collect();
    let mut end = 0;
    for finding in &findings {
        assert!(finding.start >= end && finding.end > finding.start, "{finding:?}");
        assert_eq!(&message.text[finding.bytes.clone()], finding.text);
        assert!(units[finding.start..finding.end].iter().copied().eq(finding.text.encode_utf16()), "{finding:?}");
        end = finding.end;
    }
    CHECKER.bait(message.asked.as_deref().unwrap_or(&message.text), message.platform);
    CHECKER.search(&message.text);
});
