//! Writing out gap-free patterns as plain words.

use super::compile::Lexicons;
use super::{Node, PatternError};
use crate::words::MOST_LENGTH;

/// Most words a lexicon, or one part of a pattern, may be written out to.
pub const MOST_WORDS: usize = 4_096;

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Word {
    pub(crate) chars: Vec<char>,
    /// Also found in disguise.
    pub(crate) evasive: bool,
}

/// Whether `node` can be written out as words: no gap, edge, recogniser or phrase in it.
pub(crate) fn is_wordlike(node: &Node, lexicons: &dyn Lexicons) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Seq(nodes) | Node::Alt(nodes) => nodes.iter().all(|node| is_wordlike(node, lexicons)),
        Node::Opt(node) => is_wordlike(node, lexicons),
        Node::Name(name, _) => lexicons.words(name).is_some(),
        _ => false,
    }
}

/// The words of `node`, which must be wordlike; the empty word may be among them.
///
/// # Errors
/// More than `most` words, or a word that is too long.
pub(crate) fn expand(node: &Node, lexicons: &dyn Lexicons, most: usize) -> Result<Vec<Word>, PatternError> {
    let words = match node {
        Node::Text(chars) => {
            check_length(chars)?;
            vec![Word { chars: chars.clone(), evasive: false }]
        }
        Node::Seq(nodes) => {
            let mut all = vec![Word { chars: Vec::new(), evasive: false }];
            for node in nodes {
                let next = expand(node, lexicons, most)?;
                if all.len() * next.len() > most {
                    return Err(too_many(most));
                }
                all = all.iter().flat_map(|head| next.iter().map(move |tail| join(head, tail))).collect();
                all.iter().try_for_each(|word| check_length(&word.chars))?;
            }
            all
        }
        Node::Alt(nodes) => {
            let mut all = Vec::new();
            for node in nodes {
                all.extend(expand(node, lexicons, most)?);
                if all.len() > most {
                    return Err(too_many(most));
                }
            }
            all
        }
        Node::Opt(node) => {
            let mut all = expand(node, lexicons, most)?;
            all.push(Word { chars: Vec::new(), evasive: false });
            all
        }
        Node::Name(name, _) => lexicons.words(name).unwrap_or_default().to_vec(),
        _ => Vec::new(),
    };
    if words.len() > most { Err(too_many(most)) } else { Ok(words) }
}

fn join(head: &Word, tail: &Word) -> Word {
    Word { chars: head.chars.iter().chain(&tail.chars).copied().collect(), evasive: head.evasive || tail.evasive }
}

/// A longer word would be taken and never be found.
fn check_length(chars: &[char]) -> Result<(), PatternError> {
    if chars.len() > MOST_LENGTH { Err(PatternError::new(0, format!("一个词超过 {MOST_LENGTH} 个字符"))) } else { Ok(()) }
}

pub(crate) fn too_many(most: usize) -> PatternError {
    PatternError::new(0, format!("展开后超过 {most} 个词"))
}
