//! Prints the JSON Schema of rule files, by which editors complete and check them: `rules/schema.json`.

use redline::source::RuleFile;

fn main() -> serde_json::Result<()> {
    println!("{}", serde_json::to_string_pretty(&schemars::schema_for!(RuleFile))?);
    Ok(())
}
