//! `cargo xtask bench`: how fast the engine is, natively and as WebAssembly in Node.js and in Chromium.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::build::extension::{self, Browser};
use crate::need::{FOR_BROWSER, ensure};
use crate::shell::Shell;
use crate::workspace::{path, target};

/// Runs every bench: that of the crates, then the scripts of `tests/bench` in the order of their names, which write `docs/performance.md`.
///
/// # Errors
/// A tool cannot be installed, the build fails, or a bench does (a wrong answer counts as one).
pub(crate) fn run() -> Result<()> {
    ensure(&FOR_BROWSER)?;
    extension::build(Browser::Chrome)?;
    let folder = target().join("bench");
    fs::create_dir_all(&folder).context("target/bench")?;
    let input = Shell::new("cargo run --locked --quiet --release --package redline-pack --example bench-input").read()?;
    fs::write(folder.join("input.json"), input).context("input.json")?;
    Shell::new("cargo bench --locked --package redline-pack --bench check").variable("CRITERION_HOME", folder.join("criterion")).run()?;
    for script in scripts()? {
        Shell::new("node").arg(script).within("tests").run()?;
    }
    Ok(())
}

/// Writes 10,000 messages in one page, without the extension and with it, and what that came to into `docs/performance.md`.
///
/// # Errors
/// A tool cannot be installed, the build fails, or the browser does.
pub(crate) fn run_hour() -> Result<()> {
    ensure(&FOR_BROWSER)?;
    extension::build(Browser::Chrome)?;
    Shell::new("node bench/typing.mjs --hour").within("tests").run()
}

fn scripts() -> Result<Vec<PathBuf>> {
    let directory = path("tests/bench");
    let entries = fs::read_dir(&directory).context("tests/bench")?;
    let mut found = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    found.retain(|file| file.extension().is_some_and(|kind| kind == "mjs"));
    found.sort();
    Ok(found)
}
