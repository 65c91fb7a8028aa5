//! Any bytes as settings: a checker, or errors with their places.

#![no_main]

use libfuzzer_sys::fuzz_target;
use redline::{Checker, Message, Settings};

fuzz_target!(|data: &[u8]| {
    let Ok(settings) = serde_json::from_slice::<Settings>(data) else { return };
    match Checker::new(redline_pack::builtin(), &settings) {
        Ok(checker) => {
            for text in settings.terms.iter().map(|term| &term.text).chain(&settings.allow) {
                checker.check(&Message::new(format!("亲，没有发票的哦{text}，加微信{text}13800138000")));
            }
            checker.rules();
        }
        Err(errors) => {
            assert!(!errors.0.is_empty());
            assert!(errors.0.iter().all(|error| error.line > 0 && error.column > 0), "{errors}");
        }
    }
});
