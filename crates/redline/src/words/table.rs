/// Rows of items, one after the other.
#[derive(Debug)]
pub(crate) struct Table<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy + Default> Table<T> {
    /// A table of `count` rows, with the items that `pairs`, asked twice, tells for each row.
    pub(crate) fn of_pairs<I: Iterator<Item = (u32, T)>>(count: usize, pairs: impl Fn() -> I) -> Self {
        let mut starts = vec![0u32; count + 1];
        for (row, _) in pairs() {
            starts[row as usize + 1] += 1;
        }
        for row in 0..count {
            starts[row + 1] += starts[row];
        }
        let mut items = vec![T::default(); starts[count] as usize];
        let mut next = starts.clone();
        for (row, item) in pairs() {
            let place = &mut next[row as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Self { starts, items }
    }

    #[inline]
    pub(crate) fn row(&self, at: u32) -> &[T] {
        let at = at as usize;
        &self.items[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}
