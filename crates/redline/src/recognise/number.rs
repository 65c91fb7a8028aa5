//! Plain numbers.

use super::{Recogniser, Scan, amount};

/// Finds the number that begins at `at`; returns where it ends.
pub(super) fn find(scan: &mut Scan, at: usize) -> Option<usize> {
    let number = amount::number(scan.chars, at)?;
    if !number.vague {
        scan.found(Recogniser::Number, at..number.end);
    }
    Some(number.end)
}
