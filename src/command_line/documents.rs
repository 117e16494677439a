//! `kerma documents check`: whether the files that papers name are still what they were. Nothing but their
//! bytes is read, and nothing is kept of them but what became of each.

use std::path::Path;

use clap::ArgMatches;
use serde::Serialize;

use super::file::{digest, telling};
use super::pieces::{text_cell, word_cell};
use super::print::Print;
use super::session::{Session, asked};
use super::table::Table;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::say;
use crate::model::command::FoundFile;
use crate::model::{Agreement, Command, FileRef, Id, Lost, Revision};
use crate::msg;
use crate::register::{Answer, Ask};
use crate::screen::Watch;
use crate::text::Shown;

/// A file that a paper names.
struct Named {
    agreement: u32,
    document: u16,
    kind: String,
    file: FileRef,
}

/// A file with what became of it and its digest now.
type Found = (Named, Option<(Lost, Option<String>)>);

/// Ends with 1 where a file is no longer what it was. What is found otherwise than before is recorded where this run
/// may change the register; else it is told alone.
pub fn check(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (revision, listed) = asked!(session, Ask::List { query: String::new() } => Answer::List);
    let named: Vec<Named> = listed.rows.into_iter().flat_map(|row| files(row.row.number, row.agreement)).collect();
    let checked = named.len();
    let print = session.print;
    let found = session.apart(|| look_at_all(named, print))?;
    let (revision, recorded) = record(session, found.iter().filter_map(otherwise).collect())?.unwrap_or((revision, 0));
    let rows: Vec<Row> = found.into_iter().filter_map(|(named, lost)| Some(Row::of(named, lost?))).collect();
    let whole = if rows.is_empty() {
        msg!("told-files_whole", count = checked)
    } else {
        msg!("told-files_lost", lost = rows.len(), count = checked)
    };
    let written = (recorded > 0).then(|| msg!("told-files_recorded", count = recorded));
    let found = !rows.is_empty();
    Ok(Outcome::of(revision, Told { checked, recorded, rows }).saying([whole].into_iter().chain(written).collect()).finding(found))
}

/// What became of each; on a terminal it is told how far.
fn look_at_all(named: Vec<Named>, print: Print) -> Vec<Found> {
    let count = named.len();
    let look = |(at, named): (usize, Named)| {
        print.progress(Some(&msg!("told-checking_files", at = at + 1, count = count)));
        let found = lost(&named.file, &mut telling(print, &named.file.path));
        (named, found)
    };
    let found = named.into_iter().enumerate().map(look).collect();
    print.progress(None);
    found
}

/// The files that an agreement's papers name.
fn files(number: u32, agreement: Agreement) -> impl Iterator<Item = Named> {
    let papers = agreement.documents.into_iter().filter(|(_, paper)| paper.void.is_none());
    papers.filter_map(move |(document, paper)| Some(Named { agreement: number, document, kind: paper.kind, file: paper.file? }))
}

/// What is to be recorded; `None` where it is as it was found before, or could not be read: who may not read it
/// knows nothing of it.
fn otherwise((named, found): &Found) -> Option<FoundFile> {
    let lost = found.as_ref().map(|(lost, _)| *lost);
    let is_known = lost == named.file.lost() || lost == Some(Lost::NotReadable);
    let Named { agreement, document, file, .. } = named;
    (!is_known).then(|| FoundFile { agreement: *agreement, document: *document, sha256: file.sha256.clone(), lost })
}

/// The new revision, and how many findings were written; `None` where there is nothing to write, or it may not be.
fn record(session: &mut Session, found: Vec<FoundFile>) -> Result<Option<(Revision, usize)>, Failure> {
    let of_another_state = session.settings.as_of.is_some() || session.settings.known.is_some();
    if found.is_empty() || of_another_state || session.barred().is_some() {
        return Ok(None);
    }
    let count = found.len();
    let changed = session.change(Command::RecordFiles { found })?;
    match changed.failure {
        Some(failure) => Err(failure),
        None => Ok(Some((changed.revision, if changed.written { count } else { 0 }))),
    }
}

#[derive(Serialize)]
struct Told {
    /// Files that papers name.
    checked: usize,
    /// Findings that were written into the register.
    recorded: usize,
    /// Those that are not what they were.
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    id: Id,
    document: u16,
    kind: String,
    file: String,
    state: Lost,
    /// What it was when it was named, and what it is; null where it cannot be read.
    was: String,
    is: Option<String>,
}

impl Row {
    fn of(named: Named, (state, is): (Lost, Option<String>)) -> Self {
        let Named { agreement, document, kind, file } = named;
        Self { id: Id::Agreement(agreement), document, kind, file: file.path, state, was: file.sha256, is }
    }
}

/// What became of a file, and what its digest is now; `None` where it is what it was.
pub fn lost(file: &FileRef, watch: Watch<'_>) -> Option<(Lost, Option<String>)> {
    match digest(Path::new(&file.path), watch) {
        Ok(is) if is.eq_ignore_ascii_case(&file.sha256) => None,
        Ok(is) => Some((Lost::Changed, Some(is))),
        Err(cause) if cause.is_missing() => Some((Lost::Missing, None)),
        Err(_) => Some((Lost::NotReadable, None)),
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        if self.rows.is_empty() {
            return Vec::new();
        }
        let language = reader.language;
        let header = [msg!("head-id"), msg!("head-paper"), msg!("head-file"), msg!("head-state")];
        let cells = |row: &Row| {
            vec![
                text_cell(&format!("{}/document/{}", row.id, row.document)),
                text_cell(&row.kind),
                text_cell(&row.file),
                word_cell(Some(row.state.message()), language),
            ]
        };
        let header = header.iter().map(|h| say(h, language)).collect();
        Table { header, rows: self.rows.iter().map(cells).collect() }.lines(reader.columns)
    }
}
