//! The Rust side: components, target, wasm-pack and wasm-bindgen.

use std::path::Path;

use anyhow::Result;

use super::Remedy;
use crate::shell::{Shell, find};
use crate::workspace::locked_version;

/// rustup puts a stand-in for either on the PATH, installed or not: only a run tells.
pub(super) fn has_tools() -> bool {
    ["cargo clippy --version", "cargo fmt --version"].iter().all(|line| Shell::new(line).read().is_ok())
}

pub(super) fn has_wasm_target() -> bool {
    let library = Shell::new("rustc --print target-libdir --target wasm32-unknown-unknown").read();
    library.is_ok_and(|directory| Path::new(&directory).is_dir())
}

/// By this command of rustup; a Rust from elsewhere has its own ways, which cannot be known.
pub(super) fn rustup(command: &str) -> Remedy {
    let shell = Shell::new(&format!("rustup {command}"));
    if find("rustup").is_some() { Remedy::Run(shell) } else { Remedy::Ask(format!("install Rust from https://rustup.rs, then run `{shell}`")) }
}

/// Any wasm-pack that knows `--profile` will do (0.13 is the first).
pub(super) fn has_wasm_pack() -> bool {
    let version = tool_version("wasm-pack").unwrap_or_default();
    let mut numbers = version.split('.').map_while(|number| number.parse::<u32>().ok());
    (numbers.next(), numbers.next()) >= (Some(0), Some(13))
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
fn tool_version(tool: &str) -> Option<String> {
    find(tool)?;
    let said = Shell::new(tool).arg("--version").read().ok()?;
    said.split_whitespace().nth(1).map(str::to_owned)
}
