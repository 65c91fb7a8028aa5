use std::fs::File;
use std::io::BufReader;
use std::ops::Range;
use std::path::Path;

use redline::source::{Example, RuleSource};
use redline::{Checker, Level, Message, RuleSet, Scene, Topic};

use crate::failure::Failure;
use crate::input::records;
use crate::locale::{fill, texts};
use crate::rules::checker;
use crate::score::Labelled;

/// A message, and what in it offends: topic and bytes.
#[derive(Debug, Clone)]
pub(super) struct Lesson {
    pub(super) text: String,
    pub(super) asked: Option<String>,
    pub(super) offences: Vec<(Topic, Range<usize>)>,
}

/// Takes the lessons of a file of labelled messages.
pub(super) fn labelled(path: &Path, lessons: &mut Vec<Lesson>) -> Result<(), Failure> {
    let file = BufReader::new(File::open(path).map_err(|error| Failure::read(path, &error))?);
    let name = path.display().to_string();
    records(&name, file, &mut |Labelled { record, expect, .. }: Labelled, line| {
        let mut offences = Vec::new();
        for label in &expect {
            let start = record.text.find(&label.span);
            let (Some(start), Some(topic)) = (start, Topic::from_name(&label.topic)) else {
                return Err(Failure::line(&name, line, 1, &record.text, &fill(&texts().error.span, &[("span", &label.span)])));
            };
            offences.push((topic, start..start + label.span.len()));
        }
        lessons.push(Lesson { text: record.text, asked: record.asked, offences });
        Ok(())
    })
}

/// The lessons of the rules that speak in chats: their examples, and the replies they offer.
pub(super) fn of_rules(set: &RuleSet) -> Result<Vec<Lesson>, Failure> {
    let checker = checker(set)?;
    let mut lessons = Vec::new();
    for read in set.files() {
        let Some(topic) = read.file.topic else { continue };
        for rule in read.file.rules.iter().filter(|rule| rule.scenes.is_empty() || rule.scenes.contains(&Scene::Chat)) {
            let examples = &rule.examples;
            lessons.extend(examples.bad.iter().chain(&examples.missed).map(|example| offending(topic, example)));
            // What is innocent before one rule may offend another.
            lessons.extend(examples.good.iter().map(innocent).filter(|lesson| is_quiet(&checker, lesson, rule)));
            lessons.extend(rule.suggest.iter().filter_map(|suggestion| suggestion.say.as_deref()).map(reply));
        }
        lessons.extend(read.file.bait.iter().flat_map(|bait| &bait.say).map(|say| reply(say)));
    }
    Ok(lessons)
}

fn offending(topic: Topic, example: &Example) -> Lesson {
    let mut text = String::new();
    let mut offences = Vec::new();
    for (at, part) in example.text().split(['【', '】']).enumerate() {
        if at % 2 == 1 {
            offences.push((topic, text.len()..text.len() + part.len()));
        }
        text.push_str(part);
    }
    if offences.is_empty() {
        offences.push((topic, 0..text.len()));
    }
    Lesson { text, asked: example.asked().map(str::to_owned), offences }
}

fn innocent(example: &Example) -> Lesson {
    Lesson { text: example.text().to_owned(), asked: example.asked().map(str::to_owned), offences: Vec::new() }
}

fn reply(text: &str) -> Lesson {
    Lesson { text: text.to_owned(), asked: None, offences: Vec::new() }
}

fn is_quiet(checker: &Checker, lesson: &Lesson, rule: &RuleSource) -> bool {
    let message = Message { text: lesson.text.clone(), asked: lesson.asked.clone(), platform: rule.platforms.first().copied(), ..Message::default() };
    checker.check(&message).iter().all(|finding| finding.level == Level::Hint)
}
