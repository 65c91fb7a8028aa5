//! Latin tokens: what may be an address, a domain or a name.

/// Longest token that is looked at, in characters.
const LONGEST: usize = 2_048;

/// Where the token that begins at `at` ends.
pub(super) fn end(chars: &[char], at: usize) -> usize {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@' | ':' | '/' | '?' | '=' | '&' | '%' | '#' | '+');
    at + chars[at..].iter().take(LONGEST).take_while(|&&c| part(c)).count()
}
