//! What comes from the system's packages.

use std::env;
use std::path::Path;
use std::sync::OnceLock;

use anyhow::Result;

use super::Remedy;
use crate::shell::{Shell, find};

/// The path the tests start, see `tests/launch.ts`.
const CHROMIUM: &str = "/usr/bin/chromium";

pub(super) fn has_chromium() -> bool {
    env::var_os("CHROMIUM").map_or_else(|| Path::new(CHROMIUM).exists(), |chosen| Path::new(&chosen).exists())
}

pub(super) fn has_chinese_font() -> bool {
    let listed = find("fc-list").and_then(|_| Shell::new("fc-list :lang=zh-cn").read().ok());
    listed.is_some_and(|fonts| !fonts.is_empty()) || Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists()
}

/// Installs a Debian package, if this user may; `otherwise` is the way for other systems.
pub(super) fn install(package: &str, otherwise: &str) -> Remedy {
    match prefix() {
        Some(prefix) => {
            let install = format!("{prefix}apt-get install --yes --quiet=2 --no-install-recommends {package}");
            Remedy::Run(Shell::new(&install).variable("DEBIAN_FRONTEND", "noninteractive"))
        }
        None if find("apt-get").is_some() => Remedy::Ask(format!("run `sudo apt-get install --yes {package}`, {otherwise}")),
        None => Remedy::Ask(otherwise.trim_start_matches("or ").to_owned()),
    }
}

/// Fetches the package lists, once a run: a fresh container has none.
pub(super) fn update() -> Result<()> {
    static DONE: OnceLock<()> = OnceLock::new();
    if DONE.set(()).is_err() {
        return Ok(());
    }
    Shell::new(&format!("{}apt-get update --quiet=2", prefix().unwrap_or_default())).run()
}

/// What goes before `apt-get`: nothing for root, sudo where it asks for no password.
fn prefix() -> Option<&'static str> {
    find("apt-get")?;
    if Shell::new("id -u").read().is_ok_and(|id| id == "0") {
        return Some("");
    }
    Shell::new("sudo -n true").read().is_ok().then_some("sudo -n ")
}
