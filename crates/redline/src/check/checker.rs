use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use super::decide::{Conditions, Offence, Room, offences};
use super::overlap::keep_apart;
use super::questions::Questions;
use super::reading::Reading;
use super::second_opinion::{SecondOpinion, longest_rest};
use crate::fold::to_graphemes;
use crate::judge::Judge;
use crate::model::{Bait, Finding, Level, Message, Platform, RuleErrors, RuleInfo, Scene, Settings, Suggestion, Topic};
use crate::pack::{Input, Pack, Shared, compile, read};
use crate::rules::{RuleSet, describe_rules, describe_terms};
use crate::search;

/// Checks messages against a set of rules under a shop's settings. Built once, never changed.
#[derive(Debug)]
pub struct Checker {
    parts: Vec<Part>,
    settings: Settings,
    /// The built-in rules, if they speak, and what the shop added.
    builtin: Option<RuleSet>,
    own: Vec<RuleInfo>,
    /// Made when somebody asks: a checker that only checks is never asked.
    infos: OnceLock<Vec<RuleInfo>>,
}

/// A pack, and what the settings make of its rules.
#[derive(Debug)]
struct Part {
    pack: Arc<Pack>,
    enabled: Vec<bool>,
    levels: Vec<Level>,
    /// By rule: whether the shop said how grave it is. That is not doubted.
    is_set: Vec<bool>,
    judge: Option<Arc<Judge>>,
}

/// What is kept from one message to the next so that a check allocates little.
#[derive(Debug, Default)]
struct Desk {
    reading: Reading,
    room: Room,
    questions: Questions,
    offences: Vec<Offence>,
    allowed: Vec<(u32, u32)>,
    opinion: SecondOpinion,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

impl Checker {
    /// A checker for `builtin`, changed by `settings`.
    ///
    /// # Errors
    /// A rule file, term or phrase of the settings that is refused, each with its place; nothing is half applied.
    pub fn new(builtin: &RuleSet, settings: &Settings) -> Result<Self, RuleErrors> {
        let mut parts = Vec::new();
        let builtin_speaks = settings.builtin.unwrap_or(true);
        if builtin_speaks {
            parts.push(Part { judge: builtin.judge.clone(), ..Part::new(Arc::clone(&builtin.pack), settings) });
        }
        let mut own = Vec::new();
        if !settings.files.is_empty() || !settings.terms.is_empty() || !settings.allow.is_empty() {
            let files = read(&settings.files)?;
            let shared = if files.is_empty() { Shared::default() } else { builtin.shared(builtin_speaks) };
            let input = Input { texts: &settings.files, files: &files, shared: Some(&shared), terms: &settings.terms, allow: &settings.allow };
            parts.push(Part::new(Arc::new(compile(&input)?), settings));
            own.extend(describe_rules(files.iter().map(|read| &read.file)));
            own.extend(describe_terms(&settings.terms));
        }
        let builtin = builtin_speaks.then(|| builtin.clone());
        // Texts are not needed any more.
        let settings = Settings { disabled: settings.disabled.clone(), levels: settings.levels.clone(), ..Settings::default() };
        Ok(Self { parts, settings, builtin, own, infos: OnceLock::new() })
    }

    /// The findings in `message`, sorted, disjoint, on grapheme boundaries.
    pub fn check(&self, message: &Message) -> Vec<Finding> {
        self.find(message, None)
    }

    /// The findings of one rule alone, as if no other overlapped them.
    pub fn check_rule(&self, message: &Message, rule: &str) -> Vec<Finding> {
        self.find(message, Some(rule))
    }

