//! The built-in rules. They are compiled when this crate is built, so that reading them takes a moment and not a rule can be wrong.

use std::sync::OnceLock;

use redline::{Judge, RuleSet};

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
static JUDGE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/judge.bin"));

/// What people want to know of the rules, for [`RuleSet::describe`]. The browser keeps it in a file of its own: checking needs none of it.
#[cfg(feature = "description")]
pub static DESCRIPTION: &str = include_str!(concat!(env!("OUT_DIR"), "/description.json"));

/// The built-in rules; read on the first call.
///
/// # Panics
/// Never: `pack.bin` was written by the same version of the engine when this crate was built, and a judge of another version does not pass
/// this crate's tests.
pub fn builtin() -> &'static RuleSet {
    static SET: OnceLock<RuleSet> = OnceLock::new();
    SET.get_or_init(|| {
        let set = RuleSet::from_bytes(BYTES).unwrap_or_else(|error| unreachable!("pack.bin: {error}"));
        #[cfg(feature = "description")]
        set.describe(DESCRIPTION);
        if JUDGE.is_empty() {
            return set;
        }
        let judge = Judge::from_bytes(JUDGE).unwrap_or_else(|error| unreachable!("judge.bin: {error}; `cargo xtask learn` makes it anew"));
        set.with_judge(judge)
    })
}

#[cfg(test)]
mod tests {
    use redline::{Checker, Level, Message, Settings, Suggestion};

    #[test]
    fn the_built_in_rules_speak() {
        let findings = checker().check(&Message::new("亲，这款没有发票的哦"));
        assert_eq!(findings.iter().map(|finding| finding.text.as_str()).collect::<Vec<_>>(), ["没有发票"]);
    }

    fn checker() -> Checker {
        Checker::new(super::builtin(), &Settings::default()).expect("no settings to refuse")
    }

    fn alarms(message: &Message) -> Vec<String> {
        let findings = checker().check(message).into_iter().filter(|finding| finding.level > Level::Hint);
        findings.map(|finding| format!("{}: {}", finding.rule, finding.text)).collect()
    }

    #[test]
    fn the_judge_lets_declines_alone_and_suspects_what_no_pattern_knows() {
        assert_eq!(alarms(&Message::new("亲，微信真的加不了，平台有规定，有事您在这儿留言就行")), [] as [&str; 0]);
        let told = alarms(&Message::new("这个点没人管了，您爱找谁找谁"));
        assert!(told.iter().any(|told| told.starts_with("attitude/")), "{told:?}");
    }

    #[test]
    fn no_reply_of_a_rule_is_suspected() {
        let checker = checker();
        let replies = checker.rules().iter().flat_map(|rule| rule.suggest.iter().map(move |suggestion| (rule, suggestion)));
        let suspected: Vec<String> = replies
            .filter_map(|(rule, suggestion)| match suggestion {
                Suggestion::Say(text) if rule.scenes.is_empty() => Some(text),
                _ => None,
            })
            .filter_map(|text| checker.check(&Message::new(text.as_str())).first().map(|finding| format!("{}: {text}", finding.rule)))
            .collect();
        assert_eq!(suspected, [] as [&str; 0]);
    }
}
