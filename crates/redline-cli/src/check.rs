//! `redline check`

use std::io::Write;

use redline::Finding;
use serde::Serialize;

use crate::Outcome;
use crate::args::{CheckArgs, Format};
use crate::counts::Counts;
use crate::failure::Failure;
use crate::input::{self, Item};
use crate::show_finding::show;

/// A message's findings, as JSON.
#[derive(Serialize)]
struct Checked {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    findings: Vec<Finding>,
}

/// Checks the messages that `args` name and prints what is found.
pub(crate) fn check(args: &CheckArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let checker = args.checking.checker()?;
    let mut counts = Counts::default();
    let mut all = Vec::new();
    for argument in &args.input {
        input::read(argument, &mut |item| {
            let item = with_defaults(item, args);
            let mut findings = checker.check(&item.message);
            findings.retain(|finding| finding.level >= args.checking.level);
            counts.add(&findings);
            match args.format {
                Format::Human => show(&item, &findings, checker.rules(), out)?,
                Format::Jsonl => write_json(out, &Checked { id: item.message.id, findings })?,
                Format::Json => all.push(Checked { id: item.message.id, findings }),
            }
            Ok(())
        })?;
    }
    match args.format {
        Format::Human => writeln!(out, "{}", counts.total())?,
        Format::Json => write_json(out, &all)?,
        Format::Jsonl => {}
    }
    Ok(if counts.block > 0 { Outcome::Offends } else { Outcome::Clean })
}

/// Writes `value` and a line end.
pub(crate) fn write_json(out: &mut impl Write, value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string(value).map_err(Failure::new)?;
    Ok(writeln!(out, "{json}")?)
}

/// The item with what the command line says of messages that do not say it themselves.
fn with_defaults(mut item: Item, args: &CheckArgs) -> Item {
    let message = &mut item.message;
    message.platform = message.platform.or(args.checking.platform);
    message.scene = message.scene.or(args.scene);
    if message.asked.is_none() {
        message.asked.clone_from(&args.asked);
    }
    item
}
