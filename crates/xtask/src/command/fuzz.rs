//! `cargo xtask fuzz`: every fuzz target for a bounded time.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure as check};

use crate::need::{Need, ensure};
use crate::shell::{Shell, shown};
use crate::workspace::{path, target};

const DIRECTORY: &str = "crates/redline/fuzz";
/// Seconds that an input may take, instrumented and on a busy machine; an input that takes longer breaks its target.
const SLOWEST: u32 = 20;
/// Bytes of an input at most.
const LONGEST: u32 = 8_192;

/// Runs each target for so many seconds, from its seeds and from what earlier runs found.
///
/// # Errors
/// cargo-fuzz cannot be installed, or a target found an input that breaks it.
pub(crate) fn run(seconds: u32) -> Result<()> {
    ensure(&[Need::CargoFuzz])?;
    let targets = cargo_fuzz("list").read()?;
    check!(!targets.is_empty(), "{DIRECTORY} has no targets");
    for target in targets.lines() {
        println!("fuzzing {target} for {seconds} s");
        let (seeds, found) = (path(DIRECTORY).join("seeds").join(target), built().join("corpus").join(target));
        fs::create_dir_all(&found).with_context(|| shown(&found))?;
        let limits = [format!("-max_total_time={seconds}"), format!("-timeout={SLOWEST}"), format!("-max_len={LONGEST}")];
        let run = cargo_fuzz("run").arg(target).arg(found).arg(seeds).arg("--").arg("-verbosity=0").arg("-print_funcs=0");
        limits.iter().fold(run, Shell::arg).run()?;
    }
    Ok(())
}

/// Beside everything else that is built: within the crate it would look like a change of the engine.
fn built() -> PathBuf {
    target().join("fuzz")
}

/// The sanitizers are unstable options of rustc; the engine itself is built by the same stable compiler as always.
fn cargo_fuzz(command: &str) -> Shell {
    Shell::new(&format!("cargo fuzz {command} --fuzz-dir {DIRECTORY}")).variable("RUSTC_BOOTSTRAP", "1").variable("CARGO_TARGET_DIR", built())
}
