use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::describe::describe_rules;
use crate::model::{RuleErrors, RuleInfo, RuleText};
use crate::pack::{Input, Pack, PackData, ReadFile, Shared, compile, read};
use crate::source::RuleFile;

/// Rule files, read and compiled. Cheap to clone.
#[derive(Debug, Clone)]
pub struct RuleSet {
    pub(crate) pack: Arc<Pack>,
    details: Arc<Details>,
}

/// The files, kept as JSON until somebody asks for them: a browser that only checks never does.
#[derive(Debug)]
struct Details {
    files: OnceLock<Vec<ReadFile>>,
    json: String,
}

/// A set as bytes: what checks, and what people and other files want to know.
#[derive(Serialize, Deserialize)]
struct Stored {
    data: PackData,
    json: String,
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
        Ok(Self { pack: Arc::new(pack), details: Arc::new(Details { files: OnceLock::from(files), json: String::new() }) })
    }

    /// The set as bytes, for [`Self::from_bytes`]. Of each rule's examples the first few are kept.
    ///
    /// # Errors
    /// None known: everything in a set can be stored.
    pub fn to_bytes(&self) -> Result<Vec<u8>, StoreError> {
        let files: Vec<(String, RuleFile)> = self.files().iter().map(|read| (read.name.clone(), shortened(&read.file))).collect();
        let json = serde_json::to_string(&files).unwrap_or_default();
        Ok(postcard::to_allocvec(&Stored { data: self.pack.data.clone(), json })?)
    }

    /// Reads what [`Self::to_bytes`] of the same version wrote.
    ///
    /// # Errors
    /// Bytes that are no rule set.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoreError> {
        let Stored { data, json } = postcard::from_bytes(bytes)?;
        Ok(Self { pack: Arc::new(Pack::new(data)), details: Arc::new(Details { files: OnceLock::new(), json }) })
    }

    /// The rules as people see them.
    pub fn infos(&self) -> Vec<RuleInfo> {
        describe_rules(self.files().iter().map(|read| &read.file))
    }

    /// The files as they were read.
    pub fn files(&self) -> &[ReadFile] {
        self.details.files.get_or_init(|| {
            let files: Vec<(String, RuleFile)> = serde_json::from_str(&self.details.json).unwrap_or_default();
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
