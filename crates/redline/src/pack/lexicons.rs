use std::collections::{BTreeMap, HashMap};

use super::{Vocabulary, WordSet};
use crate::pattern::{self, Lexicons, MOST_WORDS, Node, PatternError, Word, expand, is_wordlike, too_many};
use crate::recognise::Recogniser;
use crate::source::LexiconSource;

/// Where in a lexicon something is wrong: in which of its words, or in which of its `not` phrases.
#[derive(Debug)]
pub(super) struct LexiconError {
    pub(super) list: &'static str,
    pub(super) item: usize,
    pub(super) error: PatternError,
}

/// The lexicons of a pack, made ready in the order in which they use one another.
#[derive(Debug, Default)]
pub(super) struct LexiconTable {
    words: HashMap<String, Vec<Word>>,
    sets: HashMap<String, WordSet>,
    phrases: HashMap<String, Vec<Node>>,
    /// Phrases in which the words of a lexicon are not meant, with those of the lexicons it uses.
    nots: HashMap<String, Vec<Word>>,
}

impl LexiconTable {
    /// A table that knows the recognisers.
    pub(super) fn new() -> Self {
        let mut table = Self::default();
        for recogniser in Recogniser::ALL {
            table.sets.insert(recogniser.name().to_owned(), Vocabulary::recogniser(recogniser));
        }
        table
    }

    /// Adds those of `sources` that are among `roots`, and what they use. Tells every error with the name of its lexicon.
    pub(super) fn add(
        &mut self,
        sources: &BTreeMap<String, LexiconSource>,
        roots: &[String],
        vocabulary: &mut Vocabulary,
        mut tell: impl FnMut(&str, LexiconError),
    ) {
        let mut state = HashMap::new();
        for name in roots {
            self.visit(name, sources, vocabulary, &mut state, &mut tell);
        }
    }

    fn visit(
        &mut self,
        name: &str,
        sources: &BTreeMap<String, LexiconSource>,
        vocabulary: &mut Vocabulary,
        state: &mut HashMap<String, bool>,
        tell: &mut impl FnMut(&str, LexiconError),
    ) {
        let Some((name, source)) = sources.get_key_value(name) else { return };
        let fail = |item, error| LexiconError { list: "words", item, error };
        match state.get(name) {
            Some(true) => return,
            Some(false) => return tell(name, fail(0, PatternError::new(0, format!("词表“{name}”绕了一圈又用到自己")))),
            None => {}
        }
        state.insert(name.clone(), false);
        let mut nodes = Vec::new();
        for (item, text) in source.words.iter().enumerate() {
            match pattern::parse(text) {
                Ok(parsed) if parsed.also.is_empty() => nodes.push((item, parsed.main)),
                Ok(_) => tell(name, fail(item, PatternError::new(0, "词表里不能写“&”"))),
                Err(error) => tell(name, fail(item, error)),
            }
        }
        for (_, node) in &nodes {
            each_name(node, &mut |used| self.visit(used, sources, vocabulary, state, tell));
        }
        state.insert(name.clone(), true);
        if nodes.is_empty() {
            return tell(name, fail(0, PatternError::new(0, format!("词表“{name}”是空的"))));
        }
        if let Err(error) = self.define(name, source, nodes, vocabulary) {
            tell(name, error);
        }
    }

