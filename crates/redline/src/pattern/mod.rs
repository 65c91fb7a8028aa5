//! The pattern language: reading it, and the small programs it becomes.

mod ast;
mod compile;
mod expand;
mod parse;
mod program;

pub(crate) use ast::{Edge, Gap, Node, Pattern, Within};
pub(crate) use compile::{Lexicons, compile};
pub use expand::MOST_WORDS;
pub(crate) use expand::{Word, expand, is_wordlike, too_many};
pub(crate) use parse::parse;
pub use parse::{MOST_CHARS, MOST_DEPTH, MOST_GAP, PatternError};
pub(crate) use program::{END, MOST_NEEDS, Need, Op, Program, Reach, SPECIAL};
