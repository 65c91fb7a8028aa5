//! What a checker answers, by way of the public interface: the pattern language of `docs/rules.md`, context, settings, errors and bounds.

#![allow(clippy::expect_used, reason = "the helpers of tests are tests")]

mod bounds;
mod context;
mod equivalence;
mod errors;
mod exceptions;
mod judge;
mod lexicons;
mod naive;
mod overlap;
mod patterns;
mod properties;
mod settings;
mod stored;
mod support;
