//! The crates: format, lints, tests, documentation.

use anyhow::Result;

use crate::need::{Need, ensure};
use crate::shell::{Shell, find};

pub(super) fn format() -> Result<()> {
    ensure(&[Need::RustTools])?;
    Shell::new("cargo fmt --all --check").run()?;
    Shell::new("cargo fmt --check --manifest-path crates/redline/tables/make/Cargo.toml").run()
}

pub(super) fn clippy() -> Result<()> {
    ensure(&[Need::RustTools, Need::WasmTarget])?;
    Shell::new("cargo clippy --locked --workspace --all-targets --all-features -- -D warnings").run()?;
    Shell::new("cargo clippy --locked --package redline-wasm --target wasm32-unknown-unknown -- -D warnings").run()
}

pub(super) fn tests() -> Result<()> {
    if find("cargo-nextest").is_some() {
        Shell::new("cargo nextest run --locked --workspace --all-features --status-level fail --final-status-level fail --no-fail-fast").run()
    } else {
        Shell::new("cargo test --locked --workspace --all-features --all-targets --quiet --no-fail-fast").run()
    }
}

pub(super) fn documentation() -> Result<()> {
    Shell::new("cargo doc --locked --workspace --no-deps --document-private-items").variable("RUSTDOCFLAGS", "-D warnings").run()?;
    Shell::new("cargo test --locked --workspace --all-features --doc --quiet").run()
}
