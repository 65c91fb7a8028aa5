//! What the program says, in the user's language. Every text is in `locales/`; a language that lacks one does not start.

use std::sync::LazyLock;

use serde::Deserialize;

/// Declares groups of texts.
macro_rules! texts {
    ($($group:ident { $($name:ident)* })*) => {
        $(
            #[derive(Debug, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub(crate) struct $group { $(pub(crate) $name: String,)* }
        )*
    };
}

texts! {
    Help {
        about usage commands arguments options print_usage print_version check input audit log audit_format summary format platform scene asked level settings rules_folder rule_files keep_going
        rules list show id search query test lint score labelled topic misses alarms hits learn judge
    }
    Levels { block warn hint }
    Audit { rule level findings agent messages offences probable better nobody total }
    Check { why cost replace delete say total }
    Rules {
        total none no_rule similar levels platforms scenes all asked why cost source suggest bad good tested breach gap weak linted
        lint_no_source lint_no_penalty lint_no_suggestion lint_few_bad lint_no_good lint_unused_lexicon lint_unused_exception lint_same_example learned
    }
    Score { miss alarm hit topic labels found recall alarms precision group messages rate all }
    Errors {
        error broken read write not_judge not_json not_settings not_csv not_rules span unknown_argument invalid_value possible missing needs_value conflict
        no_subcommand unknown_subcommand other try_help
    }
}

/// All texts of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Texts {
    pub(crate) help: Help,
    pub(crate) level: Levels,
    pub(crate) audit: Audit,
    pub(crate) check: Check,
    pub(crate) rules: Rules,
    pub(crate) score: Score,
    pub(crate) error: Errors,
}

static CHINESE: &str = include_str!("../locales/zh.json");
static ENGLISH: &str = include_str!("../locales/en.json");

/// The texts in the user's language: Chinese if the locale is Chinese, else English.
pub(crate) fn texts() -> &'static Texts {
    static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
        let chinese = sys_locale::get_locale().is_some_and(|locale| locale.to_ascii_lowercase().starts_with("zh"));
        read(if chinese { CHINESE } else { ENGLISH })
    });
    &TEXTS
}

fn read(json: &str) -> Texts {
    serde_json::from_str(json).unwrap_or_else(|error| unreachable!("both locale files are read by a test: {error}"))
}

/// `text` with each `{name}` replaced by what `values` has for it.
pub(crate) fn fill(text: &str, values: &[(&str, &dyn std::fmt::Display)]) -> String {
    let mut filled = text.to_owned();
    for (name, value) in values {
        filled = filled.replace(&format!("{{{name}}}"), &value.to_string());
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_complete() {
        read(CHINESE);
        read(ENGLISH);
    }

    #[test]
    fn both_languages_have_the_same_blanks() {
        let blanks = |json: &str| {
            let mut names: Vec<String> = json.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect();
            names.retain(|name| name.chars().all(|c| c.is_ascii_lowercase()));
            names.sort();
            names
        };
        assert_eq!(blanks(CHINESE), blanks(ENGLISH));
    }
}
