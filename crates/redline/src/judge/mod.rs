//! A second opinion on every clause: how much it sounds like an offence, learned from the labelled messages of `tests/corpus`.
//!
//! Patterns know the words of an offence, not what a clause does with them: 不能加微信 turns down what 能加微信 offers, and an excuse may
//! hold no word of its topic. The judge is a linear classifier over hashed n-grams of characters, which weighs every topic by itself. It knows
//! no word either, but it has heard many clauses. It may doubt a finding, and it may suspect a clause that no pattern knows.
//!
//! Weights are whole numbers: native and wasm give the same answer to the last bit. `redline rules learn` makes them.

mod clauses;
mod features;
mod heard;
mod places;
mod weights;

pub use clauses::{Clause, clauses};
pub use features::{LONGEST, Plane, grams};
pub use heard::Heard;
pub use weights::{Judge, JudgeError, MOST, Opinion, Said, Sums, TOPICS, Weights};
