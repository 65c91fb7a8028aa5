//! Rules compiled together.

mod compile;
mod lexicons;
mod pack;
mod vocabulary;

pub use compile::{MOST_FILE_BYTES, ReadFile};
pub(crate) use compile::{Input, Shared, compile, read};
pub(crate) use pack::{Owner, Pack, PackData, ProgramId, Table};
pub(crate) use vocabulary::{ClassId, Vocabulary, WordId};
