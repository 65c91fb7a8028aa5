//! The built-in rules. They are compiled when this crate is built, so that reading them takes a moment and not a rule can be wrong.

use std::sync::OnceLock;

use redline::RuleSet;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));

/// What people want to know of the rules, for [`RuleSet::describe`]. The browser keeps it in a file of its own: checking needs none of it.
#[cfg(feature = "description")]
pub static DESCRIPTION: &str = include_str!(concat!(env!("OUT_DIR"), "/description.json"));

/// The built-in rules; read on the first call.
///
/// # Panics
/// Never: the bytes were written by the same version of the engine when this crate was built.
pub fn builtin() -> &'static RuleSet {
    static SET: OnceLock<RuleSet> = OnceLock::new();
    SET.get_or_init(|| {
        let set = RuleSet::from_bytes(BYTES).unwrap_or_else(|error| unreachable!("pack.bin: {error}"));
        #[cfg(feature = "description")]
        set.describe(DESCRIPTION);
        set
    })
}

#[cfg(test)]
mod tests {
    use redline::{Checker, Message, Settings};

    #[test]
    fn the_built_in_rules_speak() {
        let checker = Checker::new(super::builtin(), &Settings::default()).expect("no settings to refuse");
        let findings = checker.check(&Message::new("亲，这款没有发票的哦"));
        assert_eq!(findings.iter().map(|finding| finding.text.as_str()).collect::<Vec<_>>(), ["没有发票"]);
    }
}
