//! Skipping work whose inputs are as they were.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// A file that remembers the inputs of the last time some work was done.
pub(crate) struct Stamp {
    file: PathBuf,
    digest: String,
}

impl Stamp {
    /// The stamp kept in `file` for these files and directories and these other `facts` (versions, settings).
    /// A path that does not exist counts as such.
    pub(crate) fn new(file: PathBuf, inputs: &[PathBuf], facts: &[String]) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        facts.hash(&mut hasher);
        for input in inputs {
            for entry in WalkDir::new(input).sort_by_file_name().into_iter().filter_map(Result::ok) {
                if entry.file_type().is_file() {
                    entry.path().hash(&mut hasher);
                    let bytes = fs::read(entry.path()).with_context(|| entry.path().display().to_string())?;
                    bytes.hash(&mut hasher);
                }
            }
        }
        Ok(Self { file, digest: format!("{:016x}\n", hasher.finish()) })
    }

    /// Whether the work was done for these inputs and all of its `outputs` are still there.
    pub(crate) fn is_current(&self, outputs: &[&Path]) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|last| last == self.digest) && outputs.iter().all(|output| output.exists())
    }

    /// Remembers that the work is done.
    pub(crate) fn set(&self) -> Result<()> {
        if let Some(directory) = self.file.parent() {
            fs::create_dir_all(directory)?;
        }
        fs::write(&self.file, &self.digest).with_context(|| self.file.display().to_string())
    }
}
