//! The extension, built by WXT.

use std::path::PathBuf;

use anyhow::Result;

use super::core;
use crate::need::{Need, ensure};
use crate::shell::Shell;
use crate::workspace::path;

/// A browser the extension is built for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Browser {
    /// Chrome, Edge and other Chromium browsers, Manifest V3.
    Chrome,
    /// Firefox.
    Firefox,
}

impl Browser {
    fn name(self) -> &'static str {
        match self {
            Self::Chrome => "chrome",
            Self::Firefox => "firefox",
        }
    }
}

/// Where the unpacked extension for a browser lies.
pub(crate) fn directory(browser: Browser) -> PathBuf {
    path("extension/.output").join(format!("{}-mv3", browser.name()))
}

/// Builds the core if needed, then the extension.
///
/// # Errors
/// A tool cannot be installed, or the build fails.
pub(crate) fn build(browser: Browser) -> Result<()> {
    core::build()?;
    Shell::new("wxt build --mv3 --browser").arg(browser.name()).within("extension").run_quietly()
}

/// Writes the types WXT generates from the entry points; type checks and unit tests need them.
pub(crate) fn prepare() -> Result<()> {
    ensure(&[Need::Node, Need::NpmPackages])?;
    core::build()?;
    Shell::new("wxt prepare").within("extension").run_quietly()
}
