use serde::{Deserialize, Serialize};

use super::index::Index;
use super::stored::StoredPrograms;
use super::vocabulary::DisguisedId;
use super::{Guarded, Signal, Use};
use crate::fold::{SILENT, SOUNDS, readings, skeleton_of};
use crate::model::{Level, PlatformSet, SceneSet, Topic};
use crate::pattern::{Op, Program};
use crate::words::{Alphabet, Table, WordFinder, WordGraph};

/// A program of a pack, by number.
pub(crate) type ProgramId = u32;

/// Rules compiled together: what is decided over a message.
#[derive(Debug)]
pub(crate) struct Pack {
    pub(crate) data: PackData,
    pub(crate) index: Index,
    /// Find words in disguise, by look and by sound.
    pub(crate) skeletons: Option<WordFinder>,
    pub(crate) sounds: Option<WordFinder>,
}

/// What a compiled pack is made of; it can be written to a file and read back.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "StoredPack", into = "StoredPack")]
pub(crate) struct PackData {
    pub(crate) alphabet: Alphabet,
    pub(crate) graph: WordGraph,
    pub(crate) guarded: Vec<Guarded>,
    /// Words that are looked for in disguise.
    pub(crate) disguised: Vec<Box<str>>,
    /// Sets of steps of which one finds a word in every match of a program; the first is empty.
    pub(crate) holds: Table<Op>,
    pub(crate) programs: Vec<Program>,
    pub(crate) rules: Vec<CompiledRule>,
    pub(crate) baits: Vec<CompiledBait>,
    /// For each program: what it belongs to.
    pub(crate) owners: Vec<Owner>,
}

/// A pack as it is stored: the alphabet, the graph, guarded sets and words in disguise; rows and programs; rules, baits and owners.
type StoredPack = (Alphabet, WordGraph, Vec<Guarded>, Vec<Box<str>>, StoredPrograms, Vec<CompiledRule>, Vec<CompiledBait>, Vec<Owner>);

impl From<PackData> for StoredPack {
    fn from(data: PackData) -> Self {
        let programs = StoredPrograms::new(&data.holds, &data.programs);
        (data.alphabet, data.graph, data.guarded, data.disguised, programs, data.rules, data.baits, data.owners)
    }
}

impl TryFrom<StoredPack> for PackData {
    type Error = &'static str;

    fn try_from((alphabet, graph, guarded, disguised, programs, rules, baits, owners): StoredPack) -> Result<Self, Self::Error> {
        let (holds, programs) = programs.read().ok_or("a program is cut short")?;
        Ok(Self { alphabet, graph, guarded, disguised, holds, programs, rules, baits, owners })
    }
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
    /// Whether it speaks where the judge is sure.
    pub(crate) judged: bool,
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

impl Pack {
    pub(crate) fn new(mut data: PackData) -> Self {
        for guarded in &mut data.guarded {
            guarded.longest_not = guarded.not.map_or(0, |not| data.graph.longest(not));
        }
        let mut skeletons: Vec<(DisguisedId, Vec<u16>)> = Vec::new();
        let mut sounds = Vec::new();
        for (word, number) in data.disguised.iter().zip(0u32..) {
            let chars: Vec<char> = word.chars().collect();
            let skeleton = skeleton_of(&chars);
            // A single character is in too many texts to mean anything.
            if skeleton.len() < 2 {
                continue;
            }
            if !skeleton.iter().all(char::is_ascii) {
                // What has no sound equals no other.
                sounds.extend(readings(&skeleton).into_iter().filter(|reading| !reading.contains(&SILENT)).map(|reading| (number, reading)));
            }
            skeletons.push((number, skeleton.iter().map(|&c| data.alphabet.code(c)).collect()));
        }
        let skeletons = WordFinder::new(&skeletons, data.alphabet.len() + 1);
        let sounds = WordFinder::new(&sounds, SOUNDS);
        Self { index: Index::new(&data), skeletons, sounds, data }
    }

    /// Tells the signals at the beginning of `codes`, and how many codes each takes.
    #[inline]
    pub(crate) fn signals(&self, codes: &[u16], tell: impl FnMut(Signal, u32)) {
        self.index.find(&self.data, codes, tell);
    }

    /// What `signal`, which begins with `code`, is used for in one way: programs that are tried where it is, or rows of `holds` of which it is a
    /// sighting.
    #[inline]
    pub(crate) fn used(&self, signal: Signal, code: u16, used: Use) -> &[u32] {
        self.index.used(&self.data, signal, code, used)
    }

    /// Whether words of `row` of `holds` are sighted for their own sake, not only to call programs.
    pub(crate) fn is_sighted(&self, row: u32) -> bool {
        self.index.is_sighted(row)
    }

    /// Whether `signal`, which begins with `code`, is a sighting of `row`, which is sighted.
    pub(crate) fn is_sighting(&self, signal: Signal, code: u16, row: u32) -> bool {
        [Use::Need, Use::NeedIfAsked, Use::Excuse].into_iter().any(|used| self.used(signal, code, used).contains(&row))
    }

    /// Whether any word is also found in disguise.
    pub(crate) fn is_evasive(&self) -> bool {
        self.skeletons.is_some()
    }
}
