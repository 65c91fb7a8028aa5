//! Bank card numbers.

use super::digits::Digits;
use super::{Recogniser, Scan, cue};

const LENGTHS: std::ops::RangeInclusive<usize> = 16..=19;

/// Finds the bank card number that `digits` are.
pub(super) fn find(scan: &mut Scan, digits: &Digits) {
    let values = digits.values();
    if LENGTHS.contains(&values.len()) && is_issued(values) && is_grouped(digits) && luhn(values) && !cue::is_code(scan.chars, digits.place(0)) {
        scan.found(Recogniser::BankCard, digits.place(0)..digits.end());
    }
}

/// Whether cards with this beginning are issued. Long order numbers begin in any way, so for debit cards only the ranges of banks count.
fn is_issued(values: &[u8]) -> bool {
    match values {
        [6, 0 | 2, ..] | [9, 5, 5, 8 | 9, ..] | [4, 3, 6, 7, ..] | [4, 5, 6, 3, ..] | [1, 0, 3, ..] => true,
        [4, ..] | [5, 1..=5, ..] | [3, 5, ..] => values.len() == 16,
        _ => false,
    }
}

fn is_grouped(digits: &Digits) -> bool {
    let (lengths, count) = digits.groups(0, digits.values().len());
    match lengths.get(..count) {
        Some([_] | [6, _] | [4, 4, 4, _] | [4, 4, 4, 4, _]) => true,
        Some(_) | None => digits.has_odd_signs(),
    }
}

/// Whether the last digit is the check digit of the others (ISO/IEC 7812-1).
fn luhn(values: &[u8]) -> bool {
    let sum: u32 = values
        .iter()
        .rev()
        .enumerate()
        .map(|(at, &value)| {
            let value = u32::from(value);
            if at % 2 == 0 { value } else { value * 2 / 10 + value * 2 % 10 }
        })
        .sum();
    sum.is_multiple_of(10)
}
