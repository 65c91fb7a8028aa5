use std::ops::Range;

/// A clause of a folded text, in folded characters, without the sign that ends it. Not empty.
pub type Clause = Range<usize>;

/// The clauses of a folded text as the judge hears them. A space does not end one: agents put spaces where they breathe, and half a clause
/// says little.
pub fn clauses(chars: &[char]) -> impl Iterator<Item = Clause> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += chars[at..].iter().take_while(|&&c| ends(c)).count();
        let start = at;
        at += chars[at..].iter().take_while(|&&c| !ends(c)).count();
        (start < at).then_some(start..at)
    })
}

fn ends(c: char) -> bool {
    matches!(c, ',' | ';' | '。' | '!' | '?' | '\n')
}

#[cfg(test)]
mod tests {
    use super::clauses;
    use crate::fold::fold_str;

    #[test]
    fn signs_end_a_clause_and_spaces_do_not() {
        let chars = fold_str("，亲，没有票的哈 亲！！好的。");
        let heard: Vec<String> = clauses(&chars).map(|clause| chars[clause].iter().collect()).collect();
        assert_eq!(heard, ["亲", "没有票的哈 亲", "好的"]);
    }
}
