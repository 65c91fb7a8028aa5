//! Rules compiled together.

mod beginnings;
mod compile;
mod compiled;
mod frequency;
mod gate;
mod holds;
mod index;
mod lexicons;
mod signal;
mod stored;
mod vocabulary;

pub(crate) use compile::{Input, Shared, compile, read};
pub use compile::{MOST_FILE_BYTES, ReadFile};
pub(crate) use compiled::{Owner, Pack, PackData, ProgramId};
pub(crate) use gate::Gate;
pub(crate) use holds::Holds;
pub(crate) use signal::{Called, Signal, Use, disguised, is_telling, recognised};
pub(crate) use vocabulary::{DISGUISE, Guarded, RECOGNISED, Vocabulary, WordSet};
