//! Words: the codes of their characters, finding many at once, and sets of them.

mod alphabet;
mod automaton;
mod word_graph;

pub(crate) use alphabet::{Alphabet, CODES};
pub(crate) use automaton::{Automaton, Buffer};
pub(crate) use word_graph::{GraphBuilder, MOST_LENGTH, NodeId, WordGraph, code_bit};
