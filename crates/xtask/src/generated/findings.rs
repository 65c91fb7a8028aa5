//! The findings over the corpus, one a line: what a change of rules or engine changes shows in a review.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::{Generated, redline};
use crate::workspace::path;

pub(crate) const FINDINGS: Generated = Generated { file: "tests/corpus/findings.txt", command: "cargo xtask snapshot", make };

fn make() -> Result<String> {
    let files = corpus()?;
    if files.is_empty() {
        bail!("tests/corpus holds no messages");
    }
    let answers = redline("check --format jsonl", &files)?;
    let mut out = String::new();
    for answer in answers.lines() {
        let answer: Value = serde_json::from_str(answer).context("an answer of redline")?;
        let id = answer["id"].as_str().unwrap_or_default();
        for finding in answer["findings"].as_array().into_iter().flatten() {
            let word = |name: &str| finding[name].as_str().unwrap_or_default();
            // Line ends inside a span would make it two lines here.
            let span = word("text").replace('\n', "⏎");
            writeln!(out, "{id}\t{}\t{}\t{}\t{span}", word("rule"), word("level"), finding["start"])?;
        }
    }
    Ok(out)
}

/// The files of labelled messages, in the order of their names.
///
/// # Errors
/// The folder cannot be read.
pub(super) fn corpus() -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(path("tests/corpus")).context("tests/corpus")?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|kind| kind == "jsonl"));
    files.sort();
    Ok(files)
}
