//! From rule files to a pack.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

use super::compiled::{CompiledBait, CompiledRule, CompiledSuggestion, Owner, PackData, ProgramId};
use super::holds::Holds;
use super::lexicons::LexiconTable;
use super::vocabulary::Words;
use super::{Pack, Vocabulary};
use crate::fold::fold_str;
use crate::model::{Level, PlatformSet, RuleError, RuleErrors, RuleText, SceneSet, Term, Topic};
use crate::pattern::{self, Node, PatternError, Program, Word};
use crate::source::{BaitSource, LexiconSource, RuleFile, RuleSource, Step, locate};
use crate::words::{CODES, MOST_LENGTH};

/// Largest rule file, in bytes.
pub const MOST_FILE_BYTES: usize = 2 << 20;
/// Largest graph of words a pack may have, in nodes, and most programs.
const MOST_PACK_WORDS: usize = 500_000;
const MOST_PROGRAMS: usize = 50_000;
/// Longest term or allowed phrase, in characters; most of them.
const MOST_TERM_CHARS: usize = MOST_LENGTH;
const MOST_TERMS: usize = 50_000;
/// Errors told at most; the rest follows from them more often than not.
const MOST_ERRORS: usize = 50;

/// Lexicons and exceptions that files may use though another pack defines them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shared {
    /// By name.
    pub(crate) lexicons: BTreeMap<String, LexiconSource>,
    /// By name.
    pub(crate) exceptions: BTreeMap<String, Vec<String>>,
    /// Rule ids that are taken.
    pub(crate) ids: HashSet<String>,
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct ReadFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub file: RuleFile,
}

/// Reads rule files.
///
/// # Errors
/// A file that is too large, no JSON, or not in the shape of a rule file; each with its place.
pub(crate) fn read(texts: &[RuleText]) -> Result<Vec<ReadFile>, RuleErrors> {
    let mut files = Vec::new();
    let mut errors = Vec::new();
    for RuleText { name, text } in texts {
        if text.len() > MOST_FILE_BYTES {
            let message = format!("文件超过 {} MB", MOST_FILE_BYTES >> 20);
            errors.push(RuleError { file: name.clone(), line: 1, column: 1, text: String::new(), message });
            continue;
        }
        match serde_json::from_str::<RuleFile>(text) {
            Ok(file) => files.push(ReadFile { name: name.clone(), file }),
            Err(error) => {
                let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
                let column = line.get(..error.column().min(line.len())).map_or(error.column(), |before| before.chars().count());
                errors.push(RuleError {
                    file: name.clone(),
                    line: error.line().max(1),
                    column: column.max(1),
                    text: line.trim().chars().take(120).collect(),
                    message: describe(&error),
                });
            }
        }
    }
    if errors.is_empty() { Ok(files) } else { Err(RuleErrors(errors)) }
}

/// serde's words without the place, which is told apart.
fn describe(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let reason = text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason);
    match error.classify() {
        serde_json::error::Category::Data => format!("内容不符合规则文件的格式：{reason}"),
        _ => format!("不是合法的 JSON：{reason}"),
    }
}

/// Everything a pack is compiled from.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Input<'a> {
    /// Files as text, for the places of errors, and as read; in the same order.
    pub(crate) texts: &'a [RuleText],
    /// See `texts`.
    pub(crate) files: &'a [ReadFile],
    /// What other packs define.
    pub(crate) shared: Option<&'a Shared>,
    /// The shop's own words.
    pub(crate) terms: &'a [Term],
    /// Phrases in which rules are innocent.
    pub(crate) allow: &'a [String],
}

/// Compiles a pack.
///
/// # Errors
/// Unknown names, patterns that are none or can never match, ids that are taken, empty lexicons, anything beyond the bounds; all of
/// them with their places, up to a bound.
pub(crate) fn compile(input: &Input<'_>) -> Result<Pack, RuleErrors> {
    let mut compiler = Compiler::new(input);
    compiler.lexicons();
    compiler.rules();
    compiler.terms();
    compiler.allow();
    compiler.finish()
}

struct Compiler<'a> {
    input: &'a Input<'a>,
    vocabulary: Vocabulary,
    holds: Holds,
    table: LexiconTable,
    exceptions: BTreeMap<&'a str, (&'a [String], Option<usize>)>,
    programs: Vec<Program>,
    owners: Vec<Owner>,
    /// Exceptions and questions that are written the same are one program.
    known: HashMap<(String, bool), ProgramId>,
    rules: Vec<CompiledRule>,
    baits: Vec<CompiledBait>,
    errors: Vec<RuleError>,
}

