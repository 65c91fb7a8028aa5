//! The rule pack against its contract.

use anyhow::Result;

use crate::shell::Shell;

pub(super) fn rules() -> Result<()> {
    Shell::new("cargo run --locked --quiet --release --package redline-cli -- rules test").run()
}
