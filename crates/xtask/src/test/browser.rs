//! The built extension in a real browser.

use anyhow::Result;

use crate::build::extension::{self, Browser};
use crate::need::{FOR_BROWSER, ensure};
use crate::shell::Shell;

pub(super) fn end_to_end() -> Result<()> {
    ensure(&FOR_BROWSER)?;
    extension::build(Browser::Chrome)?;
    Shell::new("playwright test").within("tests").run()
}
