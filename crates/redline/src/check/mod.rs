//! From a message to its findings.

mod checker;
mod decide;
mod edges;
mod elsewhere;
mod excuses;
mod machine;
mod overlap;
mod questions;
mod reading;
mod second_opinion;
mod sightings;

pub use checker::Checker;
