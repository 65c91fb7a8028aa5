//! Grapheme boundaries: what a person sees as one character is never cut.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use super::class::is_han;

/// Widens the byte range of `text` to whole graphemes. Both ends must lie on character boundaries.
pub fn to_graphemes(text: &str, range: Range<usize>) -> Range<usize> {
    floor(text, range.start)..ceil(text, range.end)
}

/// The last grapheme boundary at or before byte `at`.
fn floor(text: &str, at: usize) -> usize {
    if is_plain_boundary(text, at) {
        return at;
    }
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(true) => at,
        // With the whole text at hand the cursor asks for nothing more; the text's start is always a boundary.
        _ => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0),
    }
}

/// The first grapheme boundary at or after byte `at`.
fn ceil(text: &str, at: usize) -> usize {
    if is_plain_boundary(text, at) {
        return at;
    }
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(true) => at,
        _ => cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len()),
    }
}

/// Whether `at` is a boundary for reasons that need no tables: an end of the text, or a Han character or printable ASCII on
/// both sides.
fn is_plain_boundary(text: &str, at: usize) -> bool {
    let plain = |c: char| is_han(c) || matches!(c, ' '..='~');
    let (before, after) = text.split_at(at);
    match (before.chars().next_back(), after.chars().next()) {
        (Some(a), Some(b)) => plain(a) && plain(b),
        _ => true,
    }
}
