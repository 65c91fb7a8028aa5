//! Rule files as they are written: their types, and where in the text a value stands.

mod locate;
mod rule_file;

pub use locate::{Place, Step, locate, place_of};
pub use rule_file::{BaitSource, Example, ExampleInContext, Examples, LexiconSource, RuleFile, RuleSource, SuggestionSource};
