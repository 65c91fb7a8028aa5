//! What comes from the system's packages.

use std::env;
use std::path::Path;
use std::sync::OnceLock;

use anyhow::Result;

use super::Remedy;
use crate::shell::{Shell, find};

/// The path the tests start unless the variable says otherwise, see `tests/launch.ts`.
const CHROMIUM: &str = "/usr/bin/chromium";
const CHROMIUM_VARIABLE: &str = "CHROMIUM";

pub(super) fn has_chromium() -> bool {
    env::var_os(CHROMIUM_VARIABLE).map_or_else(|| Path::new(CHROMIUM).exists(), |chosen| Path::new(&chosen).exists())
}

pub(super) fn chromium() -> Remedy {
    if let Some(chosen) = env::var_os(CHROMIUM_VARIABLE) {
        let chosen = chosen.display();
        return Remedy::Ask(format!("{CHROMIUM_VARIABLE} names {chosen}, which does not exist; unset it, or set it to Chromium's path"));
    }
    install("chromium").unwrap_or_else(|| Remedy::Ask(format!("install it and set {CHROMIUM_VARIABLE} to its path")))
}

pub(super) fn has_chinese_font() -> bool {
    let listed = find("fc-list").and_then(|_| Shell::new("fc-list :lang=zh-cn").read().ok());
    listed.is_some_and(|fonts| !fonts.is_empty()) || Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists()
}

pub(super) fn chinese_font() -> Remedy {
    install("fonts-noto-cjk").unwrap_or_else(|| Remedy::Ask("install any font with simplified Chinese".to_owned()))
}

/// How a Debian package is had by this user; nothing on a system that has no such packages.
fn install(package: &'static str) -> Option<Remedy> {
    find("apt-get")?;
    let Some(prefix) = prefix() else { return Some(Remedy::Package(package)) };
    let install = format!("{prefix}apt-get install --yes --no-install-recommends {package}");
    Some(Remedy::Run(Shell::new(&install).variable("DEBIAN_FRONTEND", "noninteractive")))
}

/// What somebody who may has to run for these packages. A machine that never installed any has no lists of them yet.
pub(crate) fn advice(packages: &[&str]) -> String {
    let packages = packages.join(" ");
    if find("sudo").is_some() {
        format!("run `sudo apt-get update && sudo apt-get install --yes {packages}`")
    } else {
        format!("run `apt-get update && apt-get install --yes {packages}` as root")
    }
}

/// Fetches the package lists, once a run: a fresh container has none.
pub(super) fn update() -> Result<()> {
    static DONE: OnceLock<()> = OnceLock::new();
    if DONE.set(()).is_err() {
        return Ok(());
    }
    Shell::new(&format!("{}apt-get update", prefix().unwrap_or_default())).run_for_people()
}

/// What goes before `apt-get`: nothing for root, sudo where it asks for no password.
fn prefix() -> Option<&'static str> {
    if Shell::new("id -u").read().is_ok_and(|id| id == "0") {
        return Some("");
    }
    Shell::new("sudo -n true").read().is_ok().then_some("sudo -n ")
}
