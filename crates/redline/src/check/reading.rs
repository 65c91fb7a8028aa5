use super::edges::{CLAUSE_END, CLAUSE_START, Edges, MESSAGE_END, MESSAGE_START};
use crate::fold::{Disguise, Evasive, Folded, is_clause_end, is_sentence_end, stands};
use crate::pack::{DISGUISE, Pack, RECOGNISED, Signal, disguised, recognised};
use crate::pattern::{END, Edge, SPECIAL, Within};
use crate::recognise::{Recognised, Recogniser, recognise};
use crate::words::code_bit;

/// A text as programs see it, without the words of any pack. Buffers are kept from one text to the next.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) folded: Folded,
    evasive: Evasive,
    is_evasive_read: bool,
    recognised: Vec<Recognised>,
    is_recognised: bool,
    /// By place: the next clause end, the next sentence end.
    clause_ends: Vec<u32>,
    sentence_ends: Vec<u32>,
    /// By place: where its clause begins.
    clause_starts: Vec<u32>,
    edges: Edges,
    are_edges_read: bool,
    /// Room for the codes of the skeleton.
    skeleton: Vec<u16>,
}

/// A signal of a pack in a text: folded characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Noticed {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) signal: Signal,
}

/// What one pack notices in a text.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// The text in the pack's codes.
    pub(crate) codes: Vec<u16>,
    /// By place, and behind the last: what is there, see [`crate::pattern::Program::openers`].
    pub(crate) here: Vec<u64>,
    /// All signals, by place.
    pub(crate) all: Vec<Noticed>,
    /// Those that are words by themselves, by place: what recognisers found, and words in disguise.
    pub(crate) special: Vec<Noticed>,
    /// Whether one of those takes more than programs count with: then nothing is known of how far apart the words of a match are.
    pub(crate) is_stretched: bool,
}

impl Reading {
    /// Reads `text` in place of what is here.
    pub(crate) fn read(&mut self, text: &str) {
        self.folded.fold_into(text);
        self.is_evasive_read = false;
        self.is_recognised = false;
        self.are_edges_read = false;
        let chars = self.folded.chars();
        let places = chars.len() + 1;
        self.clause_starts.resize(places, 0);
        self.clause_ends.resize(places, 0);
        self.sentence_ends.resize(places, 0);
        let (mut clause, mut sentence) = (0, 0);
        // The text's end ends both.
        for (at, c) in chars.iter().copied().map(Some).chain([None]).enumerate() {
            if c.is_some_and(|c| !is_clause_end(c)) {
                continue;
            }
            self.clause_starts[clause..=at].fill(clause as u32);
            self.clause_ends[clause..=at].fill(at as u32);
            clause = at + 1;
            if c.is_none_or(is_sentence_end) {
                self.sentence_ends[sentence..=at].fill(at as u32);
                sentence = at + 1;
            }
        }
    }

    /// Folded characters.
    pub(crate) fn len(&self) -> usize {
        self.folded.chars().len()
    }

    /// The clause around `at`: where it begins, and where it ends.
    #[inline]
    pub(crate) fn clause(&self, at: u32) -> (u32, u32) {
        (self.clause_starts[at as usize], self.clause_ends[at as usize])
    }

    /// How far a gap that begins at `at` may reach.
    #[inline]
    pub(crate) fn limit(&self, at: u32, within: Within) -> u32 {
        match within {
            Within::Clause => self.clause_ends[at as usize],
            Within::Sentence => self.sentence_ends[at as usize],
            Within::Message => self.len() as u32,
        }
    }

    /// Where the clause (or sentence, or message) around `at` begins.
    pub(crate) fn start_of(&self, at: u32, within: Within) -> u32 {
        let ends: fn(char) -> bool = match within {
            Within::Clause => is_clause_end,
            Within::Sentence => is_sentence_end,
            Within::Message => return 0,
        };
        let before = &self.folded.chars()[..at as usize];
        before.iter().rposition(|&c| ends(c)).map_or(0, |end| end as u32 + 1)
    }

