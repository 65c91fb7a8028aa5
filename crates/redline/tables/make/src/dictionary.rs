//! jieba's dictionary, as its crate carries it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::manual;

pub(crate) struct Dictionary {
    /// Word → how often it was counted.
    words: BTreeMap<String, f64>,
    total: f64,
}

impl Dictionary {
    pub(crate) fn load() -> Result<Self> {
        let text = std::fs::read_to_string(crate_folder("jieba-rs")?.join("src/data/dict.txt")).context("dict.txt of jieba-rs")?;
        let mut words = BTreeMap::new();
        let mut total = 0.0;
        for line in text.lines() {
            let mut fields = line.split(' ');
            let (Some(word), Some(count)) = (fields.next(), fields.next()) else { continue };
            let count: f64 = count.parse().with_context(|| format!("count of {word}"))?;
            total += count;
            if !is_rare_name(fields.next().unwrap_or_default(), count) && !manual::DISGUISES.contains(&word) {
                words.insert(word.to_owned(), count);
            }
        }
        for (list, least) in [(manual::SHOP_WORDS, manual::SHOP_WORD_COUNT), (manual::DAILY_WORDS, manual::DAILY_WORD_COUNT)] {
            for word in list.split_whitespace() {
                let count = words.entry(word.to_owned()).or_insert(least);
                *count = count.max(least);
            }
        }
        Ok(Self { words, total })
    }

    /// Words of `length` characters and their counts.
    pub(crate) fn words(&self, length: usize) -> impl Iterator<Item = (&str, f64)> {
        self.words.iter().filter(move |(word, _)| word.chars().count() == length).map(|(word, &count)| (word.as_str(), count))
    }

    /// How surprising `word` is, in bits.
    pub(crate) fn bits(&self, word: &str) -> Option<f64> {
        self.words.get(word).filter(|&&count| count > 0.0).map(|count| (self.total / count).log2())
    }
}

/// Names of people and places that hardly occur: in messages their characters mean something else.
fn is_rare_name(tag: &str, count: f64) -> bool {
    matches!(tag, "nr" | "nrt" | "nrfg" | "ns" | "nt" | "nz") && count < 1_000.0
}

/// Where cargo keeps the source of a dependency.
fn crate_folder(name: &str) -> Result<PathBuf> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let output = Command::new(env!("CARGO")).args(["metadata", "--format-version", "1", "--manifest-path"]).arg(manifest).output()?;
    ensure!(output.status.success(), "cargo metadata failed");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().context("packages")?;
    let package = packages.iter().find(|p| p["name"] == name).with_context(|| format!("{name} is no dependency"))?;
    let manifest = package["manifest_path"].as_str().context("manifest_path")?;
    Ok(Path::new(manifest).parent().context("folder")?.to_owned())
}
