//! Licences and sources of what the product is made of and made with.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use spdx::{Expression, LicenseReq, ParseMode};

use crate::need::{Need, ensure};
use crate::shell::Shell;
use crate::workspace::path;

/// Licences an npm package may have. The crates have their list in `deny.toml`.
const ALLOWED: [&str; 11] =
    ["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Unlicense", "CC0-1.0", "BlueOak-1.0.0", "Python-2.0"];

/// Build and test tools (the beginnings of their names) that are let through. Nothing of them gets into the extension.
const TOOLS: [(&str, &str); 2] = [
    // Vite's style sheet compiler.
    ("lightningcss", "MPL-2.0"),
    // Part of Vue 2 (MIT), whose package does not say so again.
    ("@vue/compiler-sfc", "no licence"),
];

pub(super) fn check() -> Result<()> {
    ensure(&[Need::CargoDeny])?;
    Shell::new("cargo deny --log-level error --all-features --locked check licenses bans sources").run()?;
    let text = fs::read_to_string(path("package-lock.json")).context("package-lock.json")?;
    let lock: Value = serde_json::from_str(&text).context("package-lock.json")?;
    let faults = npm_faults(&lock);
    if !faults.is_empty() {
        bail!("package-lock.json:\n{}", faults.join("\n"));
    }
    Ok(())
}

/// What is wrong with the packages of a lock file: a licence that is not allowed, no checksum, or a source that is not the registry.
fn npm_faults(lock: &Value) -> Vec<String> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    let ours = |entry: &Value| entry["link"] == true;
    packages.filter(|(place, entry)| place.contains("node_modules/") && !ours(entry)).filter_map(|(place, entry)| fault(place, entry)).collect()
}

fn fault(place: &str, entry: &Value) -> Option<String> {
    let licence = entry["license"].as_str().unwrap_or("no licence");
    let name = place.rsplit("node_modules/").next().unwrap_or(place);
    let is_tool = TOOLS.iter().any(|(tool, known)| name.starts_with(tool) && licence == *known);
    if !is_allowed(licence) && !is_tool {
        return Some(format!("{name}: {licence}"));
    }
    if entry["integrity"].as_str().is_none_or(|sum| !sum.starts_with("sha512-")) {
        return Some(format!("{name}: no sha512 checksum"));
    }
    let source = entry["resolved"].as_str();
    source.is_some_and(|source| !source.starts_with("https://registry.npmjs.org/")).then(|| format!("{name}: not from the registry"))
}

fn is_allowed(licence: &str) -> bool {
    let allows = |wanted: &LicenseReq| wanted.license.id().is_some_and(|id| ALLOWED.contains(&id.name)) && wanted.addition.is_none();
    Expression::parse_mode(licence, ParseMode::LAX).is_ok_and(|expression| expression.evaluate(allows))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn licences_are_read_as_expressions() {
        for allowed in ["MIT", "(MIT OR GPL-3.0-only)", "MIT AND ISC"] {
            assert!(is_allowed(allowed), "{allowed}");
        }
        for refused in ["GPL-3.0-only", "MIT AND GPL-2.0-only", "no licence", "UNLICENSED", ""] {
            assert!(!is_allowed(refused), "{refused}");
        }
    }

    #[test]
    fn every_package_is_checked_wherever_it_lies() {
        let good = json!({ "license": "MIT", "integrity": "sha512-x" });
        let lock = json!({ "packages": {
            "": {}, "extension": { "license": "GPL-3.0-only" }, "node_modules/extension": { "link": true },
            "node_modules/a": good, "node_modules/a/node_modules/@s/b": { "license": "GPL-3.0-only", "integrity": "sha512-x" },
            "tests/node_modules/c": { "license": "ISC" },
            "node_modules/d": { "license": "ISC", "integrity": "sha512-x", "resolved": "https://elsewhere.example/d.tgz" },
        }});
        assert_eq!(npm_faults(&lock), ["@s/b: GPL-3.0-only", "d: not from the registry", "c: no sha512 checksum"]);
    }
}
