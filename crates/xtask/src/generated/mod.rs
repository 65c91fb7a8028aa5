//! Files that are committed and made by a command: the schema of rule files, the catalogue of rules, the judge and the findings over the
//! corpus.

pub(crate) mod catalogue;
pub(crate) mod findings;
pub(crate) mod judge;
pub(crate) mod schema;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::shell::{Shell, shown};
use crate::workspace::path;

/// So many changed lines are shown; more say nothing new.
const SHOWN: usize = 40;

/// A generated file and the command that makes it.
pub(crate) struct Generated {
    /// Relative to the root.
    file: &'static str,
    command: &'static str,
    make: fn() -> Result<String>,
}

impl Generated {
    /// Makes the file anew, or with `check` only compares.
    ///
    /// # Errors
    /// As [`Generated::write`] and [`Generated::check`].
    pub(crate) fn write_or_check(&self, check: bool) -> Result<()> {
        if check { self.check() } else { self.write() }
    }

    /// Makes the file anew.
    ///
    /// # Errors
    /// The rules do not compile.
    fn write(&self) -> Result<()> {
        fs::write(path(self.file), (self.make)()?).context(self.file)?;
        println!("wrote {}", self.file);
        Ok(())
    }

    /// Whether the committed file is what would be made.
    ///
    /// # Errors
    /// It is not; the error shows the lines that differ and the command to run.
    pub(crate) fn check(&self) -> Result<()> {
        let made = (self.make)()?;
        let committed = fs::read_to_string(path(self.file)).unwrap_or_default();
        if made == committed {
            return Ok(());
        }
        let changes = changes(&committed, &made);
        let more = changes.len().saturating_sub(SHOWN);
        let mut lines: Vec<_> = changes.into_iter().take(SHOWN).collect();
        if more > 0 {
            lines.push(format!("… and {more} more"));
        }
        bail!("{} is not current; read the changes, then run `{}`:\n{}", self.file, self.command, lines.join("\n"))
    }
}

/// Lines that went (`-`) and lines that came (`+`); lines that only moved are none.
fn changes(before: &str, after: &str) -> Vec<String> {
    let (old, new): (HashSet<_>, HashSet<_>) = (before.lines().collect(), after.lines().collect());
    let gone = before.lines().filter(|line| !new.contains(line)).map(|line| format!("- {line}"));
    let come = after.lines().filter(|line| !old.contains(line)).map(|line| format!("+ {line}"));
    gone.chain(come).collect()
}

/// What `redline` prints, built as it is shipped. Status 1 says that something offends, which is no failure here.
fn redline(arguments: &str, files: &[impl AsRef<Path>]) -> Result<String> {
    let shell = Shell::new(&format!("cargo run --locked --quiet --release --package redline-cli -- {arguments}")).accept(1);
    files.iter().fold(shell, |shell, file| shell.arg(shown(file.as_ref()))).read()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_the_lines_that_went_and_came() {
        assert_eq!(changes("a\nb\nc\n", "c\na\nd\n"), ["- b", "+ d"]);
    }
}
