//! Compiles `rules/`, or the folder that `REDLINE_RULES` names, into one file that this crate carries beside the folder's judge. A broken
//! rule file stops the build with its place.

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use redline::{RuleSet, RuleText};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=REDLINE_RULES");
    let rules = env::var_os("REDLINE_RULES").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", rules.display());
    let texts = read_rules(&rules)?;
    let set = RuleSet::compile(&texts).unwrap_or_else(|errors| {
        for error in errors.to_string().lines() {
            println!("cargo::error={error}");
        }
        process::exit(1)
    });
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("description.json"), set.description())?;
    fs::write(out.join("pack.bin"), set.to_bytes().map_err(io::Error::other)?)?;
    // A folder of rules may do without a judge.
    let judge = rules.join("judge.bin");
    fs::write(out.join("judge.bin"), if judge.is_file() { fs::read(judge)? } else { Vec::new() })
}

/// The rule files below `folder`, with their paths from there, in the order of their names.
fn read_rules(folder: &Path) -> io::Result<Vec<RuleText>> {
    let mut texts = Vec::new();
    for (below, prefix) in [(folder.to_owned(), ""), (folder.join("lexicons"), "lexicons/")] {
        for entry in fs::read_dir(below)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.extension().is_some_and(|extension| extension == "json") && name != "schema.json" {
                texts.push(RuleText { name: format!("rules/{prefix}{name}"), text: fs::read_to_string(path)? });
            }
        }
    }
    texts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(texts)
}
