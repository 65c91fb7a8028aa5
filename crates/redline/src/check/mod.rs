//! From a message to its findings.

mod checker;
mod decide;
mod edges;
mod machine;
mod overlap;
mod questions;
mod reading;
mod sightings;

pub use checker::Checker;
