//! Running other programs: what runs is shown, and what fails says so with its command line.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};

use crate::progress::patiently;
use crate::workspace::{path, root};

/// A program to run at the root of the checkout, with the tools of the workspace on its `PATH` and nothing on its stdin.
pub(crate) struct Shell {
    words: Vec<OsString>,
    variables: Vec<(&'static str, OsString)>,
    directory: PathBuf,
    accepted: i32,
}

impl Shell {
    /// A program and its arguments, as one would type them; no argument may hold a space.
    pub(crate) fn new(line: &str) -> Self {
        Self { words: line.split_whitespace().map(OsString::from).collect(), variables: Vec::new(), directory: root().to_path_buf(), accepted: 0 }
    }

    /// One more argument, taken as it is.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.words.push(argument.as_ref().to_owned());
        self
    }

    /// A variable of the program's environment.
    pub(crate) fn variable(mut self, name: &'static str, value: impl AsRef<OsStr>) -> Self {
        self.variables.push((name, value.as_ref().to_owned()));
        self
    }

    /// The directory to run in, relative to the root.
    pub(crate) fn within(mut self, directory: &str) -> Self {
        self.directory = path(directory);
        self
    }

    /// An exit status that is no failure either.
    pub(crate) fn accept(mut self, status: i32) -> Self {
        self.accepted = status;
        self
    }

    fn is_good(&self, status: ExitStatus) -> bool {
        status.success() || status.code() == Some(self.accepted)
    }

    /// Runs with output shown as it comes.
    ///
    /// # Errors
    /// The program is missing, or ends with another status than 0 or the accepted one.
    pub(crate) fn run(&self) -> Result<()> {
        let status = self.wait(|| self.command().status())?;
        if !self.is_good(status) {
            bail!("`{self}` failed ({status})");
        }
        Ok(())
    }

    /// Runs with output shown only if it fails: for programs that draw progress even where nobody sees it.
    ///
    /// # Errors
    /// As [`Shell::run`]; the error holds what the program printed.
    pub(crate) fn run_quietly(&self) -> Result<()> {
        let output = self.wait(|| self.command().output())?;
        if !self.is_good(output.status) {
            let said = [output.stdout, output.stderr].concat();
            bail!("`{self}` failed ({}):\n{}", output.status, String::from_utf8_lossy(&said).trim());
        }
        Ok(())
    }

    /// Runs with output shown as it comes where somebody looks on; in a log, as [`Shell::run_quietly`].
    ///
    /// # Errors
    /// As these.
    pub(crate) fn run_for_people(&self) -> Result<()> {
        if is_seen() { self.run() } else { self.run_quietly() }
    }

    /// Runs and returns what is printed to stdout, without the last line end.
    ///
    /// # Errors
    /// As [`Shell::run`]; the error holds what the program wrote to stderr.
    pub(crate) fn read(&self) -> Result<String> {
        let output = self.wait(|| self.command().output())?;
        if !self.is_good(output.status) {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!("`{self}` failed ({}): {}", output.status, said.trim());
        }
        Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
    }

    /// Does work that waits for the program. A log hears that it still runs; a terminal shows what the program itself tells of its progress.
    fn wait<T>(&self, work: impl FnOnce() -> io::Result<T>) -> Result<T> {
        let words: Vec<_> = self.words.iter().take(2).map(|word| word.to_string_lossy()).collect();
        let done = if is_seen() { work() } else { patiently(words.join(" "), work) };
        done.with_context(|| format!("cannot run `{self}`"))
    }

    fn command(&self) -> Command {
        // A Shell without words cannot name a program; the empty name fails with the system's own error.
        let program = self.words.first().cloned().unwrap_or_default();
        // Looked up here: the child's PATH does not decide where its own program is found on every system.
        let mut command = Command::new(find(&program).unwrap_or_else(|| program.into()));
        command.args(self.words.iter().skip(1)).current_dir(&self.directory).stdin(Stdio::null()).env("PATH", search_path());
        if !is_seen() {
            // In a log, hundreds of `Compiling …` lines hide the one that matters, and colours are noise.
            command.envs([("CARGO_TERM_QUIET", "true"), ("NO_COLOR", "1")]);
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

impl fmt::Display for Shell {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<_> = self.words.iter().map(|word| word.to_string_lossy()).collect();
        out.write_str(&words.join(" "))
    }
}

/// Whether somebody looks on, at a terminal.
fn is_seen() -> bool {
    io::stderr().is_terminal()
}

/// Where a program lies, or nothing if it is not installed.
pub(crate) fn find(program: impl AsRef<OsStr>) -> Option<PathBuf> {
    which::which_in(program, Some(search_path()), root()).ok()
}

/// The user's `PATH` between the workspace's npm tools and cargo's directory of installed programs.
fn search_path() -> &'static OsStr {
    static PATH: OnceLock<OsString> = OnceLock::new();
    PATH.get_or_init(|| {
        let own = env::var_os("PATH").unwrap_or_default();
        let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
        let all = [path("node_modules/.bin")].into_iter().chain(env::split_paths(&own)).chain(cargo.map(|home| home.join("bin")));
        env::join_paths(all).unwrap_or(own)
    })
}

/// A path relative to the root, as one shows it.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
