use serde::{Deserialize, Serialize};

use super::calls::Calls;
use super::{Guarded, SignalId};
use crate::fold::{SILENT, readings, skeleton_of};
use crate::model::{Level, PlatformSet, SceneSet, Topic};
use crate::pattern::Program;
use crate::words::{Alphabet, Automaton, WordGraph};

/// A program of a pack, by number.
pub(crate) type ProgramId = u32;

/// Rules compiled together: what is decided over a message. Plain data, but for the automata.
#[derive(Debug)]
pub(crate) struct Pack {
    pub(crate) data: PackData,
    /// Notices what programs are called by as it is written, and words in disguise by look and by sound.
    pub(crate) calls: Calls,
    pub(crate) skeletons: Option<Automaton>,
    pub(crate) sounds: Option<Automaton>,
}

/// What a compiled pack is made of; it can be written to a file and read back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct PackData {
    pub(crate) alphabet: Alphabet,
    pub(crate) graph: WordGraph,
    pub(crate) guarded: Vec<Guarded>,
    /// Words that are noticed, those of the recognisers being empty; and whether in disguise.
    pub(crate) signals: Vec<(Box<str>, bool)>,
    /// For each signal: the programs that are tried where it is noticed,
    pub(crate) calls: Table,
    /// and the exceptions that can hold only if it is.
    pub(crate) excuses: Table,
    /// Sets of signals of which one has to be in the message for a program to match; the first is empty and asks for nothing.
    pub(crate) needs: Table,
    /// For each program: its row in `needs`.
    pub(crate) need_of: Vec<u32>,
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
    pub(crate) fn new(rows: Vec<Vec<u32>>) -> Self {
        let mut table = Self { starts: Vec::with_capacity(rows.len() + 1), items: Vec::new() };
        for row in rows {
            table.starts.push(table.items.len() as u32);
            table.items.extend(row);
        }
        table.starts.push(table.items.len() as u32);
        table
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    #[inline]
    pub(crate) fn row(&self, at: u32) -> &[u32] {
        let at = at as usize;
        &self.items[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

impl Pack {
    pub(crate) fn new(data: PackData) -> Self {
        let mut plain: Vec<(SignalId, Vec<u16>)> = Vec::new();
        let mut skeletons = Vec::new();
        let mut sounds = Vec::new();
        let codes = |chars: &[char]| -> Vec<u16> { chars.iter().map(|&c| data.alphabet.code(c)).collect() };
        for ((word, disguised), id) in data.signals.iter().zip(0u32..) {
            let chars: Vec<char> = word.chars().collect();
            if !disguised {
                plain.push((id, codes(&chars)));
                continue;
            }
            let skeleton = skeleton_of(&chars);
            // A single character is in too many texts to mean anything.
            if skeleton.len() < 2 {
                continue;
            }
            if !skeleton.iter().all(char::is_ascii) {
                // What has no sound equals no other.
                sounds.extend(readings(&skeleton).into_iter().filter(|reading| !reading.contains(&SILENT)).map(|reading| (id, reading)));
            }
            skeletons.push((id, codes(&skeleton)));
        }
        Self { calls: Calls::new(&plain), skeletons: automaton(&skeletons), sounds: automaton(&sounds), data }
    }

    /// Whether any word is also found in disguise.
    pub(crate) fn is_evasive(&self) -> bool {
        self.skeletons.is_some()
    }
}

fn automaton(words: &[(SignalId, Vec<u16>)]) -> Option<Automaton> {
    let words: Vec<(SignalId, &[u16])> = words.iter().map(|(id, word)| (*id, word.as_slice())).collect();
    Automaton::new(&words)
}