impl<'a> Compiler<'a> {
    fn new(input: &'a Input<'a>) -> Self {
        let mut exceptions: BTreeMap<&str, (&[String], Option<usize>)> = BTreeMap::new();
        if let Some(shared) = input.shared {
            exceptions.extend(shared.exceptions.iter().map(|(name, set)| (name.as_str(), (set.as_slice(), None))));
        }
        for (at, read) in input.files.iter().enumerate() {
            exceptions.extend(read.file.exceptions.iter().map(|(name, set)| (name.as_str(), (set.as_slice(), Some(at)))));
        }
        Self {
            input,
            vocabulary: Vocabulary::default(),
            holds: Holds::new(),
            table: LexiconTable::new(),
            exceptions,
            programs: Vec::new(),
            owners: Vec::new(),
            known: HashMap::new(),
            rules: Vec::new(),
            baits: Vec::new(),
            errors: Vec::new(),
        }
    }

    /// Notes an error at `path` of file `at`, `chars` characters into the string there.
    fn fail(&mut self, at: usize, path: &[Step], chars: Option<usize>, message: impl Into<String>) {
        if self.errors.len() >= MOST_ERRORS {
            return;
        }
        let Some(RuleText { name, text }) = self.input.texts.get(at) else { return };
        let place = locate(text, path, chars);
        let line = text.lines().nth(place.line - 1).unwrap_or_default().trim().chars().take(200).collect();
        self.errors.push(RuleError { file: name.clone(), line: place.line, column: place.column, text: line, message: message.into() });
    }

    fn lexicons(&mut self) {
        let mut sources = BTreeMap::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut twice = Vec::new();
        for (at, read) in self.input.files.iter().enumerate() {
            for (name, source) in &read.file.lexicons {
                if places.insert(name, at).is_some() || crate::recognise::Recogniser::from_name(name).is_some() || name == "match" {
                    twice.push((at, name.clone()));
                }
                sources.insert(name.clone(), source.clone());
            }
        }
        for (at, name) in twice {
            self.fail(at, &[key("lexicons"), Step::Key(name.clone())], None, format!("名称“{name}”已经有了"));
        }
        let own: Vec<String> = sources.keys().cloned().collect();
        if let Some(shared) = self.input.shared {
            for (name, source) in &shared.lexicons {
                sources.entry(name.clone()).or_insert_with(|| source.clone());
            }
        }
        let roots = if self.input.shared.is_some() { self.used_names().into_iter().chain(own).collect() } else { own };
        let mut errors = Vec::new();
        self.table.add(&sources, &roots, &mut self.vocabulary, |name, error| errors.push((name.to_owned(), error)));
        for (name, error) in errors {
            let at = places.get(name.as_str()).copied().unwrap_or_default();
            let path = [key("lexicons"), Step::Key(name), key(error.list), Step::Item(error.item)];
            self.fail(at, &path, Some(error.error.at), error.error.message);
        }
    }

    /// All names that the files' patterns mention.
    fn used_names(&self) -> Vec<String> {
        let mut names = Vec::new();
        let exceptions = self.exceptions.values().flat_map(|(set, _)| set.iter());
        let rules = self.input.files.iter().flat_map(|read| {
            let rules = read.file.rules.iter().flat_map(|rule| [&rule.matches, &rule.unless, &rule.asked, &rule.asked_unless]);
            let baits = read.file.bait.iter().flat_map(|bait| [&bait.asked, &bait.asked_unless]);
            rules.chain(baits).flatten()
        });
        for text in rules.chain(exceptions) {
            for part in text.split('{').skip(1) {
                if let Some((name, _)) = part.split_once('}') {
                    names.push(name.trim().to_owned());
                }
            }
        }
        names
    }

    fn rules(&mut self) {
        let mut ids: HashSet<String> = self.input.shared.map(|shared| shared.ids.clone()).unwrap_or_default();
        let input = self.input;
        for (at, read) in input.files.iter().enumerate() {
            let file = &read.file;
            let topic = file.topic.unwrap_or(Topic::User);
            if file.topic.is_none() && !(file.rules.is_empty() && file.bait.is_empty()) && input.shared.is_none() {
                self.fail(at, &[], None, "缺少 topic");
            }
            for (i, rule) in file.rules.iter().enumerate() {
                let path = vec![key("rules"), Step::Item(i)];
                if !ids.insert(rule.id.clone()) {
                    self.fail(at, &[path.clone(), vec![key("id")]].concat(), None, format!("规则 id“{}”已经有了", rule.id));
                }
                self.rule(at, &path, topic, rule);
            }
            for (i, bait) in file.bait.iter().enumerate() {
                self.bait(at, &[key("bait"), Step::Item(i)], topic, bait);
            }
        }
    }

