//! Words: the codes of their characters, finding many at once, and sets of them.

mod alphabet;
mod pairs;
mod prefix_tree;
mod prefixes;
mod table;
mod word_finder;
mod word_graph;

pub(crate) use alphabet::{Alphabet, CODES};
pub(crate) use pairs::sort_pairs;
pub(crate) use prefixes::{PrefixId, Prefixes};
pub(crate) use table::Table;
pub(crate) use word_finder::WordFinder;
pub(crate) use word_graph::{GraphBuilder, MOST_LENGTH, NodeId, WordGraph, code_bit};
