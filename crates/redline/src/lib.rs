//! The engine of Redline: folds a message, finds the words of all rules in one pass, decides the patterns over them and returns findings.
//!
//! No I/O, no clock, no browser: the same input gives the same answer everywhere.

pub mod fold;
pub mod recognise;
