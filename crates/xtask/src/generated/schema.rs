//! The JSON Schema of rule files, which every rule file names: editors complete and check by it.

use anyhow::Result;

use super::Generated;
use crate::shell::Shell;

pub(crate) const SCHEMA: Generated = Generated { file: "rules/schema.json", command: "cargo xtask schema", make };

fn make() -> Result<String> {
    let schema = Shell::new("cargo run --locked --quiet --package redline --features schema --example schema").read()?;
    Ok(schema + "\n")
}
