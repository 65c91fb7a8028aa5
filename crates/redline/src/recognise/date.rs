//! Calendar dates and days of the week.

use super::{Recogniser, Scan, cue};
use crate::fold::digit;

const WEEKS: &[&str] = &["周", "星期", "礼拜"];
/// 号 after a small number counts or names things when these follow (5号电池, 3号楼).
const NAMED: &str = "楼电线字口色链码店机库仓门车房柜位箱款客单院公井地站球墨针钢螺胶砂馆厅桌台品商宝产瓶盒";
/// Characters before a number that make it the name of something (第5号, 色号).
const NAMING: &str = "第型编工单色路街弄巷区幢栋村道园苑城";

/// Finds the date that begins at `at`; returns where it ends.
pub(super) fn find(scan: &mut Scan, at: usize) -> Option<usize> {
    let chars = scan.chars;
    if let Some(end) = weekday(chars, at) {
        let start = at - usize::from(at > 0 && matches!(chars[at - 1], '下' | '上' | '这' | '本'));
        scan.found(Recogniser::Date, start..end);
        return Some(end);
    }
    let end = in_figures(chars, at).or_else(|| in_words(chars, at))?;
    scan.found(Recogniser::Date, at..end);
    Some(end)
}

fn weekday(chars: &[char], at: usize) -> Option<usize> {
    let week = WEEKS.iter().find(|week| cue::starts_with(&chars[at..], week))?;
    let day = at + week.chars().count();
    let is_day = matches!(chars.get(day)?, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天' | '1'..='7');
    // 一周三次, 两周一换; 周六福 is a jeweller, 周13 no day.
    let counted = at > 0 && (digit(chars[at - 1]).is_some() || matches!(chars[at - 1], '两' | '几' | '半' | '十'));
    let other = chars.get(day + 1).is_some_and(|&c| matches!(c, '福' | '次' | '年' | '回') || chars[day].is_ascii() && c.is_ascii_digit());
    (is_day && !counted && !other).then_some(day + 1)
}

/// `2024-03-05`, with any of the usual signs.
fn in_figures(chars: &[char], at: usize) -> Option<usize> {
    let (_, year_end) = figures(chars, at, 4).filter(|&(year, end)| end == at + 4 && (1990..2100).contains(&year))?;
    let sign = *chars.get(year_end).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (_, month_end) = figures(chars, year_end + 1, 2).filter(|&(month, _)| (1..=12).contains(&month))?;
    let (_, end) =
        chars.get(month_end).filter(|&&c| c == sign).and_then(|_| figures(chars, month_end + 1, 2)).filter(|&(day, _)| (1..=31).contains(&day))?;
    Some(end)
}

/// `2024年3月5号`, and its parts that are dates by themselves.
fn in_words(chars: &[char], at: usize) -> Option<usize> {
    let (first, first_end) = value(chars, at)?;
    match chars.get(first_end)? {
        '年' if (1990..2100).contains(&first) || (20..40).contains(&first) => {
            let (month, end) = value(chars, first_end + 1)?;
            if chars.get(end) == Some(&'月') { month_and_day(chars, month, end) } else { None }
        }
        '月' => month_and_day(chars, first, first_end),
        '号' | '日' => {
            let named = at > 0 && (NAMING.contains(chars[at - 1]) || chars[at - 1].is_ascii_alphabetic());
            day_end(chars, first, first_end).filter(|_| !named)
        }
        _ => None,
    }
}

/// Where a date ends whose month `month` is told by the 月 at `at`.
fn month_and_day(chars: &[char], month: u32, at: usize) -> Option<usize> {
    if !(1..=12).contains(&month) {
        return None;
    }
    let day = value(chars, at + 1).and_then(|(day, end)| match chars.get(end) {
        Some('号' | '日') if (1..=31).contains(&day) => Some(end + 1),
        _ => None,
    });
    Some(day.unwrap_or(at + 1))
}

/// Where a day of the month ends that the 号 or 日 at `at` tells.
fn day_end(chars: &[char], day: u32, at: usize) -> Option<usize> {
    let after = chars.get(at + 1).copied().unwrap_or_default();
    let is_day = match chars[at] {
        '号' => (1..=31).contains(&day) && !NAMED.contains(after),
        // 七日, 十五日, 30日 are mostly how long something takes.
        _ => (16..=31).contains(&day) && day != 30 && !"内游用式元本".contains(after),
    };
    is_day.then_some(at + 1)
}

/// The value of the small number at `at` and where it ends.
fn value(chars: &[char], at: usize) -> Option<(u32, usize)> {
    figures(chars, at, 4).or_else(|| numerals(chars, at))
}

/// At most `most` Arabic digits that no other follows.
fn figures(chars: &[char], at: usize, most: usize) -> Option<(u32, usize)> {
    let digits = chars.get(at..)?.iter().take(most + 1).take_while(|c| c.is_ascii_digit()).count();
    let value = chars[at..at + digits].iter().filter_map(|c| c.to_digit(10)).fold(0, |value, digit| value * 10 + digit);
    (1..=most).contains(&digits).then_some((value, at + digits))
}

/// Chinese numerals up to 九十九.
fn numerals(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let one = |at: usize| chars.get(at).filter(|c| !c.is_ascii()).and_then(|&c| digit(c)).map(u32::from);
    let ten = |at: usize| chars.get(at) == Some(&'十');
    let tail = |tens: u32, at: usize| one(at).map_or((tens * 10, at), |ones| (tens * 10 + ones, at + 1));
    match one(at) {
        Some(tens) if ten(at + 1) => Some(tail(tens, at + 2)),
        Some(ones) => Some((ones, at + 1)),
        None if ten(at) => Some(tail(1, at + 1)),
        None => None,
    }
}
