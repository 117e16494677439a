//! `kerma import FILE`: a table of agreements, all of it or nothing.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::columns::Columns;
use super::file::Input;
use super::import_records;
use super::import_told::{Source, Told};
use super::kept::Kept;
use super::limits;
use super::output::Target;
use super::pieces::{WrittenTold, result};
use super::print::Print;
use super::session::{Changed, Session};
use super::told::Outcome;
use super::trouble::Failure;
use super::words::region;
use crate::exchange::{ReadTable, Unreadable, is_records, read_table_by, write_repair};
use crate::language::{Language, say};
use crate::model::candidate::{Table, Whole, WholeBy};
use crate::model::command::{Fault, ImportReport};
use crate::model::written::by::Order;
use crate::model::{Command, Message, Refusal};
use crate::msg;

/// Words of `--dates`, by the order that they say.
const ORDERS: [(&str, Option<Order>); 3] = [("auto", None), ("dmy", Some(Order::DayFirst)), ("mdy", Some(Order::MonthFirst))];

/// The words alone.
pub const DATES: &[&str] = &[ORDERS[0].0, ORDERS[1].0, ORDERS[2].0];

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let columns = Columns::of(given, &session.settings)?;
    let repair = given.get_one::<OsString>("faults").map(PathBuf::from);
    let update = given.get_flag("update");
    let region = given.get_one::<String>("region").map(|text| region(text)).transpose()?;
    let Input { name, bytes } = session.named.file();
    if is_records(&bytes) {
        return import_records::run(name, bytes, update, session);
    }
    let mut names = columns.names();
    names.sheet = given.get_one::<String>("sheet").cloned();
    let read = working(session.print, &msg!("told-reading_table"), || read_table_by(&bytes, &names));
    let ReadTable { mut table, encoding, separator, sheet, notes, .. } = read.map_err(|e: Unreadable| Failure::from(Refusal::of(e.0)))?;
    limits::check_to_make(&bytes)?;
    drop(bytes);
    columns.check(&table)?;
    if let Some(region) = region {
        table.whole = Some(Whole { region, by: WholeBy::Person });
    }
    table.order =
        given.get_one::<String>("dates").and_then(|order| ORDERS.iter().find(|(name, _)| name == order)).and_then(|(_, order)| *order);
    let source = Source::of(name, encoding, separator, sheet, &table);
    let kept = repair.is_some().then(|| table.clone());
    let mut changed = changing(session, table.rows.len(), Command::Import { table, update })?;
    let mut report = changed.take_import();
    report.warnings.splice(0..0, notes);
    let repaired = match repair.as_deref().zip(kept).filter(|_| !report.faults.is_empty()) {
        Some((path, table)) => written_repair(path, &table, separator, &report.faults, session)?,
        None => None,
    };
    if changed.failure.is_none() && !session.settings.dry_run {
        columns.remember(&session.settings.state_dir);
    }
    let said = words(&changed, &report, repaired.as_deref());
    let written = WrittenTold::from(&changed);
    let told = Told::of(written, source, report, repaired, session.print.language);
    Ok(Outcome::of(changed.revision, told).saying(said).failing(changed.failure))
}

/// Does what so many rows ask for; says so where an end was asked for while they were written.
pub fn changing(session: &mut Session, rows: usize, command: Command) -> Result<Changed, Failure> {
    let print = session.print;
    let changed = working(print, &msg!("told-judging_rows", rows = rows), || session.change(command))?;
    if session.interrupts.end_writing() && changed.written {
        print.say(&msg!("told-interrupted_late"));
    }
    Ok(changed)
}

/// Tells on a terminal what is being done, as long as it is.
pub fn working<T>(print: Print, what: &Message, work: impl FnOnce() -> T) -> T {
    print.progress(Some(what));
    let done = work();
    print.progress(None);
    done
}

/// How many rows did what, what came of it, and where the repair file lies.
pub fn words(changed: &Changed, report: &ImportReport, repaired: Option<&str>) -> Vec<Message> {
    let &ImportReport { rows, created, updated, unchanged, partners_created, .. } = report;
    let counted =
        || msg!("told-import", rows = rows, created = created, updated = updated, unchanged = unchanged, partners = partners_created);
    let counted = changed.failure.is_none().then(counted);
    counted.into_iter().chain(result(changed)).chain(repaired.map(|file| msg!("told-repair", file = file))).collect()
}

/// Writes the repair file, also in a dry run: it is no part of the register. `None` where a person said no.
fn written_repair(
    path: &Path,
    table: &Table,
    separator: Option<char>,
    faults: &[Fault],
    session: &Session,
) -> Result<Option<String>, Failure> {
    let target = Target::of(path, &Kept::of(&session.settings))?;
    if !target.may_write(session) {
        return Ok(None);
    }
    target.write(&write_repair(table, separator, &by_row(faults, session.print.language)))?;
    Ok(Some(path.to_string_lossy().into_owned()))
}

/// The sentences of each row's faults, each with its column.
fn by_row(faults: &[Fault], language: Language) -> BTreeMap<u32, String> {
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for Fault { row, column, message, .. } in faults {
        let sentence = say(message, language);
        rows.entry(*row).or_default().push(if column.is_empty() { sentence.to_string() } else { format!("{column}: {sentence}") });
    }
    rows.into_iter().map(|(row, sentences)| (row, sentences.join(" | "))).collect()
}
