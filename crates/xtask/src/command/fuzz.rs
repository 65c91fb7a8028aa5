//! `cargo xtask fuzz`: every fuzz target for a bounded time.

use anyhow::{Result, ensure as check};

use crate::need::{Need, ensure};
use crate::shell::Shell;

const DIRECTORY: &str = "crates/redline/fuzz";

/// Runs each target for so many seconds.
///
/// # Errors
/// cargo-fuzz cannot be installed, or a target found an input that breaks it.
pub(crate) fn run(seconds: u32) -> Result<()> {
    ensure(&[Need::CargoFuzz])?;
    let targets = cargo_fuzz("list").read()?;
    check!(!targets.is_empty(), "{DIRECTORY} has no targets");
    for target in targets.lines() {
        println!("fuzzing {target} for {seconds} s");
        cargo_fuzz("run").arg(target).arg("--").arg(format!("-max_total_time={seconds}")).arg("-verbosity=0").run()?;
    }
    Ok(())
}

/// The sanitizers are unstable options of rustc; the engine itself is built by the same stable compiler as always.
fn cargo_fuzz(command: &str) -> Shell {
    Shell::new(&format!("cargo fuzz {command} --fuzz-dir {DIRECTORY}")).variable("RUSTC_BOOTSTRAP", "1")
}
