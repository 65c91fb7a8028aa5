//! The engine of Redline: folds a message, finds the words of all rules in one pass, decides the patterns over them and returns findings.
//!
//! No I/O, no clock, no browser: the same input gives the same answer everywhere.

mod check;
pub mod fold;
pub mod judge;
mod model;
mod pack;
mod pattern;
pub mod recognise;
mod rules;
mod search;
pub mod source;
mod words;

pub use check::Checker;
pub use judge::Judge;
pub use model::{
    Bait, Finding, Level, Message, Platform, PlatformSet, RuleError, RuleErrors, RuleInfo, RuleText, Scene, SceneSet, Settings, Source, Suggestion,
    Term, Topic,
};
pub use pack::{MOST_FILE_BYTES, ReadFile};
pub use pattern::{MOST_CHARS, MOST_DEPTH, MOST_GAP, MOST_WORDS, PatternError};
pub use rules::{ContractReport, RuleSet, StoreError, check_contract};
