//! Any bytes as a rule file: rules that check a message, stored and read back the same, or errors with their places.

#![no_main]

use libfuzzer_sys::fuzz_target;
use redline::{Checker, Message, RuleSet, RuleText, Settings};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    let texts = [RuleText { name: "fuzz.json".to_owned(), text: text.to_owned() }];
    let set = match RuleSet::compile(&texts) {
        Ok(set) => set,
        Err(errors) => {
            assert!(!errors.0.is_empty());
            assert!(errors.0.iter().all(|error| error.file == "fuzz.json" && error.line > 0 && error.column > 0), "{errors}");
            return;
        }
    };
    let stored = set.to_bytes().and_then(|bytes| RuleSet::from_bytes(&bytes)).unwrap_or_else(|error| panic!("{error}"));
    let [fresh, stored] = [&set, &stored].map(|set| Checker::new(set, &Settings::default()).unwrap_or_else(|errors| panic!("{errors}")));
    // What the file speaks of is most likely to be found in the file.
    for text in [text, "亲，没有发票的哦，加微信13800138000", "没票。可以给您返现5元，亲👍🏻"] {
        let message = Message { asked: Some("有发票吗".to_owned()), ..Message::new(text) };
        assert_eq!(fresh.check(&message), stored.check(&message));
    }
});
