//! Mobile numbers of mainland China, written in any way.

use super::digits::Digits;
use super::{Recogniser, Scan, cue};

const LENGTH: usize = 11;

/// Finds mobile numbers in `digits`.
pub(super) fn find(scan: &mut Scan, digits: &Digits) {
    if digits.values().len() < LENGTH || cue::is_code(scan.chars, digits.place(0)) {
        return;
    }
    let mut from = 0;
    while from + LENGTH <= digits.values().len() {
        let start = from + country_code(&digits.values()[from..]);
        if digits.is_turn(from) && is_mobile(digits, start) {
            scan.found(Recogniser::Phone, digits.place(start)..digits.place(start + LENGTH - 1) + 1);
            from = start + LENGTH;
        } else {
            from += 1;
        }
    }
}

/// Whether the digits `from..` begin with a mobile number that ends where a group ends.
fn is_mobile(digits: &Digits, from: usize) -> bool {
    let to = from + LENGTH;
    matches!(digits.values().get(from..to), Some([1, 3..=9, ..])) && digits.is_turn(to) && is_grouped(digits, from, to)
}

/// Whether the digits are written together, in the groups people say numbers in, or with signs that only hide them. Sizes and prices
/// in a row (150 160 170 18) are no number.
fn is_grouped(digits: &Digits, from: usize, to: usize) -> bool {
    let (lengths, count) = digits.groups(from, to);
    match lengths.get(..count) {
        None => false,
        Some([_] | [3, 8] | [7, 4] | [3, 4, 4] | [4, 3, 4] | [4, 4, 3] | [3, 3, 5] | [3, 5, 3]) => true,
        Some(groups) => digits.has_odd_signs() || groups.len() >= 6 && groups.iter().all(|&length| length <= 2),
    }
}

/// Length of the country code that `values` begins with, if a mobile number may follow.
fn country_code(values: &[u8]) -> usize {
    match values {
        [8, 6, 1, ..] => 2,
        [0, 0, 8, 6, 1, ..] => 4,
        _ => 0,
    }
}
