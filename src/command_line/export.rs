//! `kerma export FILE [QUERY]`: agreements as a table or a workbook, or everything as records.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde::Serialize;

use super::kept::Kept;
use super::list::is_real;
use super::output::Target;
use super::query::{notes, words};
use super::session::{Session, asked};
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::exchange::{records, write_records, write_table, write_workbook};
use crate::model::Revision;
use crate::model::code::coded;
use crate::msg;
use crate::register::{Answer, Ask, Listed, QueryNotes};
use crate::text::Shown;

coded! {
    /// What a file holds, by the end of its name.
    Form { Csv = "csv", Xlsx = "xlsx", Jsonl = "jsonl" }
}

/// Codes for `--as`.
pub const FORMS: &[&str] = &{
    let mut codes = [""; Form::ALL.len()];
    let mut at = 0;
    while at < codes.len() {
        codes[at] = Form::ALL[at].code();
        at += 1;
    }
    codes
};

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let path = given.get_one::<OsString>("file").map(PathBuf::from).unwrap_or_default();
    let form = form(given, &path)?;
    let to_output = path == Path::new("-");
    if to_output && session.settings.json {
        return Err(Failure::usage(msg!("usage-conflict", given = "-", other = "--json")));
    }
    let target = if to_output { None } else { Some(Target::of(&path, &Kept::of(&session.settings))?) };
    let written = made(form, words(given), session)?;
    let said = notes(&written.notes, written.rows);
    let told = |is_written| Told { written: is_written, file: path.to_string_lossy().into_owned(), rows: written.rows };
    let Some(target) = target else { return Ok(Outcome::of(written.revision, told(true)).with_file(written.bytes).saying(said)) };
    let outcome = Outcome::of(written.revision, told(false)).saying(said);
    if session.settings.dry_run {
        return Ok(outcome);
    }
    if !target.may_write(session) {
        return Ok(outcome.saying(vec![msg!("told-declined")]));
    }
    target.write(&written.bytes)?;
    let exported = msg!("told-exported", rows = written.rows, file = path.to_string_lossy().into_owned());
    Ok(Outcome { told: Box::new(told(true)), ..outcome }.saying(vec![exported]))
}

/// As the line says, else by the end of the file's name; standard output gets CSV.
fn form(given: &ArgMatches, path: &Path) -> Result<Form, Failure> {
    if let Some(code) = given.get_one::<String>("as") {
        return Ok(Form::from_code(&code.to_lowercase()).unwrap_or(Form::Csv));
    }
    if path == Path::new("-") {
        return Ok(Form::Csv);
    }
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    Form::from_code(&ending).ok_or_else(|| Failure::usage(msg!("usage-export_form", file = path.to_string_lossy().into_owned())))
}

/// A file's bytes, not written yet.
struct Made {
    bytes: Vec<u8>,
    rows: usize,
    revision: Revision,
    notes: QueryNotes,
}

fn made(form: Form, query: String, session: &mut Session) -> Result<Made, Failure> {
    if form == Form::Jsonl {
        let (revision, listed) = asked!(session, Ask::Records { query } => Answer::Records);
        let head = records::Head::new(revision, session.day);
        let bytes = write_records(head, listed.rows.iter().map(|r| (r.id, r.json.as_str())));
        return Ok(Made { bytes, rows: listed.rows.len(), revision, notes: listed.notes });
    }
    let (revision, listed) = asked!(session, Ask::List { query } => Answer::List);
    let Listed { mut rows, notes } = listed;
    rows.retain(is_real);
    let count = rows.len();
    let bytes = match form {
        Form::Xlsx => write_workbook(rows.into_iter().map(|r| (r.agreement, r.partner)))
            .map_err(|_| Failure::new("too_large", msg!("refused-sheet_full")))?,
        _ => write_table(rows.iter().map(|r| (&r.agreement, r.partner.as_ref()))),
    };
    Ok(Made { bytes, rows: count, revision, notes })
}

#[derive(Serialize)]
struct Told {
    written: bool,
    file: String,
    /// Agreements of a table; records of JSON Lines.
    rows: usize,
}

impl Plain for Told {
    fn lines(&self, _: Reader) -> Vec<Shown> {
        Vec::new()
    }
}
