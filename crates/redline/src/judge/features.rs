use super::Clause;

/// The longest n-gram that counts anywhere, in characters.
pub const LONGEST: usize = 3;

/// What part of a message an n-gram was heard in. Each has rows of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plane {
    /// The clause that is judged.
    Own,
    /// The clause before it.
    Before,
    /// The clause after it.
    After,
    /// The buyer's question.
    Asked,
}

impl Plane {
    /// All planes.
    pub const ALL: [Self; 4] = [Self::Own, Self::Before, Self::After, Self::Asked];

    /// The longest n-gram that counts, in characters. Around the clause the gist is enough.
    pub const fn longest(self) -> usize {
        match self {
            Self::Own | Self::Asked => LONGEST,
            Self::Before | Self::After => 2,
        }
    }

    /// Binary logarithm of the number of rows.
    const fn bits(self) -> u32 {
        match self {
            Self::Own => 19,
            Self::Before | Self::After | Self::Asked => 17,
        }
    }

    /// The number of rows of all planes.
    pub const fn total() -> usize {
        (1 << Self::Own.bits()) + 3 * (1 << Self::Asked.bits())
    }

    /// The row that an n-gram's hash names. What is said before and what is said after have rows in turn: every n-gram is looked up in both.
    #[inline]
    pub const fn row(self, hash: u32) -> usize {
        let row = (hash >> (u32::BITS - self.bits())) as usize;
        let asked = 1 << Self::Own.bits();
        let beside = asked + (1 << Self::Asked.bits());
        match self {
            Self::Own => row,
            Self::Asked => asked + row,
            Self::Before => beside + 2 * row,
            Self::After => beside + 2 * row + 1,
        }
    }
}

/// Stand before and after a clause.
const START: char = '\u{2}';
const END: char = '\u{3}';

/// Tells the hash and the length of every n-gram of up to `longest`, at most [`LONGEST`], characters of `clause`, its ends included. All digits
/// are one: amounts differ, what is said with them does not.
#[inline]
pub fn grams(chars: &[char], clause: &Clause, longest: usize, mut tell: impl FnMut(u32, usize)) {
    let at = |place: usize| match place {
        0 => START,
        place if place <= clause.len() => match chars[clause.start + place - 1] {
            '0'..='9' => '0',
            c => c,
        },
        _ => END,
    };
    let count = clause.len() + 2;
    let mut ahead: [char; LONGEST] = std::array::from_fn(at);
    for from in 0..count {
        let mut hash = 0;
        for (&c, length) in ahead[..longest.min(count - from)].iter().zip(1..) {
            hash = mix(hash, c);
            tell(hash, length);
        }
        ahead.rotate_left(1);
        ahead[LONGEST - 1] = at(from + LONGEST);
    }
}

/// One step of a multiplicative hash; its high bits are the good ones.
#[inline]
const fn mix(hash: u32, c: char) -> u32 {
    (hash.rotate_left(7) ^ c as u32).wrapping_add(1).wrapping_mul(0x9E37_79B1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(text: &str, longest: usize) -> Vec<u32> {
        let chars: Vec<char> = text.chars().collect();
        let mut hashes = Vec::new();
        grams(&chars, &(0..chars.len()), longest, |hash, _| hashes.push(hash));
        hashes
    }

    #[test]
    fn counts_the_ends_and_every_length() {
        // ^没 ^没有 没 没有 没有$ 有 有$ and the ends by themselves.
        assert_eq!(hashes("没有", 3).len(), 3 + 3 + 2 + 1);
    }

    #[test]
    fn amounts_are_alike() {
        assert_eq!(hashes("返5元", 2), hashes("返8元", 2));
        assert_ne!(hashes("返5元", 2), hashes("返5块", 2));
    }

    #[test]
    fn planes_do_not_share_rows() {
        let hashes = (0..1 << 19).map(|hash: u32| hash << 13);
        let mut rows: Vec<usize> = Plane::ALL
            .into_iter()
            .flat_map(|plane| hashes.clone().filter(move |hash| hash.trailing_zeros() >= u32::BITS - plane.bits()).map(move |hash| plane.row(hash)))
            .collect();
        rows.sort_unstable();
        assert!(rows.into_iter().eq(0..Plane::total()));
    }
}
