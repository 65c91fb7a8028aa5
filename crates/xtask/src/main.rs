//! Developer commands: `cargo xtask --help`.

mod build;
mod command;
mod generated;
mod need;
mod progress;
mod shell;
mod stamp;
mod test;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use build::extension::{self, Browser};
use build::package;
use generated::catalogue::CATALOGUE;
use generated::findings::FINDINGS;
use generated::judge;
use generated::schema::SCHEMA;
use shell::shown;

/// Builds, tests and shows Redline. Every command installs what it needs.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds everything and opens a seller workbench in Chromium; without a display, drives it and takes pictures into target/demo
    Demo {
        /// Takes the pictures, also where there is a display, and copies those that README shows here
        #[arg(long, value_name = "DIR", num_args = 0..=1, default_missing_value = "docs/pictures")]
        pictures: Option<PathBuf>,
    },
    /// Runs every check and test
    Test {
        /// Only this step (may be repeated)
        #[arg(long, value_name = "STEP")]
        only: Vec<String>,
        /// All but this step (may be repeated)
        #[arg(long, value_name = "STEP")]
        skip: Vec<String>,
    },
    /// Builds the extension into extension/.output
    Build {
        /// For Firefox instead of Chrome
        #[arg(long)]
        firefox: bool,
    },
    /// Makes the package for the store and checks what is in it
    Package,
    /// Measures the engine natively, in Node.js and in Chromium, and how typing feels
    Bench {
        /// Only writes 10,000 messages in one page, more than an hour's
        #[arg(long)]
        hour: bool,
    },
    /// Runs every fuzz target
    Fuzz {
        /// Seconds for each target
        #[arg(default_value_t = 60)]
        seconds: u32,
    },
    /// Writes docs/catalogue.md, the list of all rules
    Catalogue {
        /// Only says whether the committed one is current
        #[arg(long)]
        check: bool,
    },
    /// Makes rules/judge.bin, the second opinion, from the corpus and the examples of the rules
    Learn {
        /// Only says whether the committed one is current
        #[arg(long)]
        check: bool,
    },
    /// Writes tests/corpus/findings.txt, the findings over the corpus, for review
    Snapshot {
        /// Only says whether the committed one is current
        #[arg(long)]
        check: bool,
    },
    /// Writes rules/schema.json, by which editors complete and check rule files
    Schema {
        /// Only says whether the committed one is current
        #[arg(long)]
        check: bool,
    },
    /// Formats Rust and TypeScript
    Fmt,
    /// Says what is missing on this machine and how to get it; changes nothing
    Doctor,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Returns whether the command found everything in order.
fn run(command: Command) -> Result<bool> {
    match command {
        Command::Test { only, skip } => return test::run(&only, &skip),
        Command::Doctor => return command::doctor::run(),
        Command::Demo { pictures } => return Ok(command::demo::run(pictures.as_deref())),
        Command::Build { firefox } => {
            let browser = if firefox { Browser::Firefox } else { Browser::Chrome };
            extension::build(browser)?;
            println!("{}", shown(&extension::directory(browser)));
        }
        Command::Package => {
            let package = package::build()?;
            package::check_size(&package)?;
            println!("{}", shown(&package));
        }
        Command::Bench { hour: false } => command::bench::run()?,
        Command::Bench { hour: true } => command::bench::run_hour()?,
        Command::Fuzz { seconds } => command::fuzz::run(seconds)?,
        Command::Catalogue { check } => CATALOGUE.write_or_check(check)?,
        Command::Learn { check } => judge::write_or_check(check)?,
        Command::Snapshot { check } => FINDINGS.write_or_check(check)?,
        Command::Schema { check } => SCHEMA.write_or_check(check)?,
        Command::Fmt => command::fmt::run()?,
    }
    Ok(true)
}
