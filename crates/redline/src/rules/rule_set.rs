use std::sync::{Arc, OnceLock};

use super::describe::describe_rules;
use crate::judge::Judge;
use crate::model::{RuleErrors, RuleInfo, RuleText};
use crate::pack::{Input, Pack, PackData, ReadFile, Shared, compile, read};
use crate::source::RuleFile;

/// Rule files, read and compiled. Cheap to clone.
#[derive(Debug, Clone)]
pub struct RuleSet {
    pub(crate) pack: Arc<Pack>,
    pub(crate) judge: Option<Arc<Judge>>,
    details: Arc<Details>,
}

/// What people and other files want to know of a set. Checking needs none of it.
#[derive(Debug, Default)]
struct Details {
    files: OnceLock<Vec<ReadFile>>,
    /// The files as JSON, until somebody asks.
    json: OnceLock<Box<str>>,
}

/// Why bytes are no rule set.
#[derive(Debug, thiserror::Error)]
#[error("the rule set cannot be stored or read: {0}")]
pub struct StoreError(#[from] postcard::Error);

/// Examples of a rule that are kept for people in a stored set.
const SHOWN_EXAMPLES: usize = 3;

impl RuleSet {
    /// Reads and compiles rule files that stand by themselves.
    ///
    /// # Errors
    /// All that is wrong with the files, with file, line and column.
    pub fn compile(texts: &[RuleText]) -> Result<Self, RuleErrors> {
        let files = read(texts)?;
        let pack = compile(&Input { texts, files: &files, ..Input::default() })?;
        Ok(Self { pack: Arc::new(pack), judge: None, details: Arc::new(Details { files: OnceLock::from(files), json: OnceLock::new() }) })
    }

    /// What checks, as bytes, for [`Self::from_bytes`].
    ///
    /// # Errors
    /// None known: everything in a set can be stored.
    pub fn to_bytes(&self) -> Result<Vec<u8>, StoreError> {
        Ok(postcard::to_allocvec(&self.pack.data)?)
    }

    /// Reads what [`Self::to_bytes`] of the same version wrote. It checks; what it says of itself has to be told with [`Self::describe`].
    ///
    /// # Errors
    /// Bytes that are no rule set.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoreError> {
        let data: PackData = postcard::from_bytes(bytes)?;
        Ok(Self { pack: Arc::new(Pack::new(data)), judge: None, details: Arc::default() })
    }

    /// The same rules with a second opinion on what they find in chats.
    #[must_use]
    pub fn with_judge(self, judge: Judge) -> Self {
        Self { judge: Some(Arc::new(judge)), ..self }
    }

    /// What people, and files that use the set's lexicons, want to know, as JSON for [`Self::describe`]. Of each rule's examples the first
    /// few are kept.
    pub fn description(&self) -> String {
        let files: Vec<(&str, RuleFile)> = self.files().iter().map(|read| (read.name.as_str(), shortened(&read.file))).collect();
        // Plain data of strings and lists: there is nothing in it that JSON cannot hold.
        serde_json::to_string(&files).unwrap_or_default()
    }

    /// Takes the [`Self::description`] of a stored set, once; later ones change nothing.
    pub fn describe(&self, description: &str) {
        self.details.json.get_or_init(|| description.into());
    }

    /// Whether it can say what it is made of.
    pub fn is_described(&self) -> bool {
        self.details.json.get().is_some() || self.details.files.get().is_some()
    }

    /// The rules as people see them; none of a stored set that was not described.
    pub fn infos(&self) -> Vec<RuleInfo> {
        describe_rules(self.files().iter().map(|read| &read.file))
    }

    /// The files as they were read; none of a stored set that was not described.
    pub fn files(&self) -> &[ReadFile] {
        let Some(json) = self.details.json.get() else { return self.details.files.get().map_or(&[], Vec::as_slice) };
        self.details.files.get_or_init(|| {
            let files: Vec<(String, RuleFile)> = serde_json::from_str(json).unwrap_or_default();
            files.into_iter().map(|(name, file)| ReadFile { name, file }).collect()
        })
    }

    /// What other files may use of these. Ids are taken only where these rules speak too.
    pub(crate) fn shared(&self, with_ids: bool) -> Shared {
        let mut shared = Shared::default();
        for ReadFile { file, .. } in self.files() {
            shared.lexicons.extend(file.lexicons.clone());
            shared.exceptions.extend(file.exceptions.clone());
            if with_ids {
                shared.ids.extend(file.rules.iter().map(|rule| rule.id.clone()));
            }
        }
        shared
    }
}

/// The file with fewer examples and without what is compiled anyway.
fn shortened(file: &RuleFile) -> RuleFile {
    let mut file = file.clone();
    file.schema = None;
    file.bait.clear();
    for rule in &mut file.rules {
        rule.matches.clear();
        rule.unless.clear();
        rule.asked.truncate(1);
        rule.asked_unless.clear();
        rule.examples.bad.truncate(SHOWN_EXAMPLES);
        rule.examples.good.truncate(SHOWN_EXAMPLES);
        rule.examples.missed.clear();
    }
    file
}
