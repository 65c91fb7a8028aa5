//! A matcher that tries everything: slow, and plain enough to be read against `docs/rules.md`.

use std::collections::BTreeMap;

/// A pattern: segments with gaps between them, and which segments are reported, if not all.
#[derive(Debug, Clone)]
pub(crate) struct NaivePattern {
    pub(crate) first: Vec<Piece>,
    pub(crate) rest: Vec<(NaiveGap, Vec<Piece>)>,
    pub(crate) marked: Option<(usize, usize)>,
}

/// Part of a segment.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Plain(String),
    Alternatives(Vec<Vec<Piece>>),
    Optional(Vec<Piece>),
}

/// `signs` times `…`, and the bound behind it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NaiveGap {
    pub(crate) signs: usize,
    pub(crate) most: Option<usize>,
}

/// A rule, as far as finding goes.
#[derive(Debug, Clone)]
pub(crate) struct NaiveRule {
    /// 0 is the gravest.
    pub(crate) level: usize,
    pub(crate) patterns: Vec<NaivePattern>,
    /// Words that excuse what they overlap.
    pub(crate) unless: Vec<String>,
}

/// Characters from, to, and the number of the rule.
pub(crate) type Found = (usize, usize, usize);

impl NaiveGap {
    /// The last place that a gap from `at` reaches.
    fn last(self, text: &[char], at: usize) -> usize {
        let (ends, usual): (&[char], usize) = match self.signs {
            1 => (&['，', '。'], 8),
            2 => (&['。'], 30),
            _ => (&[], 200),
        };
        let end = text[at..].iter().position(|c| ends.contains(c)).map_or(text.len(), |length| at + length);
        end.min(at + self.most.unwrap_or(usual))
    }
}

impl NaivePattern {
    /// As it is written.
    pub(crate) fn written(&self) -> String {
        let segments = std::iter::once((None, &self.first)).chain(self.rest.iter().map(|(gap, pieces)| (Some(gap), pieces)));
        let mut text = String::new();
        for (i, (gap, pieces)) in segments.enumerate() {
            if let Some(gap) = gap {
                text += &"…".repeat(gap.signs);
                text += &gap.most.map(|most| most.to_string()).unwrap_or_default();
            }
            text += if self.marked.is_some_and(|marked| marked.0 == i) { "【" } else { "" };
            text += &written(pieces);
            text += if self.marked.is_some_and(|marked| marked.1 == i) { "】" } else { "" };
        }
        text
    }

    /// The first match from `start` on, and what of it is reported.
    fn at(&self, text: &[char], start: usize) -> Option<(usize, (usize, usize))> {
        let mut segments = Vec::new();
        let end = go_on(text, start, &self.first, &self.rest, &mut segments)?;
        let (from, to) = self.marked.unwrap_or((0, segments.len() - 1));
        Some((end, (segments[from].0, segments[to].1)))
    }
}

/// Longest words first, nearest places first; `segments` are the places of the segments so far.
fn go_on(text: &[char], at: usize, pieces: &[Piece], rest: &[(NaiveGap, Vec<Piece>)], segments: &mut Vec<(usize, usize)>) -> Option<usize> {
    let mut words = spellings(pieces);
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    for word in words {
        let length = word.chars().count();
        if !text[at..].iter().copied().take(length).eq(word.chars()) {
            continue;
        }
        let end = at + length;
        segments.push((at, end));
        let Some(((gap, next), rest)) = rest.split_first() else { return Some(end) };
        for place in end..=gap.last(text, end) {
            if let Some(end) = go_on(text, place, next, rest, segments) {
                return Some(end);
            }
        }
        segments.pop();
    }
    None
}

fn written(pieces: &[Piece]) -> String {
    let inner = |piece: &Piece| match piece {
        Piece::Plain(word) => word.clone(),
        Piece::Alternatives(choices) => format!("({})", choices.iter().map(|choice| written(choice)).collect::<Vec<_>>().join("|")),
        Piece::Optional(pieces) => format!("({})?", written(pieces)),
    };
    pieces.iter().map(inner).collect()
}

/// All words that `pieces` can be.
pub(crate) fn spellings(pieces: &[Piece]) -> Vec<String> {
    let Some((piece, rest)) = pieces.split_first() else { return vec![String::new()] };
    let heads = match piece {
        Piece::Plain(word) => vec![word.clone()],
        Piece::Alternatives(choices) => choices.iter().flat_map(|choice| spellings(choice)).collect(),
        Piece::Optional(pieces) => [spellings(pieces), vec![String::new()]].concat(),
    };
    let tails = spellings(rest);
    heads.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}"))).collect()
}

/// What `rules` find in `text`.
pub(crate) fn find(rules: &[NaiveRule], text: &str) -> Vec<Found> {
    let text: Vec<char> = text.chars().collect();
    let mut all = Vec::new();
    for (number, rule) in rules.iter().enumerate() {
        for pattern in &rule.patterns {
            let mut start = 0;
            while start < text.len() {
                let Some((end, marked)) = pattern.at(&text, start) else {
                    start += 1;
                    continue;
                };
                if !is_excused(rule, &text, marked) {
                    all.push((rule.level, std::cmp::Reverse(marked.1 - marked.0), number, marked));
                }
                start = end;
            }
        }
    }
    all.sort_unstable();
    let mut kept: BTreeMap<usize, Found> = BTreeMap::new();
    for (.., number, (start, end)) in all {
        if kept.values().all(|&(from, to, _)| end <= from || to <= start) {
            kept.insert(start, (start, end, number));
        }
    }
    kept.into_values().collect()
}

fn is_excused(rule: &NaiveRule, text: &[char], marked: (usize, usize)) -> bool {
    rule.unless.iter().any(|word| {
        let word: Vec<char> = word.chars().collect();
        text.windows(word.len()).enumerate().any(|(at, here)| here == word && at < marked.1 && marked.0 < at + word.len())
    })
}
