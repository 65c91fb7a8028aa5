//! Numbers of identity cards (GB 11643): region, date of birth, serial number, check character.

use super::digits::Digits;
use super::{Recogniser, Scan};

/// Digits before the check character.
const BODY: usize = 17;
const WEIGHTS: [u32; BODY] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// What stands for 10 as a check character.
const TEN: u32 = 2;

/// Finds identity card numbers in `digits`.
pub(super) fn find(scan: &mut Scan, digits: &Digits) {
    let values = digits.values();
    for from in (0..values.len()).filter(|&from| digits.is_turn(from)) {
        let Some(body) = values.get(from..from + BODY) else { return };
        let sum: u32 = body.iter().zip(WEIGHTS).map(|(&value, weight)| u32::from(value) * weight).sum();
        if !is_person(body) {
            continue;
        }
        let last = digits.place(from + BODY - 1);
        let end = match values.get(from + BODY) {
            Some(&check) if digits.is_turn(from + BODY + 1) => (check_of(sum) == Some(u32::from(check))).then(|| digits.place(from + BODY) + 1),
            None if scan.chars.get(last + 1) == Some(&'x') => (sum % 11 == TEN).then_some(last + 2),
            _ => None,
        };
        if let Some(end) = end {
            scan.found(Recogniser::IdCard, digits.place(from)..end);
            return;
        }
    }
}

/// The check digit for a weighted sum; `None` if it is X.
fn check_of(sum: u32) -> Option<u32> {
    let rest = sum % 11;
    (rest != TEN).then_some((12 - rest) % 11)
}

/// Whether region and date of birth can be.
fn is_person(body: &[u8]) -> bool {
    let pair = |at: usize| body[at] * 10 + body[at + 1];
    let region = matches!(pair(0), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83 | 91);
    region && matches!(pair(6), 19 | 20) && matches!(pair(10), 1..=12) && matches!(pair(12), 1..=31)
}
