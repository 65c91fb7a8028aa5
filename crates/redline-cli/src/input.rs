//! Messages to check: from the command line, from files, from standard input.

use std::io::BufRead;
use std::path::Path;

use redline::{Message, Platform, Scene};
use serde::Deserialize;

use crate::failure::Failure;
use crate::locale::{fill, texts};
use crate::open_text::open_text;

/// The argument that stands for standard input.
const STDIN: &str = "-";

/// What some editors put before the first line.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// A message as a line of JSON. Fields that mean something to others are let through.
#[derive(Debug, Deserialize)]
pub(crate) struct Record {
    pub(crate) id: Option<String>,
    pub(crate) text: String,
    pub(crate) asked: Option<String>,
    /// `any` and platforms that are not known count as none.
    pub(crate) platform: Option<String>,
    pub(crate) scene: Option<Scene>,
}

impl From<Record> for Message {
    fn from(record: Record) -> Self {
        let platform = record.platform.as_deref().and_then(Platform::from_name);
        Self { id: record.id, text: record.text, asked: record.asked, platform, scene: record.scene }
    }
}

/// A message and where it stands.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) message: Message,
    /// A file's name; none for a text of the command line.
    pub(crate) name: Option<String>,
    /// From 1.
    pub(crate) line: usize,
    /// Who said it, and when, if that is known.
    pub(crate) said: Option<String>,
}

/// Tells `each` the messages of `argument`: a file's, those of standard input, or the argument itself.
pub(crate) fn read(argument: &str, each: &mut impl FnMut(Item) -> Result<(), Failure>) -> Result<(), Failure> {
    let path = Path::new(argument);
    if argument == STDIN {
        return json_lines("stdin", std::io::stdin().lock(), each);
    }
    if !path.is_file() {
        return each(Item { message: Message::new(argument), name: None, line: 1, said: None });
    }
    let file = open_text(path)?;
    if path.extension().is_some_and(|extension| extension == "jsonl" || extension == "ndjson") {
        return json_lines(argument, file, each);
    }
    for (line, text) in file.lines().enumerate() {
        let text = text.map_err(|error| Failure::read(path, &error))?;
        let text = text.trim_start_matches(BYTE_ORDER_MARK);
        if !text.trim().is_empty() {
            each(Item { message: Message::new(text), name: Some(argument.to_owned()), line: line + 1, said: None })?;
        }
    }
    Ok(())
}

fn json_lines(name: &str, lines: impl BufRead, each: &mut impl FnMut(Item) -> Result<(), Failure>) -> Result<(), Failure> {
    records::<Record>(name, lines, &mut |record, line| each(Item { message: record.into(), name: Some(name.to_owned()), line, said: None }))
}

/// Tells `each` the values in `lines` of JSON, with their lines from 1. Empty lines are nothing.
pub(crate) fn records<T: for<'de> Deserialize<'de>>(
    name: &str,
    lines: impl BufRead,
    each: &mut impl FnMut(T, usize) -> Result<(), Failure>,
) -> Result<(), Failure> {
    for (line, text) in lines.lines().enumerate() {
        let text = text.map_err(|error| Failure::read(Path::new(name), &error))?;
        let text = if line == 0 { text.trim_start_matches(BYTE_ORDER_MARK) } else { &text };
        if text.trim().is_empty() {
            continue;
        }
        let record = serde_json::from_str(text).map_err(|error| {
            let column = text.get(..error.column().saturating_sub(1)).map_or(1, |before| before.chars().count() + 1);
            let why = error.to_string();
            // The place is shown by the mark.
            let why = why.split(" at line ").next().unwrap_or(&why);
            Failure::line(name, line + 1, column, text, &fill(&texts().error.not_json, &[("why", &why)]))
        })?;
        each(record, line + 1)?;
    }
    Ok(())
}
