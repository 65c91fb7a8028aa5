//! E-mail addresses.

use std::ops::Range;

use super::{Recogniser, Scan, cue, url};

/// Mail providers that are known without the ending of their domain.
const PROVIDERS: &[&str] = &["foxmail", "outlook", "hotmail", "icloud", "aliyun", "gmail", "sohu", "sina", "163", "126", "139", "189", "qq"];
/// What is typed for the sign between name and host.
const SIGNS: &[&str] = &["@", "艾特", "(at)", "[at]"];

/// Finds addresses whose part before the sign is in the token `token`.
pub(super) fn find(scan: &mut Scan, token: Range<usize>) {
    let chars = scan.chars;
    let mut start = token.start;
    while start < token.end {
        let name_end = start + chars[start..token.end].iter().take_while(|&&c| is_name(c)).count();
        let sign = SIGNS.iter().find(|sign| cue::starts_with(&chars[name_end..], sign));
        let end = sign.filter(|_| name_end > start).and_then(|sign| host_end(chars, name_end + sign.chars().count()));
        if let Some(end) = end {
            scan.found(Recogniser::Email, start..end);
        }
        start = end.unwrap_or(name_end + 1);
    }
}

/// Whether the host of an e-mail address begins at `at`.
pub(super) fn is_host(chars: &[char], at: usize) -> bool {
    SIGNS.iter().any(|sign| cue::ends_with(&chars[..at], sign))
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+')
}

/// Where the host that begins at `at` ends: a domain, or a well-known provider, also with spaces between its letters.
fn host_end(chars: &[char], at: usize) -> Option<usize> {
    let letters = chars[at..].iter().take_while(|&&c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).count();
    if let Some(end) = url::domain_end(chars, at..at + letters, false) {
        return Some(end);
    }
    PROVIDERS.iter().find_map(|provider| {
        let mut end = at;
        for letter in provider.chars() {
            end += usize::from(chars.get(end) == Some(&' '));
            if chars.get(end) != Some(&letter) {
                return None;
            }
            end += 1;
        }
        let part = chars.get(end).is_some_and(char::is_ascii_alphanumeric);
        (!part).then(|| url::domain_end(chars, at..end, false).unwrap_or(end))
    })
}
