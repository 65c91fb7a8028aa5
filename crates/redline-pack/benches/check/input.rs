//! What every bench is given: terms and texts, the same on each run, and what has to be found in them.

use std::collections::HashSet;
use std::path::Path;
use std::{fs, iter};

use redline::{Checker, Message, Settings};
use serde::Serialize;

/// Terms for the comparison with other matchers; and the many of a large shop, of which these are the first.
const TERMS: usize = 1_000;
const MANY: usize = 10_000;
/// Every so many messages one has a term in it.
const EVERY: usize = 20;
/// Terms in a long text.
const IN_LONG: usize = 3;

/// Terms and texts. Lengths are in characters.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Input {
    /// Words of three to six Han characters; none is in another, and none is in a text by chance.
    pub(crate) terms: Vec<String>,
    /// See `terms`.
    pub(crate) many: Vec<String>,
    /// 30 characters each.
    pub(crate) short: Vec<String>,
    /// 100 characters each; every twentieth holds one of `terms`.
    pub(crate) messages: Vec<String>,
    /// 2,000 characters each; each holds three of `terms`.
    pub(crate) long: Vec<String>,
    /// From 100 to 100,000 characters.
    pub(crate) curve: Vec<String>,
    /// Of `terms` in `messages`, and in `long`.
    pub(crate) terms_in_messages: usize,
    /// See `terms_in_messages`.
    pub(crate) terms_in_long: usize,
    /// Findings of the built-in rules in `messages`, and in `long`.
    pub(crate) findings_in_messages: usize,
    /// See `findings_in_messages`.
    pub(crate) findings_in_long: usize,
}

impl Input {
    /// Makes the input from the messages of `tests/corpus` that keep the rules.
    ///
    /// # Panics
    /// The corpus cannot be read.
    pub(crate) fn make() -> Self {
        let texts = corpus();
        let all: String = texts.join("，");
        let many = make_terms(&all);
        let terms = many[..TERMS].to_vec();
        let mut endless = all.chars().chain(iter::once('，')).cycle();
        let mut cut = |length: usize| endless.by_ref().take(length).collect::<String>();
        let short: Vec<String> = (0..400).map(|_| cut(30)).collect();
        let mut messages: Vec<String> = (0..400).map(|_| cut(100)).collect();
        let mut long: Vec<String> = (0..40).map(|_| cut(2_000)).collect();
        let curve = [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000].map(&mut cut).to_vec();
        let mut next = terms.iter().cycle();
        let mut put = |text: &mut String, at: usize| {
            let term = next.next().map_or("", String::as_str);
            let range = place(text, at)..place(text, at + term.chars().count());
            text.replace_range(range, term);
        };
        messages.iter_mut().step_by(EVERY).for_each(|text| put(text, 40));
        for text in &mut long {
            (0..IN_LONG).for_each(|i| put(text, 300 + 500 * i));
        }
        let checker = Checker::new(redline_pack::builtin(), &Settings::default()).unwrap_or_else(|errors| panic!("{errors}"));
        let findings = |texts: &[String]| texts.iter().map(|text| checker.check(&Message::new(text.as_str())).len()).sum();
        Self {
            terms_in_messages: messages.len().div_ceil(EVERY),
            terms_in_long: long.len() * IN_LONG,
            findings_in_messages: findings(&messages),
            findings_in_long: findings(&long),
            terms,
            many,
            short,
            messages,
            long,
            curve,
        }
    }
}

/// The byte of character `at`.
fn place(text: &str, at: usize) -> usize {
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

/// The messages that are labelled as compliant, in one line each.
fn corpus() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut texts = Vec::new();
    for number in 1..=7 {
        let file = folder.join(format!("train-{number}.jsonl"));
        let lines = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for line in lines.lines() {
            let message: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            let compliant = message["expect"].as_array().is_some_and(Vec::is_empty);
            texts.extend(message["text"].as_str().filter(|_| compliant).map(|text| text.replace(['\n', '\r'], " ")));
        }
    }
    texts
}

/// Words of characters that the texts are made of, which are not in `all`.
fn make_terms(all: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let chars: Vec<char> = all.chars().filter(|&c| redline::fold::is_han(c) && seen.insert(c)).collect();
    let mut terms = Vec::new();
    // Parts of terms, so that none is in another.
    let mut parts = HashSet::new();
    let mut whole = HashSet::new();
    // xorshift64
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    while terms.len() < MANY {
        let length = 3 + random(4);
        let term: Vec<char> = (0..length).map(|_| chars[random(chars.len())]).collect();
        let mut inside = (3..=length).flat_map(|size| term.windows(size));
        if parts.contains(&term) || inside.any(|part| whole.contains(part)) || all.contains(&term.iter().collect::<String>()) {
            continue;
        }
        parts.extend((3..=length).flat_map(|size| term.windows(size)).map(<[char]>::to_vec));
        terms.push(term.iter().collect());
        whole.insert(term);
    }
    terms
}
