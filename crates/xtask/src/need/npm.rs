//! Node.js and the npm packages.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::shell::{Shell, find};
use crate::workspace::path;

pub(super) fn has_node() -> bool {
    let version = find("node").and_then(|_| Shell::new("node --version").read().ok());
    version.is_some_and(|version| is_new_enough(&version)) && find("npm").is_some()
}

/// Vite asks for `^20.19 || ^22.12 || >=24`.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map_while(|number| number.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), _) => major >= 24,
        (None, _) => false,
    }
}

/// Whether what npm says it has put into `node_modules` is what `package-lock.json` asks for.
pub(super) fn has_packages() -> Result<bool> {
    let wanted = packages(&fs::read_to_string(path("package-lock.json")).context("package-lock.json")?)?;
    // npm's own record; a broken one is as good as none.
    let record = fs::read_to_string(path("node_modules/.package-lock.json")).unwrap_or_default();
    Ok(packages(&record).is_ok_and(|present| has_all(&wanted, &present)))
}

pub(super) fn install() -> Shell {
    Shell::new("npm ci --no-progress --loglevel error").variable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
}

fn packages(lock: &str) -> Result<Map<String, Value>> {
    let lock: Value = serde_json::from_str(lock).context("package-lock.json")?;
    lock["packages"].as_object().cloned().context("package-lock.json names no packages")
}

/// Optional packages are those of other systems; they may be absent but not of another version.
fn has_all(wanted: &Map<String, Value>, present: &Map<String, Value>) -> bool {
    wanted.iter().filter(|(place, _)| place.contains("node_modules/")).all(|(place, package)| match present.get(place) {
        Some(found) => found["version"] == package["version"] && found["integrity"] == package["integrity"],
        None => package["optional"] == true || package["devOptional"] == true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn lock(packages: &Value) -> Map<String, Value> {
        super::packages(&json!({ "packages": packages }).to_string()).unwrap()
    }

    #[test]
    fn node_is_of_a_version_that_the_tools_run_on() {
        for good in ["v20.19.0", "v22.12.1", "v24.0.0", "v25.1.0"] {
            assert!(is_new_enough(good), "{good}");
        }
        for old in ["v18.20.4", "v20.18.9", "v21.7.3", "v22.11.0", "", "none"] {
            assert!(!is_new_enough(old), "{old}");
        }
    }

    #[test]
    fn packages_are_there_when_every_needed_one_is_of_its_version() {
        let wanted = lock(
            &json!({ "": {}, "tests": {}, "node_modules/a": { "version": "1.0.0" }, "node_modules/b": { "version": "2.0.0", "optional": true } }),
        );
        assert!(has_all(&wanted, &lock(&json!({ "node_modules/a": { "version": "1.0.0" } }))));
        assert!(!has_all(&wanted, &lock(&json!({ "node_modules/a": { "version": "1.0.1" } }))));
        assert!(!has_all(&wanted, &lock(&json!({ "node_modules/b": { "version": "2.0.0" } }))));
        assert!(!has_all(&wanted, &lock(&json!({ "node_modules/a": { "version": "1.0.0" }, "node_modules/b": { "version": "2.0.1" } }))));
    }
}
