//! `cargo xtask test`: everything, step by step.

mod browser;
mod corpus;
mod licences;
mod rust;
mod size;
mod typescript;

use anyhow::{Result, bail};

use crate::build::{core, extension, package};
use crate::need::{FOR_TESTS, ensure};
use crate::progress::Progress;
use crate::shell::shown;

/// One step of the tests. Steps need no other step to have run: each builds what it looks at, which costs nothing when it is built.
struct Step {
    name: &'static str,
    title: &'static str,
    work: fn() -> Result<()>,
}

/// Quick ones first, so that the usual mistake shows soon.
const STEPS: [Step; 16] = [
    Step { name: "tools", title: "what the tests need is installed", work: tools },
    Step { name: "format", title: "Rust is formatted", work: rust::format },
    Step { name: "clippy", title: "no lints, here and for WebAssembly", work: rust::clippy },
    Step { name: "rust", title: "tests of the crates", work: rust::tests },
    Step { name: "doc", title: "documentation builds and its examples run", work: rust::documentation },
    Step { name: "rules", title: "every rule keeps the contract", work: corpus::rules },
    Step { name: "generated", title: "schema, catalogue, judge and findings over the corpus are as committed", work: corpus::generated },
    Step { name: "core", title: "the core builds as WebAssembly", work: build_core },
    Step { name: "same", title: "WebAssembly answers what native code answers", work: corpus::same },
    Step { name: "biome", title: "TypeScript is formatted and has no lints", work: typescript::biome },
    Step { name: "types", title: "TypeScript and Svelte have no type errors", work: typescript::types },
    Step { name: "unit", title: "unit tests of the extension", work: typescript::unit },
    Step { name: "licences", title: "licences and sources of every dependency", work: licences::check },
    Step { name: "package", title: "the store package is complete and clean", work: build_package },
    Step { name: "size", title: "core, content script and package are small", work: size::check },
    Step { name: "e2e", title: "the built extension in Chromium", work: browser::end_to_end },
];

/// Runs the steps named in `only` (all, if empty) without those in `skip`. Returns whether all passed.
///
/// # Errors
/// A name is not the name of a step.
pub(crate) fn run(only: &[String], skip: &[String]) -> Result<bool> {
    if let Some(unknown) = only.iter().chain(skip).find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step `{unknown}`; the steps are {}", names.join(", "));
    }
    let is_chosen = |step: &&Step| (only.is_empty() || only.iter().any(|name| name == step.name)) && skip.iter().all(|name| name != step.name);
    let chosen: Vec<_> = STEPS.iter().filter(is_chosen).collect();
    let mut progress = Progress::new(chosen.len());
    for Step { name, title, work } in chosen {
        progress.step(name, title, work);
    }
    Ok(progress.summary())
}

/// First and together, so that the times of the other steps are their own.
fn tools() -> Result<()> {
    if !ensure(&FOR_TESTS)? {
        println!("      nothing to install");
    }
    Ok(())
}

fn build_core() -> Result<()> {
    if !core::build()? {
        println!("      unchanged");
    }
    Ok(())
}

fn build_package() -> Result<()> {
    extension::build(extension::Browser::Firefox)?;
    let zip = package::build()?;
    println!("      {}", shown(&zip));
    Ok(())
}
