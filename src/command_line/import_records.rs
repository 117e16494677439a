//! `kerma import FILE.jsonl`: records as `kerma export` wrote them, all of them or nothing.

use super::import::{changing, words, working};
use super::import_told::{Source, Told};
use super::limits;
use super::pieces::WrittenTold;
use super::session::Session;
use super::told::Outcome;
use super::trouble::Failure;
use crate::exchange::{Encoding, read_records};
use crate::model::candidate::Table;
use crate::model::{Command, Refusal};
use crate::msg;

/// Told as an import of a table is, without columns.
pub fn run(file: String, bytes: Vec<u8>, update: bool, session: &mut Session) -> Result<Outcome, Failure> {
    let print = session.print;
    let read = working(print, &msg!("told-reading_table"), || read_records(&bytes));
    limits::check_to_make(&bytes)?;
    drop(bytes);
    let records = read.map_err(|e| Failure::from(Refusal::of(e.0)))?;
    let mut changed = changing(session, records.len(), Command::ImportRecords { records, update, exercise: false })?;
    let report = changed.take_import();
    let source = Source::of(file, Some(Encoding::Utf8), None, None, &Table::default());
    let said = words(&changed, &report, None);
    let told = Told::of(WrittenTold::from(&changed), source, report, None, print.language);
    Ok(Outcome::of(changed.revision, told).saying(said).failing(changed.failure))
}
