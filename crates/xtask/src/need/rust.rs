//! The Rust side: target, wasm-pack and wasm-bindgen.

use std::path::Path;

use anyhow::Result;

use super::Remedy;
use crate::shell::{Shell, find};
use crate::workspace::locked_version;

const TARGET: &str = "wasm32-unknown-unknown";

pub(super) fn has_wasm_target() -> bool {
    let library = Shell::new("rustc --print target-libdir --target").arg(TARGET).read();
    library.is_ok_and(|directory| Path::new(&directory).is_dir())
}

pub(super) fn add_wasm_target() -> Remedy {
    if find("rustup").is_some() {
        Remedy::Run(Shell::new("rustup target add").arg(TARGET))
    } else {
        Remedy::Ask(format!("install Rust from https://rustup.rs, then run: rustup target add {TARGET}"))
    }
}

/// Any wasm-pack that knows `--profile` will do (0.13 is the first).
pub(super) fn has_wasm_pack() -> bool {
    let minor = tool_version("wasm-pack").and_then(|version| version.split('.').nth(1)?.parse::<u32>().ok());
    minor.is_some_and(|minor| minor >= 13)
}

pub(super) fn has_wasm_bindgen() -> Result<bool> {
    Ok(tool_version("wasm-bindgen") == Some(locked_version("wasm-bindgen")?))
}

/// Default features and `--locked` ask for a dependency that only its test runner needs.
pub(super) fn install_wasm_bindgen() -> Result<Shell> {
    let version = locked_version("wasm-bindgen")?;
    Ok(Shell::new("cargo install wasm-bindgen-cli --no-default-features --version").arg(format!("={version}")))
}

/// The `1.2.3` of "tool 1.2.3".
pub(super) fn tool_version(tool: &str) -> Option<String> {
    find(tool)?;
    let said = Shell::new(tool).arg("--version").read().ok()?;
    said.split_whitespace().nth(1).map(str::to_owned)
}
