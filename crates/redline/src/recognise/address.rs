//! Postal addresses: from the province, city or district to the house.

use super::amount::number;
use super::{Recogniser, Scan, cue};
use crate::fold::is_han;

/// Longest address before its first house number.
const LONGEST: usize = 48;
/// What stands between a road, village or building and the number.
const ROADS: &str = "府寓舍路街道巷弄村里区园苑城镇厦庄组队坊胡同场屯湾寨楼座号栋幢元社";
/// What a house number counts.
const HOUSES: &[&str] = &["号楼", "号院", "号", "弄", "栋", "幢", "单元", "室", "楼", "座", "层", "巷", "门", "组", "户"];
/// Roads, and what they are not when these stand before (线路, 网路).
const STREETS: &[&str] = &["大道", "大街", "路", "街", "巷", "弄", "胡同"];
const OTHER_ROADS: &str = "线电网思公铁出走套半来回";
/// Places with several buildings, and what those are called.
const COMPOUNDS: &[&str] = &["小区", "花园", "家园", "公寓", "宿舍", "广场", "新村", "苑", "园", "城", "里", "府", "号"];
const BUILDINGS: &[&str] = &["号楼", "栋", "幢", "座", "单元"];
/// What ends the name of a part of the country.
const REGIONS: &str = "省市区县州盟旗镇乡";
/// Characters before 区 that make it a part of a shop or of the world instead.
const OTHER_AREAS: &str = "专地特片分时战赛论评光景禁";
/// Provinces and cities that are written without 省 and 市, sorted.
const PLACES: &[&str] = &[
    "上海",
    "东莞",
    "义乌",
    "云南",
    "佛山",
    "内蒙古",
    "北京",
    "南京",
    "厦门",
    "台湾",
    "合肥",
    "吉林",
    "嘉兴",
    "四川",
    "天津",
    "宁夏",
    "宁波",
    "安徽",
    "山东",
    "山西",
    "广东",
    "广州",
    "广西",
    "成都",
    "新疆",
    "无锡",
    "杭州",
    "武汉",
    "江苏",
    "江西",
    "河北",
    "河南",
    "泉州",
    "济南",
    "浙江",
    "海南",
    "深圳",
    "温州",
    "湖北",
    "湖南",
    "澳门",
    "甘肃",
    "福建",
    "苏州",
    "西安",
    "西藏",
    "贵州",
    "辽宁",
    "郑州",
    "重庆",
    "金华",
    "长沙",
    "陕西",
    "青岛",
    "青海",
    "香港",
    "黑龙江",
];
/// Characters that are no part of a place's name.
const NO_NAME: &str = "址在是到寄发的从往给住个您你我他她它们侬咱俺这那哪为去,:;。、!? \n";
/// Longest name of a place without what ends it.
const LONGEST_NAME: usize = 4;

/// Finds the address whose first house number begins at `at`, not before `from`; returns where it ends.
pub(super) fn find(scan: &mut Scan, from: usize, at: usize) -> Option<usize> {
    let chars = scan.chars;
    if at == 0 || !ROADS.contains(chars[at - 1]) {
        return None;
    }
    let end = houses_end(chars, at)?;
    let from = from.max(at.saturating_sub(LONGEST));
    let start = start(chars, from, at).or_else(|| named_start(chars, from, at))?;
    scan.found(Recogniser::Address, start..end);
    Some(end)
}

/// Where the house numbers that begin at `at` end: `12号3幢2单元501`.
fn houses_end(chars: &[char], at: usize) -> Option<usize> {
    let mut end = None;
    let mut next = at;
    while let Some(number) = number(chars, next) {
        let house = HOUSES.iter().find(|house| cue::starts_with(&chars[number.end..], house));
        match (house, end) {
            (Some(house), _) => next = number.end + house.chars().count(),
            // The last number often stands alone: `2单元501`, `12-3-501`.
            (None, Some(_)) => next = number.end,
            (None, None) => return None,
        }
        end = Some(next);
        if matches!(chars.get(next), Some('-' | ' ' | '之')) && number_follows(chars, next + 1) {
            next += 1;
        }
    }
    end
}

fn number_follows(chars: &[char], at: usize) -> bool {
    chars.get(at).is_some_and(char::is_ascii_digit)
}

/// Where the address begins whose first house number is at `at`.
fn start(chars: &[char], from: usize, at: usize) -> Option<usize> {
    let mut first = None;
    let mut place = at;
    while place > from {
        place -= 1;
        let c = chars[place];
        if REGIONS.contains(c) && place > from && is_region(chars, place) {
            first = Some(name_start(chars, from, place));
        } else if is_place(chars, place) {
            first = Some(place);
        } else if matches!(c, ' ' | ',' | '-' | '/' | '·') {
            // Parts may be parted, but only after a part.
            if place == from || !REGIONS.contains(chars[place - 1]) && !PLACES.iter().any(|name| cue::ends_with(&chars[..place], name)) {
                break;
            }
        } else if !is_han(c) && !c.is_ascii_alphanumeric() {
            break;
        }
    }
    first
}

/// Where the name begins of the road or compound before the house number at `at`, without anything before: 和平路88号, 锦绣花园7栋. A lone
/// 号 after a compound is a date as often as a house.
fn named_start(chars: &[char], from: usize, at: usize) -> Option<usize> {
    const MOST: usize = 6;
    let house = number(chars, at).and_then(|number| chars.get(number.end..)).unwrap_or_default();
    let road = STREETS.iter().find(|street| cue::ends_with(&chars[..at], street));
    let compound =
        || COMPOUNDS.iter().find(|compound| cue::ends_with(&chars[..at], compound)).filter(|_| BUILDINGS.iter().any(|b| cue::starts_with(house, b)));
    let sign = road.or_else(compound)?.chars().count();
    let name_end = at - sign;
    let name = chars[from.min(name_end)..name_end].iter().rev().take(MOST).take_while(|&&c| is_han(c) && !NO_NAME.contains(c)).count();
    let other = name_end > 0 && OTHER_ROADS.contains(chars[name_end - 1]);
    (name >= 2 && !other).then_some(name_end - name)
}

/// Whether the name of a well-known place begins at `at`.
fn is_place(chars: &[char], at: usize) -> bool {
    let first = |name: &&str| name.chars().next();
    let from = PLACES.partition_point(|name| first(name) < Some(chars[at]));
    PLACES[from..].iter().take_while(|name| first(name) == Some(chars[at])).any(|name| cue::starts_with(&chars[at..], name))
}

/// Whether the sign at `at` ends the name of a region, and is no part of another word.
fn is_region(chars: &[char], at: usize) -> bool {
    let (before, sign) = (chars[at - 1], chars[at]);
    if !is_han(before) || NO_NAME.contains(before) {
        return false;
    }
    match sign {
        // A compound needs a name.
        '区' if before == '小' => at > 1 && is_han(chars[at - 2]) && !NO_NAME.contains(chars[at - 2]),
        '区' => !OTHER_AREAS.contains(before),
        // 超市, 门市, 上市.
        '市' => !matches!(before, '超' | '门' | '上'),
        _ => true,
    }
}

/// Where the name begins that the region's sign at `at` ends.
fn name_start(chars: &[char], from: usize, at: usize) -> usize {
    let name = chars[from..at].iter().rev().take(LONGEST_NAME).take_while(|&&c| is_han(c) && !NO_NAME.contains(c) && !REGIONS.contains(c)).count();
    at - name
}

#[cfg(test)]
mod tests {
    #[test]
    fn places_are_sorted() {
        assert!(super::PLACES.is_sorted());
    }
}
