//! `cargo xtask fmt`: formats everything.

use anyhow::Result;

use crate::need::{Need, ensure};
use crate::shell::Shell;

/// Formats Rust and TypeScript and applies Biome's safe fixes.
///
/// # Errors
/// A formatter cannot be installed, or finds something it cannot read.
pub(crate) fn run() -> Result<()> {
    ensure(&[Need::RustTools, Need::Node, Need::NpmPackages])?;
    Shell::new("cargo fmt --all").run()?;
    Shell::new("cargo fmt --manifest-path crates/redline/tables/make/Cargo.toml").run()?;
    Shell::new("biome check --write .").run()
}
