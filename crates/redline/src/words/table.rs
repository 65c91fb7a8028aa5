/// Rows of items, one after the other.
#[derive(Debug)]
pub(crate) struct Table<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy + Default> Table<T> {
    /// A table of `count` rows, with the items that `pairs`, asked twice, tells for each row.
    pub(crate) fn of_pairs<I: Iterator<Item = (u32, T)>>(count: usize, pairs: impl Fn() -> I) -> Self {
        // Counted one place further on than it says in the end: while items are put in their rows, that place moves from a row's start to its end.
        let mut starts = vec![0u32; count + 2];
        for (row, _) in pairs() {
            starts[row as usize + 2] += 1;
        }
        for row in 2..count + 2 {
            starts[row] += starts[row - 1];
        }
        let mut items = vec![T::default(); starts[count + 1] as usize];
        for (row, item) in pairs() {
            let place = &mut starts[row as usize + 1];
            items[*place as usize] = item;
            *place += 1;
        }
        starts.pop();
        Self { starts, items }
    }

    #[inline]
    pub(crate) fn row(&self, at: u32) -> &[T] {
        let at = at as usize;
        &self.items[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}
