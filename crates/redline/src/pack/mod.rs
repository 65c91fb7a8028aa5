//! Rules compiled together.

mod compile;
mod compiled;
mod frequency;
mod holds;
mod index;
mod lexicons;
mod vocabulary;

pub(crate) use compile::{Input, Shared, compile, read};
pub use compile::{MOST_FILE_BYTES, ReadFile};
pub(crate) use compiled::{Owner, Pack, PackData, ProgramId};
pub(crate) use holds::Holds;
pub(crate) use index::{Gate, SignalId, disguised, is_telling, recognised};
pub(crate) use vocabulary::{Guarded, Vocabulary, WordSet};
