use super::edges::Edges;
use crate::automaton::Buffer;
use crate::fold::{Disguise, Evasive, Folded, is_clause_end, is_sentence_end, stands};
use crate::pack::{Pack, WordId};
use crate::pattern::{Edge, Within};
use crate::recognise::{Recognised, Recogniser, recognise};

/// A text as the programs see it, without the words of any pack. Buffers are kept from one text to the next.
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
    edges: Edges,
    are_edges_read: bool,
    buffer: Buffer,
}

/// A word of a pack in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Folded characters.
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) word: WordId,
    /// As it is written, or in disguise.
    pub(crate) disguised: bool,
    /// Whether it is a word where it stands, told from its neighbours.
    pub(crate) stands: bool,
}

/// The words of one pack in a text, by where they begin, longer ones first.
#[derive(Debug, Default)]
pub(crate) struct Hits {
    pub(crate) all: Vec<Hit>,
    /// By place: the first hit that begins there or later.
    firsts: Vec<u32>,
}

impl Reading {
    /// Reads `text` in place of what is here.
    pub(crate) fn read(&mut self, text: &str) {
        self.folded.fold_into(text);
        self.is_evasive_read = false;
        self.is_recognised = false;
        self.are_edges_read = false;
        let chars = self.folded.chars();
        let count = chars.len();
        self.clause_ends.resize(count + 1, 0);
        self.sentence_ends.resize(count + 1, 0);
        let (mut clause, mut sentence) = (count as u32, count as u32);
        self.clause_ends[count] = clause;
        self.sentence_ends[count] = sentence;
        for (at, &c) in chars.iter().enumerate().rev() {
            if is_clause_end(c) {
                clause = at as u32;
                if is_sentence_end(c) {
                    sentence = at as u32;
                }
            }
            self.clause_ends[at] = clause;
            self.sentence_ends[at] = sentence;
        }
    }

    /// Folded characters.
    pub(crate) fn len(&self) -> usize {
        self.folded.chars().len()
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
            Edge::MessageStart => super::edges::MESSAGE_START,
            Edge::MessageEnd => super::edges::MESSAGE_END,
            Edge::ClauseStart => super::edges::CLAUSE_START,
            Edge::ClauseEnd => super::edges::CLAUSE_END,
        };
        self.edges.at(at as usize, flag)
    }

    /// Finds the words of `pack`.
    pub(crate) fn find(&mut self, pack: &Pack, hits: &mut Hits) {
        hits.all.clear();
        if pack.is_evasive() && !self.is_evasive_read {
            self.evasive.read(&self.folded);
            self.is_evasive_read = true;
        }
        if !self.is_recognised {
            self.recognised.clear();
            recognise(&self.folded, self.is_evasive_read.then_some(&self.evasive), &mut self.recognised);
            self.is_recognised = true;
        }
        let chars = self.folded.chars();
        let all = &mut hits.all;
        if let Some(plain) = &pack.plain {
            plain.find(chars.iter().copied(), &mut self.buffer, |word, start, end| {
                let evasive = pack.is_disguised(word);
                let stands = !evasive || stands(chars, start as usize..end as usize, Disguise::None);
                all.push(Hit { start, end, word, disguised: false, stands });
            });
        }
        let mut disguised = |word: WordId, range: std::ops::Range<usize>, how| {
            // Seen through nothing, it is the word itself.
            let same = pack.data.words[word as usize].chars().eq(chars[range.clone()].iter().copied());
            if !same && stands(chars, range.clone(), how) {
                all.push(Hit { start: range.start as u32, end: range.end as u32, word, disguised: true, stands: true });
            }
        };
        if let Some(skeletons) = &pack.skeletons {
            let view = &self.evasive;
            skeletons.find(view.skeleton().iter().copied(), &mut self.buffer, |word, start, end| {
                let range = view.skeleton_origin(start as usize..end as usize);
                disguised(word, range, Disguise::Shape);
            });
        }
        if let Some(sounds) = &pack.sounds {
            let view = &self.evasive;
            let heard = view.sounds().iter().map(|&sound| char::from_u32(u32::from(sound)).unwrap_or('\0'));
            sounds.find(heard, &mut self.buffer, |word, start, end| {
                let range = view.sound_origin(start as usize..end as usize);
                let kept = pack.data.words[word as usize].chars().any(|c| chars[range.clone()].contains(&c));
                disguised(word, range, Disguise::Sound { kept });
            });
        }
        for Recognised { kind, range } in &self.recognised {
            let word = Recogniser::ALL.iter().position(|other| other == kind).unwrap_or_default() as WordId;
            all.push(Hit { start: range.start as u32, end: range.end as u32, word, disguised: false, stands: true });
        }
        hits.sort(chars.len());
    }
}

impl Hits {
    fn sort(&mut self, length: usize) {
        self.all.sort_unstable_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end), hit.word, hit.disguised));
        // The same word as written and seen through nothing is one hit.
        self.all.dedup_by(|b, a| a.start == b.start && a.end == b.end && a.word == b.word && a.stands == b.stands);
        self.firsts.clear();
        self.firsts.reserve(length + 2);
        let mut at = 0;
        for place in 0..=length as u32 + 1 {
            while at < self.all.len() && self.all[at].start < place {
                at += 1;
            }
            self.firsts.push(at as u32);
        }
    }

    /// The hits that begin at `place`.
    #[inline]
    pub(crate) fn from(&self, place: u32) -> &[Hit] {
        let place = place as usize;
        &self.all[self.firsts[place] as usize..self.firsts[place + 1] as usize]
    }

    /// The hits that begin in `places`.
    pub(crate) fn within(&self, places: std::ops::Range<u32>) -> &[Hit] {
        &self.all[self.firsts[places.start as usize] as usize..self.firsts[places.end as usize] as usize]
    }
}
