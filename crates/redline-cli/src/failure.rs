//! Why a command could not do its work.

use std::fmt::Display;
use std::io;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use redline::{RuleError, RuleErrors, RuleText};

use crate::locale::{fill, texts};

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Bad usage or bad input: what to print.
    Told(String),
    /// Nobody reads the output any more (`redline … | head`).
    Unheard,
}

impl Failure {
    /// A failure that `message` tells.
    pub(crate) fn new(message: impl Display) -> Self {
        Self::Told(format!("{}: {message}", texts().error.error))
    }

    /// `path` cannot be read.
    pub(crate) fn read(path: &Path, error: &io::Error) -> Self {
        Self::new(fill(&texts().error.read, &[("path", &path.display()), ("why", error)]))
    }

    /// `path` cannot be written.
    pub(crate) fn write(path: &Path, error: &io::Error) -> Self {
        Self::new(fill(&texts().error.write, &[("path", &path.display()), ("why", error)]))
    }

    /// Something is wrong in line `number`, from 1, of `name`.
    pub(crate) fn line(name: &str, number: usize, column: usize, line: &str, message: &str) -> Self {
        Self::Told(mark(&texts().error.error, name, number, column, line, message))
    }

    /// `errors` in the rule files `files`.
    pub(crate) fn rules(errors: &RuleErrors, files: &[RuleText]) -> Self {
        Self::Told(errors.0.iter().map(|error| show_rule_error(&texts().error.error, error, files)).collect::<Vec<_>>().join("\n"))
    }
}

/// Of writing the output.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Unheard } else { Self::new(error) }
    }
}

/// `error` under the line of the file it is about; `word` says what it is.
pub(crate) fn show_rule_error(word: &str, error: &RuleError, files: &[RuleText]) -> String {
    let line = files.iter().find(|file| file.name == error.file).and_then(|file| file.text.lines().nth(error.line - 1));
    mark(word, &error.file, error.line, error.column, line.unwrap_or(&error.text), &error.message)
}

/// `message` under `column`, from 1, of `line`.
fn mark(word: &str, name: &str, number: usize, column: usize, line: &str, message: &str) -> String {
    let mut places = line.char_indices().map(|(at, c)| at..at + c.len_utf8());
    let place = places.nth(column.saturating_sub(1)).unwrap_or(line.len()..line.len());
    let snippet = Snippet::source(line).line_start(number).path(name).annotation(AnnotationKind::Primary.span(place));
    let group = Group::with_title(Level::ERROR.with_name(word).primary_title(message)).element(snippet);
    Renderer::styled().render(&[group])
}