    fn define(&mut self, name: &str, source: &LexiconSource, nodes: Vec<(usize, Node)>, vocabulary: &mut Vocabulary) -> Result<(), LexiconError> {
        if let Some((item, error)) = nodes.iter().find_map(|(item, node)| self.unknown(node).map(|error| (*item, error))) {
            return Err(LexiconError { list: "words", item, error });
        }
        if !nodes.iter().all(|(_, node)| is_wordlike(node, self)) {
            if source.evasive || !source.not.is_empty() {
                let error = PatternError::new(0, "带间隔的词表不能写 not 或 evasive");
                return Err(LexiconError { list: "words", item: 0, error });
            }
            self.phrases.insert(name.to_owned(), nodes.into_iter().map(|(_, node)| node).collect());
            return Ok(());
        }
        let mut words = Vec::new();
        for (item, node) in &nodes {
            let fail = |error| LexiconError { list: "words", item: *item, error };
            let more = expand(node, self, MOST_WORDS).map_err(fail)?;
            words.extend(more.into_iter().filter(|word| !word.chars.is_empty()));
            if words.len() > MOST_WORDS {
                return Err(fail(too_many(MOST_WORDS)));
            }
        }
        if source.evasive {
            for word in &mut words {
                word.evasive = true;
            }
        }
        words.sort_unstable();
        words.dedup();
        let mut nots = self.not_words(&source.not)?;
        // What is not meant in a lexicon is not meant where another takes it in.
        for (_, node) in &nodes {
            each_name(node, &mut |used| nots.extend(self.nots.get(used).into_iter().flatten().cloned()));
        }
        nots.sort_unstable();
        nots.dedup_by(|b, a| a.chars == b.chars);
        let not = (!nots.is_empty()).then(|| vocabulary.node(&nots));
        self.nots.insert(name.to_owned(), nots);
        self.sets.insert(name.to_owned(), vocabulary.set(words.clone(), not));
        self.words.insert(name.to_owned(), words);
        Ok(())
    }

    fn not_words(&self, phrases: &[String]) -> Result<Vec<Word>, LexiconError> {
        let mut words = Vec::new();
        for (item, text) in phrases.iter().enumerate() {
            let fail = |error| LexiconError { list: "not", item, error };
            let parsed = pattern::parse(text).map_err(fail)?;
            if !parsed.also.is_empty() || !is_wordlike(&parsed.main, self) {
                return Err(fail(PatternError::new(0, "not 里只能写词")));
            }
            words.extend(expand(&parsed.main, self, MOST_WORDS).map_err(fail)?);
        }
        Ok(words)
    }

    /// An error about the first name in `node` that stands for nothing.
    fn unknown(&self, node: &Node) -> Option<PatternError> {
        match node {
            Node::Name(name, at) if !self.sets.contains_key(name) && !self.phrases.contains_key(name) => {
                let hint = self.nearest(name).map(|near| format!("，是不是“{near}”")).unwrap_or_default();
                Some(PatternError::new(*at, format!("不认识的名称“{name}”{hint}")))
            }
            Node::Seq(nodes) | Node::Alt(nodes) => nodes.iter().find_map(|node| self.unknown(node)),
            Node::Opt(node) | Node::NotAhead(node, _) | Node::NotBehind(node, _) => self.unknown(node),
            _ => None,
        }
    }
}

impl Lexicons for LexiconTable {
    fn words(&self, name: &str) -> Option<&[Word]> {
        self.words.get(name).map(Vec::as_slice)
    }

    fn set(&self, name: &str) -> Option<&WordSet> {
        self.sets.get(name)
    }

    fn phrases(&self, name: &str) -> Option<&[Node]> {
        self.phrases.get(name).map(Vec::as_slice)
    }

    fn nearest(&self, name: &str) -> Option<String> {
        let shared = |other: &str| name.chars().filter(|&c| other.contains(c)).count();
        let known = self.sets.keys().chain(self.phrases.keys());
        known
            .filter(|other| 2 * shared(other) > name.len().max(other.len()))
            .max_by_key(|&other| (shared(other), std::cmp::Reverse(other.len()), std::cmp::Reverse(other)))
            .cloned()
    }
}

fn each_name(node: &Node, tell: &mut impl FnMut(&str)) {
    match node {
        Node::Name(name, _) => tell(name),
        Node::Seq(nodes) | Node::Alt(nodes) => nodes.iter().for_each(|node| each_name(node, tell)),
        Node::Opt(node) | Node::NotAhead(node, _) | Node::NotBehind(node, _) => each_name(node, tell),
        _ => {}
    }
}
