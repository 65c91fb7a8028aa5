/// Sorts pairs of numbers. All that can be sorted as such is sorted here: every type, and every order, that is sorted by itself brings ten
/// kilobytes of code into the browser's core.
pub(crate) fn sort_pairs(pairs: &mut [(u32, u32)]) {
    pairs.sort_unstable();
}
