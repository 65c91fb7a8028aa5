//! `redline audit`: what agents said in chat logs.

mod log;
mod totals;

use std::borrow::Cow;
use std::io::Write;
use std::path::Path;

use redline::{Checker, Finding};
use serde::Serialize;

use crate::Outcome;
use crate::args::{AuditArgs, AuditFormat};
use crate::check::write_json;
use crate::failure::Failure;
use crate::input::Item;
use crate::locale::{fill, texts};
use crate::rules::level;
use crate::show_finding::show;
use crate::table;
use log::{Reply, Talks};
use totals::Totals;

/// A finding and where it stands, for machines.
#[derive(Serialize)]
struct Found {
    file: String,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    message: String,
    #[serde(flatten)]
    finding: Finding,
}

/// Totals and findings as one value.
#[derive(Serialize)]
struct Report<'a> {
    totals: &'a Totals,
    findings: &'a [Found],
}

/// Checks what agents said in the logs that `args` name, and prints findings and sums.
pub(crate) fn audit(args: &AuditArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let checker = args.checking.checker()?;
    let mut talks = Talks::default();
    let mut totals = Totals::default();
    let mut all = Vec::new();
    for path in &args.files {
        log::read(path, &mut talks, &mut |mut reply| {
            reply.message.platform = reply.message.platform.or(args.checking.platform);
            let mut findings = checker.check(&reply.message);
            findings.retain(|finding| finding.level >= args.checking.level);
            totals.add(reply.agent.as_deref(), &findings);
            if args.summary || findings.is_empty() {
                return Ok(());
            }
            match args.format {
                AuditFormat::Human => show_reply(reply, path, &findings, &checker, out),
                AuditFormat::Jsonl => found(reply, path, findings).try_for_each(|found| write_json(out, &found)),
                AuditFormat::Json | AuditFormat::Csv => {
                    all.extend(found(reply, path, findings));
                    Ok(())
                }
            }
        })?;
    }
    totals.sessions = talks.len();
    match args.format {
        AuditFormat::Human => write_totals(&totals, out)?,
        AuditFormat::Json => write_json(out, &Report { totals: &totals, findings: &all })?,
        AuditFormat::Csv => write_csv(&all, out)?,
        AuditFormat::Jsonl => {}
    }
    Ok(if totals.counts.block > 0 { Outcome::Offends } else { Outcome::Clean })
}

fn found(reply: Reply, path: &Path, findings: Vec<Finding>) -> impl Iterator<Item = Found> {
    let file = path.display().to_string();
    findings.into_iter().map(move |finding| Found {
        file: file.clone(),
        line: reply.line,
        session: reply.session.clone(),
        agent: reply.agent.clone(),
        time: reply.time.clone(),
        message: reply.message.text.clone(),
        finding,
    })
}

fn show_reply(reply: Reply, path: &Path, findings: &[Finding], checker: &Checker, out: &mut impl Write) -> Result<(), Failure> {
    let said: Vec<String> = [reply.agent, reply.time, reply.session].into_iter().flatten().collect();
    let said = Some(said.join("  ")).filter(|said| !said.is_empty());
    let item = Item { message: reply.message, name: Some(path.display().to_string()), line: reply.line, said };
    show(&item, findings, checker.rules(), out)
}

fn write_totals(totals: &Totals, out: &mut impl Write) -> Result<(), Failure> {
    let texts = &texts().audit;
    if !totals.rules.is_empty() {
        let mut rows = vec![vec![texts.rule.clone(), texts.level.clone(), texts.findings.clone()]];
        let rules = totals.rules_by_findings();
        rows.extend(rules.iter().map(|(id, total)| vec![(*id).to_owned(), level(total.level).to_owned(), total.findings.to_string()]));
        table::write(out, &rows, &[2])?;
        writeln!(out)?;
        let mut rows = vec![[&texts.agent, &texts.messages, &texts.offences, &texts.probable, &texts.better].map(Clone::clone).to_vec()];
        rows.extend(totals.agents_by_offences().into_iter().map(|(agent, counts)| {
            let agent = if agent.is_empty() { texts.nobody.clone() } else { agent.to_owned() };
            vec![agent, counts.messages.to_string(), counts.block.to_string(), counts.warn.to_string(), counts.hint.to_string()]
        }));
        table::write(out, &rows, &[1, 2, 3, 4])?;
        writeln!(out)?;
    }
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("sessions", &totals.sessions), ("messages", &totals.counts.messages), ("findings", &totals.counts.findings())];
    Ok(writeln!(out, "{}", fill(&texts.total, values))?)
}

fn write_csv(findings: &[Found], out: &mut impl Write) -> Result<(), Failure> {
    // Without the mark spreadsheets take the text for the system's old encoding.
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut table = csv::Writer::from_writer(out);
    let header = ["file", "line", "session", "agent", "time", "rule", "level", "text", "message"];
    let write = |table: &mut csv::Writer<_>, row: [&str; 9]| table.write_record(row).map_err(Failure::new);
    write(&mut table, header)?;
    for Found { file, line, session, agent, time, message, finding } in findings {
        let [session, agent, time] = [session, agent, time].map(|text| as_text(text.as_deref().unwrap_or_default()));
        let row: [&str; 9] =
            [file, &line.to_string(), &session, &agent, &time, &finding.rule, finding.level.name(), &as_text(&finding.text), &as_text(message)];
        write(&mut table, row)?;
    }
    Ok(table.flush()?)
}

/// A cell that spreadsheets show and never calculate: messages are other people's text.
fn as_text(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}
