use super::Table;
use super::prefix_tree::PrefixTree;

/// Finds whole words in a text.
#[derive(Debug)]
pub(crate) struct WordFinder {
    tree: PrefixTree,
    /// By prefix: the ids of the words it is the whole of.
    words: Table<u32>,
}

impl WordFinder {
    /// Finds `words`, each with its id; codes are below `codes`. `None` if there are none to find.
    pub(crate) fn new(words: &[(u32, Vec<u16>)], codes: usize) -> Option<Self> {
        let mut tree = PrefixTree::new(codes);
        let mut ends = Vec::with_capacity(words.len());
        // A code 0 stands for what is in no text.
        for (id, word) in words.iter().filter(|(_, word)| !word.contains(&0)) {
            let prefix = match word[..] {
                [] => continue,
                [first] => tree.alone(first),
                [first, second, ref rest @ ..] => tree.several(first, second, rest),
            };
            ends.push((prefix, *id));
        }
        (!ends.is_empty()).then(|| Self { words: Table::of_pairs(tree.len(), || ends.iter().copied()), tree })
    }

    /// Tells each word in `codes`, overlapping ones too, in order of their starts: its id, start and end.
    pub(crate) fn find(&self, codes: &[u16], mut tell: impl FnMut(u32, usize, usize)) {
        for start in 0..codes.len() {
            self.tree.find(&codes[start..], |prefix, length| {
                for &id in self.words.row(prefix) {
                    tell(id, start, start + length as usize);
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_inside_and_beside_one_another() {
        let words = [vec![1, 2], vec![1, 2, 3, 4], vec![2], vec![1, 2], vec![5, 0], vec![66, 2]];
        let words: Vec<(u32, Vec<u16>)> = (10..).zip(words).collect();
        let finder = WordFinder::new(&words, 100).expect("there are words");
        let mut found = Vec::new();
        finder.find(&[1, 2, 3, 1, 2, 3, 4, 65, 2, 5, 0], |id, start, end| found.push((id, start, end)));
        found.sort_unstable();
        assert_eq!(found, [(10, 0, 2), (10, 3, 5), (11, 3, 7), (12, 1, 2), (12, 4, 5), (12, 8, 9), (13, 0, 2), (13, 3, 5)]);
        assert!(WordFinder::new(&[(0, vec![0])], 100).is_none());
    }

    #[test]
    fn many_words_are_kept_apart() {
        let words: Vec<(u32, Vec<u16>)> = (0..5_000u32).map(|id| (id, vec![(1 + id % 70) as u16, (1 + id / 70) as u16, 7])).collect();
        let finder = WordFinder::new(&words, 100).expect("there are words");
        for (id, word) in &words {
            let mut found = Vec::new();
            finder.find(word, |id, _, _| found.push(id));
            assert_eq!(found, [*id]);
        }
    }
}
