use serde::{Deserialize, Serialize};

use super::{ClassId, WordId};
use crate::automaton::Automaton;
use crate::fold::{SILENT, readings, skeleton_of};
use crate::model::{Level, PlatformSet, SceneSet, Topic};
use crate::pattern::Program;

/// A program of a pack, by number.
pub(crate) type ProgramId = u32;

/// Rules compiled together: what is decided over a message. Plain data, but for the automata.
#[derive(Debug)]
pub(crate) struct Pack {
    pub(crate) data: PackData,
    pub(crate) plain: Option<Automaton>,
    pub(crate) skeletons: Option<Automaton>,
    pub(crate) sounds: Option<Automaton>,
    /// For each word: whether it is also found in disguise.
    disguised: Vec<bool>,
}

/// What a compiled pack is made of; it can be written to a file and read back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct PackData {
    /// Words that are looked for; those of the recognisers are empty.
    pub(crate) words: Vec<Box<str>>,
    /// For each word: the classes it is in, `class << 1`, with the lowest bit for "also in disguise"; sorted.
    pub(crate) member_of: Table,
    /// For each class: a word that overlaps one of that class is not meant; [`Table::NONE`] if there is no such class.
    pub(crate) not: Vec<ClassId>,
    /// For each word: the programs that are tried where it stands.
    pub(crate) triggers: Table,
    pub(crate) programs: Vec<Program>,
    pub(crate) rules: Vec<CompiledRule>,
    pub(crate) baits: Vec<CompiledBait>,
    /// For each program: what it belongs to.
    pub(crate) owners: Vec<Owner>,
}

/// Rows of numbers, one after the other.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Table {
    starts: Vec<u32>,
    items: Vec<u32>,
}

/// What a program is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Owner {
    /// An offence against this rule.
    Rule(u32),
    /// A buyer's question; it is looked for in what was asked.
    Question,
    /// An exception; it is tried where a match is.
    Exception,
    /// A phrase in which every rule is innocent.
    Allow,
}

/// A rule as the checker sees it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct CompiledRule {
    pub(crate) id: Box<str>,
    pub(crate) topic: Topic,
    pub(crate) level: Level,
    pub(crate) platforms: PlatformSet,
    pub(crate) scenes: SceneSet,
    pub(crate) asked: Vec<ProgramId>,
    pub(crate) asked_unless: Vec<ProgramId>,
    pub(crate) unless: Vec<ProgramId>,
    pub(crate) suggest: Vec<CompiledSuggestion>,
}

/// A suggestion, and the folded words one of which the span must contain.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct CompiledSuggestion {
    pub(crate) text: Box<str>,
    pub(crate) is_replace: bool,
    pub(crate) only_for: Vec<Box<str>>,
}

/// Bait as the checker sees it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct CompiledBait {
    pub(crate) topic: Topic,
    pub(crate) platforms: PlatformSet,
    pub(crate) asked: Vec<ProgramId>,
    pub(crate) asked_unless: Vec<ProgramId>,
    pub(crate) title: Box<str>,
    pub(crate) advice: Box<str>,
    pub(crate) say: Vec<Box<str>>,
}

impl Table {
    pub(crate) const NONE: u32 = u32::MAX;

    pub(crate) fn new(rows: Vec<Vec<u32>>) -> Self {
        let mut table = Self { starts: Vec::with_capacity(rows.len() + 1), items: Vec::new() };
        for row in rows {
            table.starts.push(table.items.len() as u32);
            table.items.extend(row);
        }
        table.starts.push(table.items.len() as u32);
        table
    }

    #[inline]
    pub(crate) fn row(&self, at: u32) -> &[u32] {
        let at = at as usize;
        &self.items[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

impl Pack {
    pub(crate) fn new(data: PackData) -> Self {
        let words: Vec<Vec<char>> = data.words.iter().map(|word| word.chars().collect()).collect();
        let numbered = || words.iter().zip(0u32..).filter(|(word, _)| !word.is_empty());
        let plain: Vec<(WordId, &[char])> = numbered().map(|(word, id)| (id, word.as_slice())).collect();
        let disguised: Vec<bool> = (0..words.len() as WordId).map(|id| data.member_of.row(id).iter().any(|member| member & 1 == 1)).collect();
        let mut skeletons: Vec<(WordId, Vec<char>)> = Vec::new();
        let mut sounds: Vec<(WordId, Vec<char>)> = Vec::new();
        for (word, id) in numbered().filter(|&(_, id)| disguised[id as usize]) {
            let skeleton = skeleton_of(word);
            // A single character is in too many texts to mean anything.
            if skeleton.len() < 2 {
                continue;
            }
            let letters = skeleton.iter().all(char::is_ascii);
            if !letters {
                // What has no sound equals no other.
                for reading in readings(&skeleton).into_iter().filter(|reading| !reading.contains(&SILENT)) {
                    let reading: Vec<char> = reading.into_iter().filter_map(|sound| char::from_u32(u32::from(sound))).collect();
                    sounds.push((id, reading));
                }
            }
            skeletons.push((id, skeleton));
        }
        Self { plain: Automaton::new(&plain), skeletons: automaton(&skeletons), sounds: automaton(&sounds), disguised, data }
    }

    /// Whether any word is also found in disguise.
    pub(crate) fn is_evasive(&self) -> bool {
        self.skeletons.is_some()
    }

    /// Whether `word` is also found in disguise.
    #[inline]
    pub(crate) fn is_disguised(&self, word: WordId) -> bool {
        self.disguised[word as usize]
    }

    /// Whether `word` is in `class`, and if so whether it is there in disguise too.
    #[inline]
    pub(crate) fn membership(&self, word: WordId, class: ClassId) -> Option<bool> {
        let row = self.data.member_of.row(word);
        let at = row.partition_point(|&member| member >> 1 < class);
        row.get(at).filter(|&&member| member >> 1 == class).map(|member| member & 1 == 1)
    }
}

fn automaton(words: &[(WordId, Vec<char>)]) -> Option<Automaton> {
    let words: Vec<(WordId, &[char])> = words.iter().map(|(id, word)| (*id, word.as_slice())).collect();
    Automaton::new(&words)
}
