//! Percentages, also in the points that sellers count taxes and fees in.

use super::amount::amount;
use super::{Recogniser, Scan, cue};

const BEFORE: &[&str] = &["百分之", "千分之"];
const AFTER: &[&str] = &["个百分点", "百分点", "个点", "%", "‰"];
/// 点 is part of a word before these (点赞).
const OTHER_POINTS: &str = "赞击餐歌评名菜头位";

/// Finds the percentage that begins at `at`; returns where it ends.
pub(super) fn find(scan: &mut Scan, at: usize) -> Option<usize> {
    let chars = scan.chars;
    let end = if BEFORE.iter().any(|before| cue::starts_with(&chars[at..], before)) {
        let value = at + 3;
        match amount(chars, value) {
            Some(value) => value.end,
            None if chars.get(value) == Some(&'百') => value + 1,
            None => return None,
        }
    } else {
        let value = amount(chars, at)?;
        let sign = AFTER.iter().find(|sign| cue::starts_with(&chars[value.end..], sign))?;
        let end = value.end + sign.chars().count();
        if *sign == "个点" && chars.get(end).is_some_and(|&c| OTHER_POINTS.contains(c)) {
            return None;
        }
        end
    };
    scan.found(Recogniser::Percent, at..end);
    Some(end)
}
