//! What the commands need on a machine, and how each is had.

mod apt;
mod npm;
mod rust;

use std::fmt;

use anyhow::{Context, Result, bail};

use crate::shell::{Shell, find};

/// Something that has to be on the machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Need {
    /// clippy and rustfmt.
    RustTools,
    /// The standard library for WebAssembly.
    WasmTarget,
    /// Builds the core and its JavaScript glue.
    WasmPack,
    /// Writes the glue; of exactly the version in `Cargo.lock`.
    WasmBindgen,
    /// Checks licences, sources and duplicates of the crates.
    CargoDeny,
    /// Runs the fuzz targets.
    CargoFuzz,
    /// Runs the JavaScript tools.
    Node,
    /// The packages of `package-lock.json`.
    NpmPackages,
    /// The browser of the demo and of the end-to-end tests.
    Chromium,
    /// Without a Chinese font every mark would sit under an empty box.
    ChineseFont,
}

/// Everything the commands can ask for, in the order it is installed.
pub(crate) const ALL: [Need; 10] = [
    Need::RustTools,
    Need::WasmTarget,
    Need::WasmPack,
    Need::WasmBindgen,
    Need::CargoDeny,
    Need::CargoFuzz,
    Need::Node,
    Need::NpmPackages,
    Need::Chromium,
    Need::ChineseFont,
];

/// What the core needs to be built.
pub(crate) const FOR_CORE: [Need; 5] = [Need::WasmTarget, Need::WasmPack, Need::WasmBindgen, Need::Node, Need::NpmPackages];

/// What a page needs to be opened.
pub(crate) const FOR_BROWSER: [Need; 4] = [Need::Node, Need::NpmPackages, Need::Chromium, Need::ChineseFont];

/// How a missing thing is had.
pub(crate) enum Remedy {
    /// By running this, which the machine allows.
    Run(Shell),
    /// By the user, who is to do this.
    Ask(String),
}

impl Need {
    /// Whether the machine has it.
    ///
    /// # Errors
    /// The checkout itself is broken (`Cargo.lock` or `package-lock.json` cannot be read).
    pub(crate) fn is_met(self) -> Result<bool> {
        Ok(match self {
            Self::RustTools => find("cargo-clippy").is_some() && find("rustfmt").is_some(),
            Self::WasmTarget => rust::has_wasm_target(),
            Self::WasmPack => rust::has_wasm_pack(),
            Self::WasmBindgen => rust::has_wasm_bindgen()?,
            Self::CargoDeny => find("cargo-deny").is_some(),
            Self::CargoFuzz => find("cargo-fuzz").is_some(),
            Self::Node => npm::has_node(),
            Self::NpmPackages => npm::has_packages()?,
            Self::Chromium => apt::has_chromium(),
            Self::ChineseFont => apt::has_chinese_font(),
        })
    }

    /// How it is had on this machine.
    ///
    /// # Errors
    /// As [`Need::is_met`].
    pub(crate) fn remedy(self) -> Result<Remedy> {
        Ok(match self {
            Self::RustTools => Remedy::Run(Shell::new("rustup component add clippy rustfmt")),
            Self::WasmTarget => rust::add_wasm_target(),
            Self::WasmPack => Remedy::Run(Shell::new("cargo install wasm-pack --locked --version 0.15.1")),
            Self::WasmBindgen => Remedy::Run(rust::install_wasm_bindgen()?),
            Self::CargoDeny => Remedy::Run(Shell::new("cargo install cargo-deny --locked --version 0.20.2")),
            Self::CargoFuzz => Remedy::Run(Shell::new("cargo install cargo-fuzz --locked --version 0.13.2")),
            Self::Node => Remedy::Ask(format!("install Node.js {} or later from https://nodejs.org", npm::OLDEST_NODE)),
            Self::NpmPackages => Remedy::Run(npm::install()),
            Self::Chromium => apt::install("chromium", "or install Chromium and set CHROMIUM to its path"),
            Self::ChineseFont => apt::install("fonts-noto-cjk", "or install any font with simplified Chinese"),
        })
    }

    /// How long getting it takes on a small machine, for those that wait.
    fn patience(self) -> &'static str {
        match self {
            Self::WasmPack | Self::WasmBindgen | Self::CargoDeny | Self::CargoFuzz => ", about two minutes",
            Self::Chromium => ", about a minute",
            _ => "",
        }
    }
}

impl fmt::Display for Need {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::RustTools => "clippy and rustfmt",
            Self::WasmTarget => "the wasm32 target",
            Self::WasmPack => "wasm-pack",
            Self::WasmBindgen => "wasm-bindgen of the locked version",
            Self::CargoDeny => "cargo-deny",
            Self::CargoFuzz => "cargo-fuzz",
            Self::Node => "Node.js",
            Self::NpmPackages => "the npm packages",
            Self::Chromium => "Chromium",
            Self::ChineseFont => "a Chinese font",
        })
    }
}

/// Installs what is missing and says so; does nothing for what is there.
///
/// # Errors
/// Something cannot be installed here: the error says what to run instead.
pub(crate) fn ensure(needs: &[Need]) -> Result<()> {
    for need in needs {
        if need.is_met()? {
            continue;
        }
        match need.remedy()? {
            Remedy::Ask(advice) => bail!("{need} is missing and cannot be installed from here: {advice}"),
            Remedy::Run(shell) => {
                println!("      installing {need}{}: {shell}", need.patience());
                need.prepare()?;
                shell.run().with_context(|| format!("{need} could not be installed; once this works, start again: {shell}"))?;
                need.finish()?;
            }
        }
    }
    Ok(())
}

impl Need {
    fn prepare(self) -> Result<()> {
        match self {
            Self::Chromium | Self::ChineseFont => apt::update(),
            _ => Ok(()),
        }
    }

    fn finish(self) -> Result<()> {
        if !self.is_met()? {
            bail!("{self} is installed but cannot be found: is cargo's bin directory on your PATH?");
        }
        Ok(())
    }
}
