use std::collections::HashMap;

use crate::pattern::Word;
use crate::recognise::Recogniser;

/// A word that is looked for, by number; the first are the recognisers, in their order.
pub(crate) type WordId = u32;
/// A set of words, by number.
pub(crate) type ClassId = u32;

/// All words and classes of a pack while it is compiled. Equal words and equal classes are one.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    words: Vec<Vec<char>>,
    by_chars: HashMap<Vec<char>, WordId>,
    classes: Vec<Class>,
    by_members: HashMap<(Vec<(WordId, bool)>, Option<ClassId>), ClassId>,
}

#[derive(Debug)]
pub(crate) struct Class {
    /// Words, and whether each is also found in disguise. Sorted.
    pub(crate) members: Vec<(WordId, bool)>,
    /// A word that overlaps one of this class is not meant.
    pub(crate) not: Option<ClassId>,
}

impl Vocabulary {
    pub(crate) fn new() -> Self {
        let words = vec![Vec::new(); Recogniser::ALL.len()];
        Self { words, by_chars: HashMap::new(), classes: Vec::new(), by_members: HashMap::new() }
    }

    /// The class of `words`; empty ones are left out.
    pub(crate) fn class(&mut self, words: Vec<Word>, not: Option<ClassId>) -> ClassId {
        let mut members: Vec<(WordId, bool)> =
            words.into_iter().filter(|word| !word.chars.is_empty()).map(|word| (self.word(word.chars), word.evasive)).collect();
        members.sort_unstable_by_key(|&(id, evasive)| (id, !evasive));
        members.dedup_by_key(|member| member.0);
        self.add(members, not)
    }

    /// The class of what a recogniser finds.
    pub(crate) fn recogniser(&mut self, recogniser: Recogniser) -> ClassId {
        let id = Recogniser::ALL.iter().position(|&other| other == recogniser).unwrap_or_default();
        self.add(vec![(id as WordId, false)], None)
    }

    fn add(&mut self, members: Vec<(WordId, bool)>, not: Option<ClassId>) -> ClassId {
        let next = self.classes.len() as ClassId;
        *self.by_members.entry((members, not)).or_insert_with_key(|(members, not)| {
            self.classes.push(Class { members: members.clone(), not: *not });
            next
        })
    }

    fn word(&mut self, chars: Vec<char>) -> WordId {
        let next = self.words.len() as WordId;
        *self.by_chars.entry(chars).or_insert_with_key(|chars| {
            self.words.push(chars.clone());
            next
        })
    }

    /// The longest word of a class, whether any is found in disguise, and how often its words are likely to occur.
    pub(crate) fn extent(&self, class: ClassId) -> (u16, bool, u32) {
        const RECOGNISED: u16 = 60;
        let mut longest = 0;
        let mut evasive = false;
        let mut cost = 0;
        for &(word, disguised) in &self.classes[class as usize].members {
            let length = if is_recogniser(word) { RECOGNISED } else { self.words[word as usize].len() as u16 };
            longest = longest.max(length);
            evasive |= disguised;
            cost += match length {
                1 => 60,
                2 => 6,
                3 => 2,
                RECOGNISED => 30,
                _ => 1,
            };
        }
        (longest, evasive, cost)
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The words and the classes.
    pub(crate) fn into_parts(self) -> (Vec<Vec<char>>, Vec<Class>) {
        (self.words, self.classes)
    }
}

/// Whether `word` stands for a recogniser.
pub(crate) fn is_recogniser(word: WordId) -> bool {
    (word as usize) < Recogniser::ALL.len()
}
