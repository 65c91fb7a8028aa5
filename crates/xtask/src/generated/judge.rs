//! The judge: what is learned from the corpus and from the examples of the rules.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::findings::corpus;
use super::redline;
use crate::shell::shown;
use crate::workspace::path;

const JUDGE: &str = "rules/judge.bin";

/// Makes the judge anew, or with `check` only compares.
///
/// # Errors
/// The rules do not compile, a label is wrong, or the committed judge is another.
pub(crate) fn write_or_check(check: bool) -> Result<()> {
    if !check {
        print!("{}", learn(&path(JUDGE))?);
        return Ok(());
    }
    let made = path("target/judge.bin");
    learn(&made)?;
    if fs::read(&made).context("target/judge.bin")? != fs::read(path(JUDGE)).unwrap_or_default() {
        bail!("{JUDGE} is not current: run `cargo xtask learn`, then `cargo xtask snapshot`, and read what changed");
    }
    Ok(())
}

fn learn(out: &Path) -> Result<String> {
    let mut files = corpus()?;
    // Its messages are in the other files too.
    files.retain(|file| !file.ends_with("beyond.jsonl"));
    redline(&format!("rules learn --rules rules --out {}", shown(out)), &files)
}