    /// Whether the edge is at `at`.
    pub(crate) fn is_at(&mut self, at: u32, edge: Edge) -> bool {
        if !self.are_edges_read {
            self.edges.read(self.folded.chars());
            self.are_edges_read = true;
        }
        let flag = match edge {
            Edge::MessageStart => MESSAGE_START,
            Edge::MessageEnd => MESSAGE_END,
            Edge::ClauseStart => CLAUSE_START,
            Edge::ClauseEnd => CLAUSE_END,
        };
        self.edges.at(at as usize, flag)
    }

    /// Notes the signals of `pack`.
    pub(crate) fn notice(&mut self, pack: &Pack, notes: &mut Notes) {
        if pack.is_evasive() && !self.is_evasive_read {
            self.evasive.read(&self.folded);
            self.is_evasive_read = true;
        }
        if !self.is_recognised {
            self.recognised.clear();
            recognise(&self.folded, self.is_evasive_read.then_some(&self.evasive), &mut self.recognised);
            self.is_recognised = true;
        }
        let Notes { codes, here, all, special, is_stretched } = notes;
        let chars = self.folded.chars();
        let alphabet = &pack.data.alphabet;
        codes.clear();
        codes.extend(chars.iter().map(|&c| alphabet.code(c)));
        special.clear();
        *is_stretched = self.recognised.iter().any(|recognised| recognised.range.len() > RECOGNISED as usize);
        let mut found = |number: u32, range: std::ops::Range<usize>, by_sound: bool| {
            let word = &pack.data.disguised[number as usize];
            let here = &chars[range.clone()];
            // Seen through nothing, it is the word itself.
            let same = word.chars().eq(here.iter().copied());
            let kept = || word.chars().any(|c| here.contains(&c));
            let how = if by_sound { Disguise::Sound { kept: kept() } } else { Disguise::Shape };
            if !same && stands(chars, range.clone(), how) {
                *is_stretched |= range.len() > word.chars().count() + DISGUISE as usize;
                special.push(Noticed { start: range.start as u32, end: range.end as u32, signal: disguised(number) });
            }
        };
        let view = &self.evasive;
        if let Some(skeletons) = &pack.skeletons {
            self.skeleton.clear();
            self.skeleton.extend(view.skeleton().iter().map(|&c| alphabet.code(c)));
            skeletons.find(&self.skeleton, |number, start, end| found(number, view.skeleton_origin(start..end), false));
        }
        if let Some(sounds) = &pack.sounds {
            sounds.find(view.sounds(), |number, start, end| found(number, view.sound_origin(start..end), true));
        }
        for Recognised { kind, range } in &self.recognised {
            let number = Recogniser::ALL.iter().position(|other| other == kind).unwrap_or_default();
            special.push(Noticed { start: range.start as u32, end: range.end as u32, signal: recognised(number as u8) });
        }
        // Longer ones first where several begin.
        special.sort_unstable_by_key(|noticed| (noticed.start, std::cmp::Reverse(noticed.end), noticed.signal));
        special.dedup();
        here.clear();
        here.extend(codes.iter().map(|&code| code_bit(code)));
        here.push(END);
        for noticed in &*special {
            here[noticed.start as usize] |= SPECIAL;
        }
        all.clear();
        let mut rest = special.iter().peekable();
        for (at, &code) in codes.iter().enumerate() {
            let start = at as u32;
            while let Some(noticed) = rest.next_if(|noticed| noticed.start == start) {
                all.push(*noticed);
            }
            if code > 0 {
                pack.signals(&codes[at..], |signal, length| all.push(Noticed { start, end: start + length, signal }));
            }
        }
    }

    /// Whether the characters from `start` to `end` stand as a word.
    pub(crate) fn stands(&self, start: u32, end: u32) -> bool {
        stands(self.folded.chars(), start as usize..end as usize, Disguise::None)
    }
}

impl Notes {
    /// The code of the character at `place`; that of none behind the last.
    #[inline]
    pub(crate) fn code_at(&self, place: u32) -> u16 {
        self.codes.get(place as usize).copied().unwrap_or_default()
    }

    /// The special signals that begin at `place`.
    #[inline]
    pub(crate) fn special_at(&self, place: u32) -> &[Noticed] {
        if self.special.is_empty() {
            return &[];
        }
        let from = self.special.partition_point(|noticed| noticed.start < place);
        let count = self.special[from..].iter().take_while(|noticed| noticed.start == place).count();
        &self.special[from..from + count]
    }
}
