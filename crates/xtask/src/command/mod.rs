//! The commands that are more than one line.

pub(crate) mod bench;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod fmt;
pub(crate) mod fuzz;
