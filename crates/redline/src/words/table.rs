/// Rows of items, one after the other.
#[derive(Debug, Clone)]
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
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { starts: vec![0], items: Vec::new() }
    }
}

impl<T> Table<T> {
    /// Adds a row.
    pub(crate) fn push(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.starts.push(self.items.len() as u32);
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The rows.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.len() as u32).map(|at| self.row(at))
    }

    #[inline]
    pub(crate) fn row(&self, at: u32) -> &[T] {
        let at = at as usize;
        &self.items[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}
