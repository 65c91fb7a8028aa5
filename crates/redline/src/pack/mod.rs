//! Rules compiled together.

mod calls;
mod compile;
mod frequency;
mod lexicons;
mod pack;
mod vocabulary;

pub use compile::{MOST_FILE_BYTES, ReadFile};
pub(crate) use compile::{Input, Shared, compile, read};
pub(crate) use pack::{Owner, Pack, PackData, ProgramId};
pub(crate) use vocabulary::{Guarded, SignalId, Vocabulary, WordSet};
