use std::sync::Arc;

use super::describe::describe_rules;
use crate::model::{RuleErrors, RuleInfo, RuleText};
use crate::pack::{Input, Pack, ReadFile, Shared, compile, read};

/// Rule files, read and compiled.
#[derive(Debug)]
pub struct RuleSet {
    pub(crate) pack: Arc<Pack>,
    files: Vec<ReadFile>,
}

impl RuleSet {
    /// A set without rules.
    pub fn empty() -> Self {
        // Nothing is read, so nothing can be refused.
        Self::compile(&[]).unwrap_or_else(|errors| unreachable!("{errors}"))
    }

    /// Reads and compiles rule files that stand by themselves.
    ///
    /// # Errors
    /// All that is wrong with the files, with file, line and column.
    pub fn compile(texts: &[RuleText]) -> Result<Self, RuleErrors> {
        let files = read(texts)?;
        let pack = compile(&Input { texts, files: &files, ..Input::default() })?;
        Ok(Self { pack: Arc::new(pack), files })
    }

    /// The rules as people see them.
    pub fn infos(&self) -> Vec<RuleInfo> {
        describe_rules(self.files.iter().map(|read| &read.file))
    }

    /// The files as they were read.
    pub fn files(&self) -> &[ReadFile] {
        &self.files
    }

    /// What other files may use of these. Ids are taken only where these rules speak too.
    pub(crate) fn shared(&self, with_ids: bool) -> Result<Shared, RuleErrors> {
        let mut shared = Shared::default();
        for ReadFile { file, .. } in &self.files {
            shared.lexicons.extend(file.lexicons.clone());
            shared.exceptions.extend(file.exceptions.clone());
            if with_ids {
                shared.ids.extend(file.rules.iter().map(|rule| rule.id.clone()));
            }
        }
        Ok(shared)
    }
}
