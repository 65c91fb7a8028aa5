use super::SignalId;

/// Finds the one or two characters by which programs are called. Two table look-ups a character: an Aho–Corasick automaton over the same
/// few thousand pairs takes several times as long to build and to run.
#[derive(Debug, Default)]
pub(crate) struct Calls {
    /// By code.
    singles: Vec<SignalId>,
    /// Pairs of codes, by hash; a power of two of places, at most half of them taken.
    pairs: Vec<(u32, SignalId)>,
}

const NONE: SignalId = SignalId::MAX;
/// No pair has the code 0.
const FREE: u32 = 0;

impl Calls {
    /// A table of `calls`, each of one or two codes.
    pub(crate) fn new(calls: &[(SignalId, Vec<u16>)]) -> Self {
        let pairs = calls.iter().filter(|(_, codes)| codes.len() == 2).count();
        let mut table = Self { singles: Vec::new(), pairs: vec![(FREE, NONE); (2 * pairs + 2).next_power_of_two()] };
        for (signal, codes) in calls {
            match codes[..] {
                [code] if code > 0 => {
                    let at = usize::from(code);
                    table.singles.resize(table.singles.len().max(at + 1), NONE);
                    table.singles[at] = *signal;
                }
                [a, b] if a > 0 && b > 0 => {
                    let key = u32::from(a) << 16 | u32::from(b);
                    let mut at = table.place(key);
                    while table.pairs[at].0 != FREE {
                        at = (at + 1) & (table.pairs.len() - 1);
                    }
                    table.pairs[at] = (key, *signal);
                }
                _ => {}
            }
        }
        table
    }

    fn place(&self, key: u32) -> usize {
        let hash = key.wrapping_mul(0x9E37_79B1);
        (hash ^ hash >> 15) as usize & (self.pairs.len() - 1)
    }

    /// The signal of `code` alone.
    #[inline]
    pub(crate) fn single(&self, code: u16) -> Option<SignalId> {
        self.singles.get(usize::from(code)).copied().filter(|&signal| signal != NONE)
    }

    /// The signal of `a` with `b` behind it.
    #[inline]
    pub(crate) fn pair(&self, a: u16, b: u16) -> Option<SignalId> {
        let key = u32::from(a) << 16 | u32::from(b);
        let mut at = self.place(key);
        loop {
            let (found, signal) = self.pairs[at];
            if found == key && key != FREE {
                return Some(signal);
            }
            if found == FREE {
                return None;
            }
            at = (at + 1) & (self.pairs.len() - 1);
        }
    }
}
