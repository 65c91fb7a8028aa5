//! Seeing characters as a person does: parts side by side as the character they make, a look-alike as what it is taken for.

use std::sync::LazyLock;

use super::{han, shapes};
use crate::words::sort_pairs;

/// Parts (two or three; the rest is zero) and the character they make, sorted.
static SPLITS: LazyLock<Vec<([char; 3], char)>> = LazyLock::new(|| {
    let mut splits: Vec<_> =
        entries(shapes::SPLITS).map(|(parts, whole)| (std::array::from_fn(|i| parts.get(i).copied().unwrap_or_default()), whole)).collect();
    splits.sort_unstable();
    splits
});

/// Look-alikes and what they are taken for, sorted.
static ALIKES: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let mut alikes: Vec<_> = entries(shapes::ALIKE)
        .chain(entries(shapes::LETTERS))
        .flat_map(|(from, to)| from.into_iter().map(move |c| (u32::from(c), u32::from(to))))
        .filter(|(from, to)| from != to)
        .collect();
    sort_pairs(&mut alikes);
    alikes
});

/// The entries of a list: the characters but the last, and the last.
fn entries(list: &'static str) -> impl Iterator<Item = (Vec<char>, char)> {
    list.split_whitespace().filter_map(|entry| {
        let chars: Vec<char> = entry.chars().collect();
        chars.split_last().map(|(&last, first)| (first.to_vec(), last))
    })
}

/// The characters that split ones begin with.
pub(super) fn split_starts() -> impl Iterator<Item = char> {
    SPLITS.iter().map(|(parts, _)| parts[0])
}

/// The characters that are taken for others.
pub(super) fn alikes() -> impl Iterator<Item = char> {
    ALIKES.iter().filter_map(|&(from, _)| char::from_u32(from))
}

/// The character that the parts at the start of `chars` make, and how many they are.
pub(super) fn whole(chars: &[char]) -> Option<(char, usize)> {
    let &first = chars.first()?;
    if !han::known(first).is_some_and(han::Known::may_begin_split) {
        return None;
    }
    let here = SPLITS.partition_point(|(parts, _)| parts[0] < first);
    let same = SPLITS[here..].iter().take_while(|(parts, _)| parts[0] == first);
    // Three parts rather than two.
    same.filter_map(|(parts, whole)| {
        let length = if parts[2] == '\0' { 2 } else { 3 };
        chars.starts_with(&parts[..length]).then_some((*whole, length))
    })
    .max_by_key(|&(_, length)| length)
}

/// Whether a split character begins with `first` and `second`.
pub(super) fn may_be_split(first: char, second: char) -> bool {
    let at = SPLITS.partition_point(|(parts, _)| (parts[0], parts[1]) < (first, second));
    SPLITS.get(at).is_some_and(|(parts, _)| (parts[0], parts[1]) == (first, second))
}

/// What `c` is taken for.
pub(super) fn look(c: char) -> char {
    // The common Han characters are marked; all others are looked up.
    if c.is_ascii() || !han::known(c).unwrap_or(han::Known::UNKNOWN).is_alike() {
        return c;
    }
    let taken_for = ALIKES.binary_search_by_key(&u32::from(c), |entry| entry.0).ok().and_then(|at| char::from_u32(ALIKES[at].1));
    taken_for.unwrap_or(c)
}
