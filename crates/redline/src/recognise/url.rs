//! Web addresses and bare domains.

use std::ops::Range;

use super::{Recogniser, Scan, cue, email};

/// Endings of domains that are found in shop messages.
const ENDINGS: &[&str] = &[
    "com", "cn", "net", "org", "shop", "top", "vip", "xyz", "cc", "me", "co", "io", "tv", "info", "biz", "club", "site", "store", "online", "ltd",
    "link", "live", "app", "wang", "ren", "fun", "tech", "pro", "asia", "work", "icu", "hk", "tw", "us", "gov", "edu",
];
/// Endings that are looked for after a full stop in disguise.
const COMMON_ENDINGS: &[&str] = &["com", "cn", "net", "top", "vip", "cc"];
const LONGEST_ENDING: usize = 6;

/// Finds addresses in the token `token`.
pub(super) fn find(scan: &mut Scan, token: Range<usize>) {
    let chars = scan.chars;
    let mut at = token.start;
    while let Some(start) = (at..token.end).find(|&at| chars[at].is_ascii_alphanumeric()) {
        let host_end = start + chars[start..token.end].iter().take_while(|&&c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')).count();
        let end = if has_scheme(&chars[start..token.end]) {
            Some(token.end)
        } else if chars.get(host_end) == Some(&'@') && host_end < token.end {
            // The part of an e-mail address before the sign, and its domain.
            at = host_end + 1 + chars[host_end + 1..token.end].iter().take_while(|&&c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).count();
            continue;
        } else if email::is_host(chars, start) {
            None
        } else {
            domain_end(chars, start..host_end, true)
                .map(|end| if chars.get(end).is_some_and(|c| matches!(c, '/' | ':' | '?')) { token.end } else { end })
        };
        at = match end {
            Some(end) => {
                let end = trimmed(chars, start, end);
                scan.found(Recogniser::Url, start..end);
                end
            }
            None => host_end + 1,
        };
    }
}

fn has_scheme(chars: &[char]) -> bool {
    ["http://", "https://", "http:/", "https:/", "www."]
        .iter()
        .any(|scheme| cue::starts_with(chars, scheme) && chars.get(scheme.len()).is_some_and(char::is_ascii_alphanumeric))
}

/// Where the domain in `host` ends. Its last full stop may be in disguise where the host ends. `lettered`: there must be letters in its
/// name, for it stands where a number could.
pub(super) fn domain_end(chars: &[char], host: Range<usize>, lettered: bool) -> Option<usize> {
    let letters = |to: usize| chars[host.start..to].iter().filter(|c| c.is_ascii_lowercase()).count();
    let name = |to: usize| !lettered || letters(to) > 0 || to - host.start >= 3;
    let stops = host.clone().rev().filter(|&at| chars[at] == '.');
    for stop in stops {
        if let Some(end) = ending(chars, stop + 1, ENDINGS).filter(|_| stop > host.start && name(stop)) {
            return Some(end);
        }
    }
    let stop = host.end;
    let hidden = matches!(chars.get(stop), Some('。' | '点' | '·' | '丶' | ','));
    if hidden && (!lettered || letters(host.end) >= 2) { ending(chars, stop + 1, COMMON_ENDINGS) } else { None }
}

/// Where the ending of a domain at `at` ends.
fn ending(chars: &[char], at: usize, endings: &[&str]) -> Option<usize> {
    let length = chars[at.min(chars.len())..].iter().take(LONGEST_ENDING + 1).take_while(|c| c.is_ascii_alphanumeric()).count();
    let letters = chars.get(at..at + length)?;
    endings.iter().any(|ending| ending.chars().eq(letters.iter().copied())).then_some(at + length)
}

/// `end` without the signs that close the sentence.
fn trimmed(chars: &[char], start: usize, end: usize) -> usize {
    end - chars[start..end].iter().rev().take_while(|c| !c.is_ascii_alphanumeric() && **c != '/').count()
}
