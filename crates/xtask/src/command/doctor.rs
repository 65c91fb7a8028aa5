//! `cargo xtask doctor`: what the machine lacks and how to get it. Changes nothing.

use anyhow::Result;

use crate::need::{ALL, Remedy, advice};

/// Prints a line for every need. Returns whether all are met.
///
/// # Errors
/// A lock file cannot be read.
pub(crate) fn run() -> Result<bool> {
    let mut missing = 0;
    for need in ALL {
        if need.is_met()? {
            println!("ok       {need}");
            continue;
        }
        missing += 1;
        match need.remedy()? {
            Remedy::Run(shell) => println!("missing  {need}: installed when first needed, by `{shell}`"),
            Remedy::Package(package) => println!("missing  {need}: {}", advice(&[package])),
            Remedy::Ask(advice) => println!("missing  {need}: {advice}"),
        }
    }
    if missing == 0 {
        println!("\nEverything is here.");
    } else {
        println!("\n{missing} of {} are missing; the commands install what they can.", ALL.len());
    }
    Ok(missing == 0)
}
