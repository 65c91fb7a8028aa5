//! The TypeScript of the extension and of the tests.

use anyhow::Result;

use crate::build::extension;
use crate::need::{Need, ensure};
use crate::shell::Shell;

pub(super) fn biome() -> Result<()> {
    ensure(&[Need::Node, Need::NpmPackages])?;
    Shell::new("biome check --error-on-warnings .").run()
}

pub(super) fn types() -> Result<()> {
    extension::prepare()?;
    Shell::new("tsc --project extension").run()?;
    Shell::new("svelte-check --workspace extension --fail-on-warnings --output human").run()?;
    Shell::new("tsc --project tests").run()
}

pub(super) fn unit() -> Result<()> {
    extension::prepare()?;
    Shell::new("vitest run --passWithNoTests=false").within("extension").run()
}
