//! The checker that the arguments ask for.

use std::fs;
use std::path::Path;

use redline::{Checker, Settings};

use crate::args::CheckingArgs;
use crate::failure::Failure;
use crate::locale::{fill, texts};

impl CheckingArgs {
    /// A checker for the rules under the settings.
    pub(crate) fn checker(&self) -> Result<Checker, Failure> {
        let settings = self.settings.as_deref().map_or_else(|| Ok(Settings::default()), read_settings)?;
        Checker::new(&self.source.load()?, &settings).map_err(|errors| Failure::rules(&errors, &settings.files))
    }
}

fn read_settings(path: &Path) -> Result<Settings, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::read(path, &error))?;
    serde_json::from_str(&text).map_err(|error| Failure::new(fill(&texts().error.not_settings, &[("why", &error)])))
}
