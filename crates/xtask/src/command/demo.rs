//! `cargo xtask demo`: the extension at work on a seller workbench.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build::core;
use crate::build::extension::{self, Browser};
use crate::need::{FOR_BROWSER, ensure};
use crate::progress::Progress;
use crate::shell::{Shell, shown};
use crate::workspace::{path, target};

/// Where the pictures are shown.
const README: [&str; 2] = ["README.md", "README.zh-CN.md"];

/// Opens the workbench where there is a display; without one, or when `pictures` are asked for, drives it and takes screenshots into
/// `target/demo`; those that README shows are then copied to `pictures`. Returns whether all that worked; what did not is printed.
pub(crate) fn run(pictures: Option<&Path>) -> bool {
    let mut progress = Progress::new(3);
    let is_driven = pictures.is_some() || !has_display();
    let title = if is_driven { "messages are typed, and pictures taken" } else { "a workbench is open in Chromium until you close its window" };
    progress.step("tools", "what the demo needs is installed", tools)
        && progress.step("extension", "the extension is built", build)
        && progress.step("workbench", title, || if is_driven { drive(pictures) } else { open() })
}

fn tools() -> Result<()> {
    if !ensure(&FOR_BROWSER)? {
        println!("      nothing to install");
    }
    Ok(())
}

fn build() -> Result<()> {
    if !core::build()? {
        println!("      the core is unchanged");
    }
    extension::build(Browser::Chrome)
}

fn open() -> Result<()> {
    workbench().variable("HEADED", "1").run()
}

fn drive(pictures: Option<&Path>) -> Result<()> {
    let out = target().join("demo");
    workbench().variable("REDLINE_DEMO_OUT", &out).run()?;
    pictures.map_or(Ok(()), |directory| copy(&out, directory))
}

fn workbench() -> Shell {
    Shell::new("tsx demo/main.ts").within("tests")
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| shown(to))?;
    let entries = fs::read_dir(from).with_context(|| shown(from))?;
    let files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    let shown_ones = README.map(|name| fs::read_to_string(path(name)).context(name)).into_iter().collect::<Result<String>>()?;
    let mut taken = 0;
    for file in &files {
        let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
        if shown_ones.contains(&format!("pictures/{name}")) {
            fs::copy(file, to.join(name))?;
            taken += 1;
        }
    }
    println!("{taken} pictures are in {}", shown(to));
    Ok(())
}