    fn rule(&mut self, at: usize, path: &[Step], topic: Topic, rule: &RuleSource) {
        let number = self.rules.len() as u32;
        match (rule.matches.is_empty(), rule.judged) {
            (true, false) => self.fail(at, path, None, "match 是空的"),
            (false, true) => self.fail(at, path, None, "judged 的规则不写 match"),
            _ => {}
        }
        if rule.id.is_empty() || rule.title.is_empty() {
            self.fail(at, path, None, "id 和 title 不能为空");
        }
        let list = |name: &str, item: usize| [path, &[key(name), Step::Item(item)]].concat();
        for (item, text) in rule.matches.iter().enumerate() {
            if let Some(program) = self.program(text, false, at, &list("match", item)) {
                self.add(program, Owner::Rule(number));
            }
        }
        let mut unless = Vec::new();
        for (item, text) in rule.unless.iter().enumerate() {
            let path = list("unless", item);
            match text.strip_prefix('@') {
                Some(name) => match self.exceptions.get(name.trim()).copied() {
                    Some((set, file)) => {
                        for (i, text) in set.iter().enumerate() {
                            let place = [key("exceptions"), Step::Key(name.trim().to_owned()), Step::Item(i)];
                            unless.extend(self.shared_program(text, true, file.unwrap_or(at), if file.is_some() { &place } else { &path }));
                        }
                    }
                    None => self.fail(at, &path, None, format!("没有名为“{name}”的例外集")),
                },
                None => unless.extend(self.shared_program(text, true, at, &path)),
            }
        }
        unless.sort_unstable();
        unless.dedup();
        let asked = self.questions(&rule.asked, at, |item| list("asked", item));
        let asked_unless = self.questions(&rule.asked_unless, at, |item| list("askedUnless", item));
        let mut suggest = Vec::new();
        for (item, suggestion) in rule.suggest.iter().enumerate() {
            let (text, is_replace) = match (&suggestion.replace, &suggestion.say) {
                (Some(text), None) => (text, true),
                (None, Some(text)) => (text, false),
                _ => {
                    self.fail(at, &list("suggest", item), None, "一条建议要么是 replace，要么是 say");
                    continue;
                }
            };
            let only_for = suggestion.only_for.iter().map(|word| fold_str(word).into_iter().collect::<String>().into()).collect();
            suggest.push(CompiledSuggestion { text: text.as_str().into(), is_replace, only_for });
        }
        self.rules.push(CompiledRule {
            id: rule.id.as_str().into(),
            topic,
            level: rule.level,
            platforms: PlatformSet::new(&rule.platforms),
            scenes: SceneSet::new(&rule.scenes),
            asked,
            asked_unless,
            unless,
            suggest,
            judged: rule.judged,
        });
    }

    fn bait(&mut self, at: usize, path: &[Step], topic: Topic, bait: &BaitSource) {
        if bait.asked.is_empty() || bait.say.is_empty() {
            self.fail(at, path, None, "bait 要有 asked 和 say");
        }
        let list = |name: &str, item: usize| [path, &[key(name), Step::Item(item)]].concat();
        let asked = self.questions(&bait.asked, at, |item| list("asked", item));
        let asked_unless = self.questions(&bait.asked_unless, at, |item| list("askedUnless", item));
        self.baits.push(CompiledBait {
            topic,
            platforms: PlatformSet::new(&bait.platforms),
            asked,
            asked_unless,
            title: bait.title.as_str().into(),
            advice: bait.advice.as_str().into(),
            say: bait.say.iter().map(|say| say.as_str().into()).collect(),
        });
    }

    fn questions(&mut self, texts: &[String], at: usize, path: impl Fn(usize) -> Vec<Step>) -> Vec<ProgramId> {
        texts.iter().enumerate().filter_map(|(item, text)| self.shared_program(text, false, at, &path(item))).collect()
    }

    /// The program of an exception or a question, which may be known already.
    fn shared_program(&mut self, text: &str, exception: bool, at: usize, path: &[Step]) -> Option<ProgramId> {
        let key = (text.to_owned(), exception);
        if let Some(&id) = self.known.get(&key) {
            return Some(id);
        }
        let program = self.program(text, exception, at, path)?;
        let id = self.add(program, if exception { Owner::Exception } else { Owner::Question });
        self.known.insert(key, id);
        Some(id)
    }

    fn program(&mut self, text: &str, exception: bool, at: usize, path: &[Step]) -> Option<Program> {
        let compiled = pattern::parse(text).and_then(|parsed| {
            let marked = exception && has_mark(&parsed.main);
            if marked {
                return Err(PatternError { at: 0, message: "unless 里不能写【】".to_owned() });
            }
            pattern::compile(&parsed, &self.table, &mut self.vocabulary, &mut self.holds, exception)
        });
        let bounded = compiled.and_then(|program| {
            let full = self.vocabulary.len() > MOST_PACK_WORDS || self.programs.len() >= MOST_PROGRAMS;
            if full { Err(PatternError { at: 0, message: "规则太多：词或模式超出上限".to_owned() }) } else { Ok(program) }
        });
        match bounded {
            Ok(program) => Some(program),
            Err(error) => {
                self.fail(at, path, Some(error.at), error.message);
                None
            }
        }
    }

