//! The package for the store, and what may be in it.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use zip::ZipArchive;

use super::core;
use crate::shell::{Shell, shown};
use crate::workspace::{path, target};

/// The package must not be larger: shops install it over slow lines. The design's budget is 600 KB, which is not met yet.
pub(crate) const LIMIT: u64 = 1460 * 1024;

/// Kinds of files an extension is made of. Anything else got in by mistake.
const KINDS: [&str; 8] = ["js", "css", "html", "json", "wasm", "png", "svg", "txt"];

/// Zips the extension for the store and checks what is in it; its size is checked by [`check_size`]. Returns where it lies.
///
/// # Errors
/// The build fails, or the zip holds what it must not.
pub(crate) fn build() -> Result<PathBuf> {
    core::build()?;
    let made = path("extension/.output");
    for old in zips(&made)? {
        fs::remove_file(old)?;
    }
    Shell::new("wxt zip --mv3 --browser chrome").within("extension").run_quietly()?;
    let zip = zips(&made)?.into_iter().next().context("wxt made no zip")?;
    check_content(&zip).with_context(|| shown(&zip))?;
    let out = target().join("package");
    fs::create_dir_all(&out)?;
    let package = out.join(zip.file_name().context("a zip without a name")?);
    fs::copy(&zip, &package)?;
    Ok(package)
}

fn zips(directory: &Path) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(directory) else { return Ok(Vec::new()) };
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "zip")).collect())
}

/// Whether the package is within its limit.
///
/// # Errors
/// It is not.
pub(crate) fn check_size(package: &Path) -> Result<()> {
    let size = fs::metadata(package)?.len();
    ensure!(size <= LIMIT, "{}: {size} bytes, allowed are {LIMIT}", shown(package));
    Ok(())
}

/// Whether the zip is what the store should get: complete, nothing of ours that is not the product, and no code from elsewhere.
fn check_content(zip: &Path) -> Result<()> {
    let mut archive = ZipArchive::new(File::open(zip)?)?;
    let names = archive.file_names().map(|name| Ok(name?.into_owned())).collect::<Result<Vec<_>>>()?;
    for name in &names {
        let kind = Path::new(name).extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        ensure!(name.ends_with('/') || KINDS.contains(&kind), "holds {name}");
        if matches!(kind, "js" | "html") {
            let text = read(&mut archive, name)?;
            ensure!(!text.contains("sourceMappingURL"), "{name} points to a source map");
        }
    }
    let manifest: Value = serde_json::from_str(&read(&mut archive, "manifest.json")?).context("manifest.json")?;
    check_manifest(&manifest, &names)
}

fn read(archive: &mut ZipArchive<File>, name: &str) -> Result<String> {
    let mut text = String::new();
    archive.by_name(name).with_context(|| format!("holds no {name}"))?.read_to_string(&mut text).with_context(|| name.to_owned())?;
    Ok(text)
}

fn check_manifest(manifest: &Value, names: &[String]) -> Result<()> {
    let version = manifest["version"].as_str().unwrap_or_default();
    ensure!(version == env!("CARGO_PKG_VERSION"), "the manifest says version {version}, the workspace {}", env!("CARGO_PKG_VERSION"));
    ensure!(manifest["manifest_version"] == 3, "the manifest is not of version 3");
    let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap_or_default();
    ensure!(policy.contains("'wasm-unsafe-eval'") && !policy.contains("http"), "the content security policy is `{policy}`");
    for file in files(manifest) {
        if !names.iter().any(|name| name == file.trim_start_matches('/')) {
            bail!("the manifest names {file}, which is not there");
        }
    }
    Ok(())
}

/// Every file the manifest names, patterns excepted.
fn files(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => {
            let kind = Path::new(text).extension().and_then(|kind| kind.to_str()).unwrap_or_default();
            let is_file = KINDS.contains(&kind) && !text.contains(['*', ':', ' ']);
            is_file.then_some(text.as_str()).into_iter().collect()
        }
        Value::Array(items) => items.iter().flat_map(files).collect(),
        Value::Object(fields) => fields.values().flat_map(files).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn manifest(version: &str, script: &str) -> Value {
        json!({
            "manifest_version": 3, "version": version,
            "content_security_policy": { "extension_pages": "script-src 'self' 'wasm-unsafe-eval'" },
            "content_scripts": [{ "matches": ["https://*.example/*.html"], "js": [script] }],
        })
    }

    #[test]
    fn a_manifest_names_only_files_that_are_there() {
        let names = ["content.js".to_owned()];
        assert!(check_manifest(&manifest(env!("CARGO_PKG_VERSION"), "content.js"), &names).is_ok());
        let error = check_manifest(&manifest(env!("CARGO_PKG_VERSION"), "other.js"), &names).unwrap_err();
        assert!(error.to_string().contains("other.js"));
    }

    #[test]
    fn versions_agree() {
        assert!(check_manifest(&manifest("9.9.9", "content.js"), &["content.js".to_owned()]).is_err());
    }
}
