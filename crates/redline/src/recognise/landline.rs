//! Landline and service numbers.

use super::digits::Digits;
use super::{Recogniser, Scan, cue};

/// Words that announce a number without an area code.
const CUES: &[&str] = &["电话", "座机", "固话", "热线", "tel", "拨打", "致电"];

/// Finds landline and service numbers in `digits`.
pub(super) fn find(scan: &mut Scan, digits: &Digits) {
    let count = digits.values().len();
    if count < 7 || cue::is_code(scan.chars, digits.place(0)) {
        return;
    }
    let mut from = 0;
    while from + 7 <= count {
        match (digits.is_break(from)).then(|| length(scan, digits, from)).flatten() {
            Some(length) => {
                scan.found(Recogniser::Landline, digits.place(from)..digits.place(from + length - 1) + 1);
                from += length;
            }
            None => from += 1,
        }
    }
}

/// Length of the number that the digits `from..` begin with.
fn length(scan: &Scan, digits: &Digits, from: usize) -> Option<usize> {
    let values = digits.values().get(from..)?;
    let fits = |length: &usize, shapes: &[&[usize]]| {
        let (lengths, count) = digits.groups(from, from + length);
        digits.is_break(from + length) && *length <= values.len() && lengths.get(..count).is_some_and(|groups| shapes.contains(&groups))
    };
    match values {
        [4 | 8, 0, 0, ..] => Some(10).filter(|length| fits(length, &[&[10], &[3, 7], &[3, 3, 4], &[3, 4, 3], &[4, 3, 3], &[6, 4]])),
        [0, 1 | 2, ..] => Some(11).filter(|length| fits(length, &[&[11], &[3, 8], &[3, 4, 4]])),
        [0, 3..=9, ..] => [11, 12].into_iter().find(|length| fits(length, &[&[11], &[4, 7], &[4, 3, 4], &[12], &[4, 8], &[4, 4, 4]])),
        [2..=8, ..] if cue::announces(scan.chars, digits.place(from), CUES) => {
            [7, 8].into_iter().find(|length| fits(length, &[&[7], &[3, 4], &[8], &[4, 4]]))
        }
        _ => None,
    }
}
