//! What the commands need on a machine, and how each is had.

mod apt;
mod install;
mod npm;
mod rust;

use std::fmt;

use anyhow::Result;

use crate::shell::{Shell, find};

pub(crate) use apt::advice;
pub(crate) use install::ensure;

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

use Need::{CargoDeny, CargoFuzz, ChineseFont, Chromium, Node, NpmPackages, RustTools, WasmBindgen, WasmPack, WasmTarget};

/// Everything the commands can ask for.
pub(crate) const ALL: [Need; 10] = [Node, NpmPackages, RustTools, WasmTarget, WasmPack, WasmBindgen, CargoDeny, CargoFuzz, Chromium, ChineseFont];

// What is quickly installed comes first, so that a machine without a network shows soon.

/// What the core needs to be built.
pub(crate) const FOR_CORE: [Need; 5] = [Node, NpmPackages, WasmTarget, WasmPack, WasmBindgen];

/// What the extension needs to be built and opened in a browser.
pub(crate) const FOR_BROWSER: [Need; 7] = [Node, NpmPackages, WasmTarget, Chromium, ChineseFont, WasmPack, WasmBindgen];

/// What all tests together need.
pub(crate) const FOR_TESTS: [Need; 9] = [Node, NpmPackages, RustTools, WasmTarget, Chromium, ChineseFont, WasmPack, WasmBindgen, CargoDeny];

/// How a missing thing is had.
pub(crate) enum Remedy {
    /// By running this, which the machine allows.
    Run(Shell),
    /// By this Debian package, which this user may not install.
    Package(&'static str),
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
            RustTools => rust::has_tools(),
            WasmTarget => rust::has_wasm_target(),
            WasmPack => rust::has_wasm_pack(),
            WasmBindgen => rust::has_wasm_bindgen()?,
            CargoDeny => find("cargo-deny").is_some(),
            CargoFuzz => find("cargo-fuzz").is_some(),
            Node => npm::has_node(),
            NpmPackages => npm::has_packages()?,
            Chromium => apt::has_chromium(),
            ChineseFont => apt::has_chinese_font(),
        })
    }

    /// How it is had on this machine.
    ///
    /// # Errors
    /// As [`Need::is_met`].
    pub(crate) fn remedy(self) -> Result<Remedy> {
        Ok(match self {
            RustTools => rust::rustup("component add clippy rustfmt"),
            WasmTarget => rust::rustup("target add wasm32-unknown-unknown"),
            WasmPack => Remedy::Run(Shell::new("cargo install wasm-pack --locked --version 0.15.1")),
            WasmBindgen => Remedy::Run(rust::install_wasm_bindgen()?),
            CargoDeny => Remedy::Run(Shell::new("cargo install cargo-deny --locked --version 0.20.2")),
            CargoFuzz => Remedy::Run(Shell::new("cargo install cargo-fuzz --locked --version 0.13.2")),
            Node => Remedy::Ask("install it from https://nodejs.org".to_owned()),
            NpmPackages => Remedy::Run(npm::install()),
            Chromium => apt::chromium(),
            ChineseFont => apt::chinese_font(),
        })
    }

    /// How long getting it takes on a small machine, for those that wait.
    fn patience(self) -> &'static str {
        match self {
            WasmPack | WasmBindgen | CargoDeny | CargoFuzz => " (some minutes)",
            Chromium => " (about a minute)",
            _ => "",
        }
    }
}

impl fmt::Display for Need {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            RustTools => "clippy and rustfmt",
            WasmTarget => "the wasm32 target",
            WasmPack => "wasm-pack",
            WasmBindgen => "wasm-bindgen of the locked version",
            CargoDeny => "cargo-deny",
            CargoFuzz => "cargo-fuzz",
            Node => "Node.js 20.19, 22.12 or later with npm",
            NpmPackages => "the npm packages",
            Chromium => "Chromium",
            ChineseFont => "a Chinese font",
        })
    }
}
