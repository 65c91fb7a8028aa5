//! Finding rules by what people type into a search box.

use crate::fold::{fold_str, pinyin};
use crate::model::RuleInfo;
use crate::words::sort_pairs;

/// Ids of the rules that `query` may mean, best first.
pub(crate) fn search(infos: &[RuleInfo], query: &str) -> Vec<String> {
    let query: String = fold_str(query).into_iter().filter(|c| c.is_alphanumeric()).collect();
    if query.is_empty() {
        return infos.iter().map(|info| info.id.clone()).collect();
    }
    // The best first, and of equally good ones the first.
    let mut found: Vec<(u32, u32)> = infos.iter().zip(0u32..).filter_map(|(info, at)| Some((u32::MAX - score(info, &query)?, at))).collect();
    sort_pairs(&mut found);
    found.into_iter().map(|(_, at)| infos[at as usize].id.clone()).collect()
}

/// How well a rule fits; `None`: not at all.
fn score(info: &RuleInfo, query: &str) -> Option<u32> {
    let fields = [(&info.title, 40), (&info.id, 30), (&info.why, 10)];
    let examples = info.bad.iter().map(|example| (example, 20));
    let letters = query.is_ascii();
    fields.into_iter().chain(examples).filter_map(|(text, weight)| Some(weight + fit(text, query, letters)?)).max()
}

fn fit(text: &str, query: &str, letters: bool) -> Option<u32> {
    let chars: Vec<char> = fold_str(text).into_iter().filter(|c| c.is_alphanumeric()).collect();
    let plain: String = chars.iter().collect();
    if let Some(at) = plain.find(query) {
        return Some(if at == 0 { 9 } else { 7 });
    }
    if !letters {
        return None;
    }
    let spelled = |c: char| pinyin(c).map_or_else(|| c.to_string(), str::to_owned);
    // A query begins at a character, not inside its syllable.
    let starts = (0..chars.len()).filter(|&at| chars[..at].last().is_none_or(|c| !c.is_ascii_alphanumeric()) || at == 0);
    for at in starts {
        let rest = &chars[at..chars.len().min(at + query.len())];
        let syllables: String = rest.iter().map(|&c| spelled(c)).collect();
        if syllables.starts_with(query) {
            return Some(6);
        }
        let initials: String = rest.iter().filter_map(|&c| spelled(c).chars().next()).collect();
        if query.len() >= 2 && initials.starts_with(query) {
            return Some(4);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_by_words_pinyin_and_initials() {
        for (text, query) in [("不能说缺货", "缺货"), ("不能说缺货", "quehuo"), ("不能说缺货", "qh"), ("加QQ号", "qq"), ("不能说缺货", "queh")]
        {
            assert!(fit(text, query, query.is_ascii()).is_some(), "{query} in {text}");
        }
        for (text, query) in [("不能说缺货", "发票"), ("不能说缺货", "uehuo"), ("不能说缺货", "hq")] {
            assert!(fit(text, query, query.is_ascii()).is_none(), "{query} not in {text}");
        }
    }
}
