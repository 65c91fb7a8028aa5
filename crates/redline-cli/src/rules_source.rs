//! Where the rules come from: the built-in ones, or a folder of rule files.

use std::fs;
use std::io::Write;
use std::path::Path;

use redline::{Judge, RuleSet, RuleText};

use crate::args::RulesSource;
use crate::failure::{Failure, show_rule_error};
use crate::locale::{fill, texts};

/// The judge of a folder of rules, if it has one.
pub(crate) const JUDGE: &str = "judge.bin";

impl RulesSource {
    /// The rules.
    pub(crate) fn load(&self) -> Result<RuleSet, Failure> {
        match &self.folder {
            None => Ok(redline_pack::builtin().clone()),
            Some(folder) => {
                let (set, _) = compile(folder, self.keep_going)?;
                let path = folder.join(JUDGE);
                if !path.is_file() {
                    return Ok(set);
                }
                let bytes = fs::read(&path).map_err(|error| Failure::read(&path, &error))?;
                let judge = Judge::from_bytes(bytes).map_err(|_| Failure::new(fill(&texts().error.not_judge, &[("path", &path.display())])))?;
                Ok(set.with_judge(judge))
            }
        }
    }
}

/// Compiles the rule files in `folder`; with `keep_going` those that can be. Also gives the files.
pub(crate) fn compile(folder: &Path, keep_going: bool) -> Result<(RuleSet, Vec<RuleText>), Failure> {
    let mut files = read(folder)?;
    loop {
        match RuleSet::compile(&files) {
            Ok(set) => return Ok((set, files)),
            Err(errors) => {
                let before = files.len();
                let broken = |file: &RuleText| errors.0.iter().any(|error| error.file == file.name);
                if !keep_going || !files.iter().any(broken) {
                    return Err(Failure::rules(&errors, &files));
                }
                for error in &errors.0 {
                    writeln!(anstream::stderr(), "{}", show_rule_error(&texts().error.broken, error, &files))?;
                }
                files.retain(|file| !broken(file));
                debug_assert!(files.len() < before, "a broken file was left out");
            }
        }
    }
}

/// The rule files in `folder` and the folders in it, with their paths from there, in the order of these.
fn read(folder: &Path) -> Result<Vec<RuleText>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(below) = folders.pop() {
        let entries = fs::read_dir(&below).map_err(|error| Failure::read(&below, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| Failure::read(&below, &error))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") && !path.ends_with("schema.json") {
                let text = fs::read_to_string(&path).map_err(|error| Failure::read(&path, &error))?;
                files.push(RuleText { name: path.strip_prefix(folder).unwrap_or(&path).display().to_string(), text });
            }
        }
    }
    if files.is_empty() {
        return Err(Failure::new(fill(&texts().error.not_rules, &[("path", &folder.display())])));
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
