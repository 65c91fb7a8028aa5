//! The core: `crates/redline-wasm` as WebAssembly with its JavaScript glue.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::need::{FOR_CORE, ensure};
use crate::progress::human;
use crate::shell::Shell;
use crate::stamp::Stamp;
use crate::workspace::{locked_version, path, target};

/// The built core; the extension serves it as `/engine/redline_wasm_bg.wasm`.
pub(crate) fn binary() -> PathBuf {
    path("extension/public/engine/redline_wasm_bg.wasm")
}

/// What people want to know of the rules, which the core does without; the extension serves it as `/engine/rules.json`.
pub(crate) fn descriptions() -> PathBuf {
    path("extension/public/engine/rules.json")
}

fn glue() -> PathBuf {
    path("extension/src/engine/generated")
}

/// Builds the core into the extension, if anything it is made of changed. Returns whether it did.
///
/// # Errors
/// A tool cannot be installed, or the build fails.
pub(crate) fn build() -> Result<bool> {
    ensure(&FOR_CORE)?;
    let inputs = ["crates/redline", "crates/redline-pack", "crates/redline-wasm", "rules", "Cargo.toml", "Cargo.lock", ".cargo"].map(path);
    let facts = [Shell::new("rustc --version").read()?, Shell::new("wasm-opt --version").read()?, locked_version("wasm-bindgen")?];
    let stamp = Stamp::new(target().join("xtask/core.stamp"), &inputs, &facts)?;
    let script = glue().join("redline_wasm.js");
    if stamp.is_current(&[&binary(), &descriptions(), &script]) {
        return Ok(false);
    }
    println!("      building the core");
    let start = Instant::now();
    build_anew()?;
    stamp.set()?;
    println!("      built the core in {}", human(start.elapsed()));
    Ok(true)
}

fn build_anew() -> Result<()> {
    let out = target().join("core");
    // `no-install`: every tool is there already, and wasm-pack's own downloads would go around the lock files.
    let options = "--target web --profile wasm --mode no-install --no-pack --out-name redline_wasm --out-dir";
    Shell::new(&format!("wasm-pack build crates/redline-wasm {options}")).arg(&out).run_for_people()?;
    place(&out)?;
    fs::copy(built_descriptions()?, descriptions()).context("rules.json")?;
    Ok(())
}

/// What the build script of `redline-pack` wrote for the core that was just built. Only cargo knows where; asked again, it builds nothing.
fn built_descriptions() -> Result<PathBuf> {
    let messages =
        Shell::new("cargo build --locked --quiet --package redline-wasm --lib --target wasm32-unknown-unknown --profile wasm --message-format json")
            .read()?;
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut scripts = messages.filter(|message| message["reason"] == "build-script-executed");
    let of_pack = scripts.find(|message| message["package_id"].as_str().is_some_and(|id| id.contains("/redline-pack#")));
    let directory = of_pack.as_ref().and_then(|message| message["out_dir"].as_str()).context("cargo names no build script of redline-pack")?;
    Ok(Path::new(directory).join("description.json"))
}

/// Copies what wasm-pack made to where the extension takes it from.
fn place(out: &Path) -> Result<()> {
    let binary = binary();
    for directory in [Some(glue().as_path()), binary.parent()].into_iter().flatten() {
        fs::create_dir_all(directory)?;
    }
    for name in ["redline_wasm.js", "redline_wasm.d.ts"] {
        fs::copy(out.join(name), glue().join(name)).with_context(|| format!("wasm-pack made no {name}"))?;
    }
    fs::copy(out.join("redline_wasm_bg.wasm"), &binary).context("wasm-pack made no redline_wasm_bg.wasm")?;
    Ok(())
}
