//! The rule pack against its contract, and what is made from it.

use anyhow::Result;

use crate::build::core;
use crate::generated::catalogue::CATALOGUE;
use crate::generated::findings::FINDINGS;
use crate::generated::judge;
use crate::generated::schema::SCHEMA;
use crate::need::{FOR_CORE, ensure};
use crate::shell::Shell;

pub(super) fn rules() -> Result<()> {
    Shell::new("cargo run --locked --quiet --release --package redline-cli -- rules test").run()
}

pub(super) fn generated() -> Result<()> {
    SCHEMA.check()?;
    CATALOGUE.check()?;
    judge::write_or_check(true)?;
    FINDINGS.check()
}

/// The core must answer in WebAssembly what it answers natively.
pub(super) fn same() -> Result<()> {
    ensure(&FOR_CORE)?;
    core::build()?;
    Shell::new("tsx --test --test-reporter spec wasm/native-equals-wasm.test.ts").within("tests").run()
}