    fn find(&self, message: &Message, only: Option<&str>) -> Vec<Finding> {
        DESK.with_borrow_mut(|desk| {
            let mut findings = Vec::new();
            let Desk { reading, room, questions, offences: found, allowed, opinion } = desk;
            reading.read(&message.text);
            allowed.clear();
            let mut rank = 0;
            let mut offended = Vec::new();
            for part in &self.parts {
                found.clear();
                part.offences(message, only, reading, room, questions, found, allowed);
                if only.is_none() {
                    part.ask_judge(message, reading, opinion, found);
                }
                offended.extend(found.iter().map(|offence| (part, rank + offence.rule, *offence)));
                rank += part.levels.len() as u32;
            }
            for (part, rank, offence) in offended {
                let innocent = allowed.iter().any(|&(start, end)| start < offence.marked.1 && offence.marked.0 < end);
                if !innocent {
                    findings.push((rank, part.finding(offence, &message.text, reading)));
                }
            }
            if findings.is_empty() {
                return Vec::new();
            }
            let mut findings = keep_apart(findings);
            to_utf16(&message.text, &mut findings);
            findings
        })
    }

    /// What the buyer is after with `asked`, if it is bait on `platform`.
    pub fn bait(&self, asked: &str, platform: Option<Platform>) -> Vec<Bait> {
        DESK.with_borrow_mut(|desk| {
            let mut baits = Vec::new();
            for part in &self.parts {
                if part.pack.data.baits.is_empty() {
                    continue;
                }
                desk.questions.read(&part.pack, asked);
                let fitting = part
                    .pack
                    .data
                    .baits
                    .iter()
                    .filter(|bait| bait.platforms.covers_or_unknown(platform) && desk.questions.were(&bait.asked, &bait.asked_unless));
                baits.extend(fitting.map(|bait| Bait {
                    topic: bait.topic,
                    title: bait.title.to_string(),
                    advice: bait.advice.to_string(),
                    say: bait.say.iter().map(ToString::to_string).collect(),
                }));
            }
            baits
        })
    }

    /// All rules, those switched off too. Of a stored set that was not described yet, only the shop's own.
    pub fn rules(&self) -> &[RuleInfo] {
        if self.builtin.as_ref().is_some_and(|set| !set.is_described()) {
            return &self.own;
        }
        self.infos.get_or_init(|| {
            let mut infos = self.builtin.as_ref().map(RuleSet::infos).unwrap_or_default();
            infos.extend(self.own.iter().cloned());
            for info in &mut infos {
                info.enabled = !is_disabled(&self.settings, &info.id, info.topic);
                if let Some(&level) = self.settings.levels.get(&info.id) {
                    info.level = level;
                }
            }
            infos
        })
    }

    /// Ids of the rules that `query` may mean, best first: Chinese words, pinyin (`quehuo`), initials (`qh`), ids.
    pub fn search(&self, query: &str) -> Vec<String> {
        search::search(self.rules(), query)
    }
}

impl Part {
    fn new(pack: Arc<Pack>, settings: &Settings) -> Self {
        let rules = &pack.data.rules;
        let enabled = rules.iter().map(|rule| !is_disabled(settings, &rule.id, rule.topic)).collect();
        let levels = rules.iter().map(|rule| settings.levels.get(&*rule.id).copied().unwrap_or(rule.level)).collect();
        let is_set = rules.iter().map(|rule| settings.levels.contains_key(&*rule.id)).collect();
        Self { pack, enabled, levels, is_set, judge: None }
    }

    #[allow(clippy::too_many_arguments)]
    fn offences(
        &self,
        message: &Message,
        only: Option<&str>,
        reading: &mut Reading,
        room: &mut Room,
        questions: &mut Questions,
        found: &mut Vec<Offence>,
        allowed: &mut Vec<(u32, u32)>,
    ) {
        let pack = &*self.pack;
        let enabled = |rule: u32| match only {
            Some(id) => &*pack.data.rules[rule as usize].id == id,
            None => self.enabled[rule as usize],
        };
        let conditions = Conditions {
            pack,
            enabled: &enabled,
            platform: message.platform,
            scene: message.scene.unwrap_or_default(),
            was_asked: message.asked.is_some(),
        };
        let mut is_read = false;
        let was_asked = |asked: &[u32], unless: &[u32]| {
            let Some(text) = message.asked.as_deref() else { return asked.is_empty() };
            if !is_read {
                questions.read(pack, text);
                is_read = true;
            }
            questions.were(asked, unless)
        };
        offences(&conditions, reading, room, was_asked, found, allowed);
    }

