//! Rules compiled together.

mod compile;
mod lexicons;
mod pack;
mod vocabulary;

pub use compile::{Input, MOST_FILE_BYTES, ReadFile, Shared, compile, read};
pub use pack::Pack;
pub(crate) use pack::{CompiledRule, Owner, PackData, ProgramId, Table};
pub(crate) use vocabulary::{ClassId, Vocabulary, WordId};
