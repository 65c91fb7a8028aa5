//! `redline`: checks messages and chat logs against red-line rules.
//!
//! Exit status: 0 if nothing offends, 1 if something does, 2 if the arguments or the input are wrong.

mod args;
mod audit;
mod check;
mod checking;
mod counts;
mod failure;
mod input;
mod locale;
mod open_text;
mod rules;
mod rules_source;
mod score;
mod show_finding;
mod table;
mod usage;

use std::io::Write;
use std::process::ExitCode;

use args::{Cli, Command};
use clap::Parser;
use failure::Failure;

/// What a command found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Clean,
    Offends,
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => return fail(&usage::explain(&error)),
        Err(error) => {
            let mut out = anstream::stdout().lock();
            return if write!(out, "{}", error.render().ansi()).is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) };
        }
    };
    let mut out = anstream::stdout().lock();
    let outcome = match cli.command {
        Command::Check(args) => check::check(&args, &mut out),
        Command::Audit(args) => audit::audit(&args, &mut out),
        Command::Rules { command } => rules::run(command, &mut out),
    };
    match outcome {
        Ok(Outcome::Clean) | Err(Failure::Unheard) => ExitCode::SUCCESS,
        Ok(Outcome::Offends) => ExitCode::FAILURE,
        Err(Failure::Told(message)) => fail(&message),
    }
}

fn fail(message: &str) -> ExitCode {
    // Nobody is left to tell if this fails.
    let _ = writeln!(anstream::stderr(), "{message}");
    ExitCode::from(2)
}