    fn add(&mut self, program: Program, owner: Owner) -> ProgramId {
        self.programs.push(program);
        self.owners.push(owner);
        self.programs.len() as ProgramId - 1
    }

    fn terms(&mut self) {
        let input = self.input;
        if input.terms.len() > MOST_TERMS {
            self.refuse("terms", 1, "", &format!("自定义词超过 {MOST_TERMS} 个"));
            return;
        }
        for (i, term) in input.terms.iter().enumerate() {
            let Some(chars) = self.plain_word("terms", i, &term.text) else { continue };
            let number = self.rules.len() as u32;
            let program = self.word_program(Word { chars, evasive: term.evasive.unwrap_or(false) });
            self.add(program, Owner::Rule(number));
            let suggest = term.replace.iter().map(|text| CompiledSuggestion { text: text.as_str().into(), is_replace: true, only_for: Vec::new() });
            self.rules.push(CompiledRule {
                id: format!("user/{}", i + 1).into(),
                topic: Topic::User,
                level: term.level.unwrap_or(Level::Block),
                platforms: PlatformSet::ALL,
                scenes: SceneSet::new(&[]),
                asked: Vec::new(),
                asked_unless: Vec::new(),
                unless: Vec::new(),
                suggest: suggest.collect(),
                judged: false,
            });
        }
    }

    fn allow(&mut self) {
        let input = self.input;
        if input.allow.len() > MOST_TERMS {
            self.refuse("allow", 1, "", &format!("放行的短语超过 {MOST_TERMS} 个"));
            return;
        }
        for (i, phrase) in input.allow.iter().enumerate() {
            let Some(chars) = self.plain_word("allow", i, phrase) else { continue };
            let program = self.word_program(Word { chars, evasive: false });
            self.add(program, Owner::Allow);
        }
    }

    /// The folded characters of a word that is no pattern.
    fn plain_word(&mut self, list: &str, item: usize, text: &str) -> Option<Vec<char>> {
        let is_long = |count: usize| count > MOST_TERM_CHARS;
        // Some characters fold to several; those of a text that is too long anyway are not looked at.
        let chars = if is_long(text.chars().count()) { Vec::new() } else { fold_str(text) };
        if is_long(text.chars().count()) || is_long(chars.len()) {
            self.refuse(list, item + 1, text, &format!("超过 {MOST_TERM_CHARS} 个字符"));
            return None;
        }
        if chars.is_empty() {
            self.refuse(list, item + 1, text, "是空的，或只有看不见的字符");
            return None;
        }
        Some(chars)
    }

    fn refuse(&mut self, list: &str, line: usize, text: &str, message: &str) {
        if self.errors.len() < MOST_ERRORS {
            let text = text.chars().take(MOST_TERM_CHARS).collect();
            self.errors.push(RuleError { file: list.to_owned(), line, column: 1, text, message: message.to_owned() });
        }
    }

    fn word_program(&mut self, word: Word) -> Program {
        let set = self.vocabulary.set(vec![word], None);
        Program {
            ops: [set.op, pattern::Op::Accept].into(),
            openers: OnceLock::new(),
            longest: set.longest,
            hold: self.holds.row(vec![set.op]),
            before_hold: (0, 0),
            needs: Box::default(),
            reach: set.reach,
            before_match: None,
            also: Box::default(),
            hull: false,
            branches: false,
        }
    }

    fn finish(self) -> Result<Pack, RuleErrors> {
        if !self.errors.is_empty() {
            return Err(RuleErrors(self.errors));
        }
        let Words { alphabet, graph, guarded, disguised } = self.vocabulary.finish();
        if alphabet.is_overfull() {
            let file = if self.input.terms.is_empty() { self.input.texts.last().map_or("allow", |text| &text.name) } else { "terms" };
            let message = format!("所有词里不同的字超过 {CODES} 个");
            return Err(RuleErrors(vec![RuleError { file: file.to_owned(), line: 1, column: 1, text: String::new(), message }]));
        }
        Ok(Pack::new(PackData {
            alphabet,
            graph,
            guarded,
            disguised,
            holds: self.holds.into_rows(),
            programs: self.programs,
            rules: self.rules,
            baits: self.baits,
            owners: self.owners,
        }))
    }
}

fn key(name: &str) -> Step {
    Step::Key(name.to_owned())
}

fn has_mark(node: &Node) -> bool {
    match node {
        Node::MarkStart | Node::MarkEnd => true,
        Node::Seq(nodes) | Node::Alt(nodes) => nodes.iter().any(has_mark),
        Node::Opt(node) => has_mark(node),
        _ => false,
    }
}
