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

/// What agents say around anything, before it and after it, mostly nothing. An example of a rule is the plainest of its kind and was read more
/// than once: it counts once in each of these ways, and after some [`SUBJECTS`].
const WAYS: [(&str, &str); 6] = [("", ""), ("", ""), ("", "哦"), ("", "的哦"), ("", "哈"), ("亲，", "")];

/// What agents speak of. None of it makes what follows an offence or excuses it, and no lesson has all products.
const SUBJECTS: [&str; 32] = [
    "这款",
    "您拍的那个",
    "我们家",
    "小店",
    "红色那件",
    "这双鞋",
    "那箱苹果",
    "沙发",
    "您要的空调",
    "这个牌子",
    "这批货",
    "店里",
    "王姐家的窗帘",
    "这款手机壳",
    "白色的书架",
    "儿童自行车",
    "您看的那条裙子",
    "这种规格",
    "大号的锅",
    "咱家茶叶",
    "上次那单",
    "活动价的话",
    "这个价",
    "仓库那边",
    "您的订单",
    "那瓶精华",
    "猫粮",
    "充电宝",
    "这套四件套",
    "不好意思",
    "目前",
    "老板说",
];
/// Subjects that an example is said after.
const SUBJECTS_EACH: usize = 4;

/// Lessons in all [`WAYS`] and after some [`SUBJECTS`]. Nothing is put behind a sign or a particle.
pub(super) fn in_all_ways(lessons: &[Lesson]) -> Vec<Lesson> {
    let said = |lesson: &Lesson, (before, after): (&str, &str)| {
        let ends = lesson.text.ends_with(|c: char| !c.is_alphanumeric() || "哦哈呢啊呀吗吧的了亲么嘛".contains(c));
        let text = format!("{before}{}{}", lesson.text, if ends { "" } else { after });
        Lesson { text, asked: lesson.asked.clone(), offences: behind(before, lesson).collect() }
    };
    let of = |(at, lesson): (usize, &Lesson)| {
        let subjects = (0..SUBJECTS_EACH).map(|turn| (SUBJECTS[(at * SUBJECTS_EACH + turn) % SUBJECTS.len()], ""));
        WAYS.into_iter().chain(subjects).map(|way| said(lesson, way)).collect::<Vec<_>>()
    };
    lessons.iter().enumerate().flat_map(of).collect()
}

/// Every other short offence beside another one, said in one breath. Who writes lessons lets a message offend once, and from these alone one
/// offence would excuse the next.
pub(super) fn pairs(lessons: &[Lesson]) -> Vec<Lesson> {
    let is_short = |lesson: &&Lesson| lesson.asked.is_none() && !lesson.offences.is_empty() && lesson.text.chars().count() <= SHORT;
    let short: Vec<&Lesson> = lessons.iter().filter(is_short).collect();
    // Far apart in the files: neighbours are often about the same.
    let far = short.len() * 5 / 8;
    let pairs = short.iter().zip(short.iter().cycle().skip(far)).step_by(2);
    pairs.filter(|(one, other)| one.offences[0].0 != other.offences[0].0).map(|(one, other)| joined(one, other)).collect()
}

/// Characters of a message that is said in one breath with another.
const SHORT: usize = 40;

fn joined(one: &Lesson, other: &Lesson) -> Lesson {
    let before = format!("{}，", one.text);
    let offences = one.offences.iter().cloned().chain(behind(&before, other)).collect();
    Lesson { text: before + &other.text, asked: None, offences }
}

/// The offences of a lesson that is said after `before`.
fn behind<'a>(before: &str, lesson: &'a Lesson) -> impl Iterator<Item = (Topic, Range<usize>)> + use<'a> {
    let by = before.len();
    lesson.offences.iter().map(move |(topic, span)| (*topic, span.start + by..span.end + by))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_around_an_example_is_no_part_of_its_offence() {
        let text = "可以的，没票";
        let lesson =
            Lesson { text: text.to_owned(), asked: None, offences: vec![(Topic::Invoice, text.find('没').expect("it is there")..text.len())] };
        let lessons = in_all_ways(&[lesson, reply("好的")]);
        let said: Vec<&str> = lessons.iter().map(|lesson| lesson.text.as_str()).collect();
        assert!(said.contains(&"可以的，没票哦") && said.contains(&"亲，可以的，没票") && said.contains(&"好的") && !said.contains(&"好的哦"));
        let words = lessons.iter().flat_map(|lesson| lesson.offences.iter().map(|(_, span)| &lesson.text[span.clone()]));
        assert_eq!(words.collect::<Vec<_>>(), ["没票"; WAYS.len() + SUBJECTS_EACH]);
    }

    #[test]
    fn a_pair_holds_the_offences_of_both() {
        let offence = |topic, text: &str| Lesson { text: text.to_owned(), asked: None, offences: vec![(topic, 0..text.len())] };
        let lessons = [offence(Topic::Invoice, "没票"), offence(Topic::Stock, "没货了"), reply("好的")];
        let pairs = pairs(&lessons);
        assert_eq!(pairs.len(), 1);
        let words: Vec<(Topic, &str)> = pairs[0].offences.iter().map(|(topic, span)| (*topic, &pairs[0].text[span.clone()])).collect();
        assert_eq!(words, [(Topic::Invoice, "没票"), (Topic::Stock, "没货了")]);
    }
}
