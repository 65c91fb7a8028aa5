//! What a check costs natively, and what finding the same plain terms costs with the crates one would take otherwise. Each answer is compared
//! with what has to be found before anything is measured.

mod input;

use std::hint::black_box;
use std::time::Duration;

use aho_corasick::AhoCorasick;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use daachorse::CharwiseDoubleArrayAhoCorasick;
use input::Input;
use redline::{Checker, Message, RuleSet, Settings, Term};
use regex::Regex;

/// A name, and what counts the terms in a message.
type Matcher<'a> = (&'a str, Box<dyn Fn(&Message) -> usize + 'a>);

/// A checker under `settings`, which are good.
fn checker(settings: &Settings) -> Checker {
    Checker::new(redline_pack::builtin(), settings).unwrap_or_else(|errors| panic!("{errors}"))
}

fn with_terms(terms: &[String], builtin: bool) -> Settings {
    let terms = terms.iter().map(|text| Term { text: text.clone(), ..Term::default() }).collect();
    Settings { terms, builtin: Some(builtin), ..Settings::default() }
}

fn messages(texts: &[String]) -> Vec<Message> {
    texts.iter().map(|text| Message::new(text.as_str())).collect()
}

/// Measures `find`, one text after the other.
fn measure<T>(criterion: &mut Criterion, group: &str, name: impl Into<String>, texts: &[T], mut find: impl FnMut(&T) -> usize) {
    let mut next = texts.iter().cycle();
    criterion.benchmark_group(group).bench_function(BenchmarkId::from_parameter(name.into()), |bencher| {
        bencher.iter(|| next.next().map(|text| find(black_box(text))));
    });
}

fn engine(criterion: &mut Criterion) {
    let input = Input::make();
    let stored = redline_pack::builtin().to_bytes().unwrap_or_else(|error| panic!("{error}"));
    criterion.bench_function("load", |bencher| bencher.iter(|| RuleSet::from_bytes(black_box(&stored))));
    let many = with_terms(&input.many, true);
    criterion.bench_function("build 10000 terms", |bencher| bencher.iter(|| checker(black_box(&many))));
    let rules = checker(&Settings::default());
    for (name, texts) in [("30", &input.short), ("100", &input.messages), ("2000", &input.long)] {
        measure(criterion, "rules", name, &messages(texts), |message| rules.check(message).len());
    }
    let both = checker(&many);
    let texts = messages(&input.messages);
    let found: usize = texts.iter().map(|message| both.check(message).len()).sum();
    assert!(found >= input.findings_in_messages.max(input.terms_in_messages), "{found}");
    measure(criterion, "rules and 10000 terms", "100", &texts, |message| both.check(message).len());
    for text in &input.curve {
        let name = text.chars().count().to_string();
        measure(criterion, "curve", name, &messages(std::slice::from_ref(text)), |message| rules.check(message).len());
    }
}

fn peers(criterion: &mut Criterion) {
    let input = Input::make();
    let redline = checker(&with_terms(&input.terms, false));
    let charwise = CharwiseDoubleArrayAhoCorasick::<u32>::new(&input.terms).unwrap_or_else(|error| panic!("{error}"));
    let aho_corasick = AhoCorasick::new(&input.terms).unwrap_or_else(|error| panic!("{error}"));
    let regex = Regex::new(&input.terms.join("|")).unwrap_or_else(|error| panic!("{error}"));
    let matchers: [Matcher<'_>; 4] = [
        ("redline", Box::new(|message| redline.check(message).len())),
        ("daachorse", Box::new(|message| charwise.find_iter(&message.text).count())),
        ("aho-corasick", Box::new(|message| aho_corasick.find_iter(&message.text).count())),
        ("regex", Box::new(|message| regex.find_iter(&message.text).count())),
    ];
    for (group, texts, expected) in [("terms 100", &input.messages, input.terms_in_messages), ("terms 2000", &input.long, input.terms_in_long)] {
        let texts = messages(texts);
        for (name, find) in &matchers {
            assert_eq!(texts.iter().map(find).sum::<usize>(), expected, "{name}");
            measure(criterion, group, *name, &texts, find);
        }
    }
}

fn quick() -> Criterion {
    Criterion::default().sample_size(40).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1))
}

criterion_group! { name = benches; config = quick(); targets = engine, peers }
criterion_main!(benches);