    /// Lets the judge doubt what patterns found in a chat, and suspect what they did not.
    fn ask_judge(&self, message: &Message, reading: &Reading, opinion: &mut SecondOpinion, found: &mut Vec<Offence>) {
        let (Some(judge), Scene::Chat | Scene::Script) = (self.judge.as_deref(), message.scene.unwrap_or_default()) else { return };
        opinion.hear(judge, &reading.folded, message.asked.as_deref());
        for offence in found.iter_mut() {
            offence.is_doubted = !offence.is_plain && !self.is_set[offence.rule as usize] && opinion.doubts(judge, offence.marked);
        }
        let rules = &self.pack.data.rules;
        let speaks = |rule: usize| {
            rules[rule].judged
                && self.enabled[rule]
                && rules[rule].platforms.covers_or_unknown(message.platform)
                && rules[rule].scenes.covers(message.scene.unwrap_or_default())
        };
        let known = found.len();
        for &(marked, topic) in opinion.suspected() {
            let is_in_it = |offence: &&Offence| {
                let counts = !offence.is_doubted && self.levels[offence.rule as usize] > Level::Hint;
                counts && offence.marked.0 < marked.1 && marked.0 < offence.marked.1
            };
            let found_in_it: Vec<(Topic, (u32, u32))> =
                found[..known].iter().filter(is_in_it).map(|offence| (rules[offence.rule as usize].topic, offence.marked)).collect();
            if found_in_it.iter().any(|(known, _)| *known == topic) {
                continue;
            }
            // A pattern may have seen one word of an offence that is about something else: that stays, and the rest is suspected.
            let Some(rest) = longest_rest(marked, found_in_it.into_iter().map(|(_, part)| part)) else { continue };
            let rule = (0..rules.len()).find(|&rule| rules[rule].topic == topic && speaks(rule));
            found.extend(rule.map(|rule| Offence { rule: rule as u32, marked: rest, is_plain: false, is_doubted: false }));
        }
    }

    fn finding(&self, offence: Offence, text: &str, reading: &Reading) -> Finding {
        let rule = &self.pack.data.rules[offence.rule as usize];
        let marked = offence.marked.0 as usize..offence.marked.1 as usize;
        let bytes = to_graphemes(text, reading.folded.origin(marked.clone()));
        let words: String = reading.folded.chars()[marked].iter().collect();
        let fits = |only_for: &[Box<str>]| only_for.is_empty() || only_for.iter().any(|word| words.contains(&**word));
        let suggest = rule.suggest.iter().filter(|suggestion| fits(&suggestion.only_for)).map(|suggestion| {
            let text = suggestion.text.to_string();
            if suggestion.is_replace { Suggestion::Replace(text) } else { Suggestion::Say(text) }
        });
        Finding {
            rule: rule.id.to_string(),
            topic: rule.topic,
            level: if offence.is_doubted { Level::Hint } else { self.levels[offence.rule as usize] },
            start: 0,
            end: 0,
            text: text[bytes.clone()].to_owned(),
            suggest: suggest.collect(),
            bytes,
        }
    }
}

/// Fills in the UTF-16 spans of sorted findings.
fn to_utf16(text: &str, findings: &mut [Finding]) {
    let length = |part: &str| part.chars().map(char::len_utf16).sum::<usize>();
    let (mut bytes, mut units) = (0, 0);
    for finding in findings {
        finding.start = units + length(&text[bytes..finding.bytes.start]);
        finding.end = finding.start + length(&text[finding.bytes.clone()]);
        (bytes, units) = (finding.bytes.end, finding.end);
    }
}

fn is_disabled(settings: &Settings, id: &str, topic: Topic) -> bool {
    settings.disabled.iter().any(|name| name == id || name == topic.name())
}
