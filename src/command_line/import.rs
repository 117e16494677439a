//! `kerma import FILE`: a table of agreements, all of it or nothing.

use clap::ArgMatches;
use serde::Serialize;

use super::file;
use super::pieces::{WrittenTold, result};
use super::session::Session;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::exchange::{Encoding, ReadTable, read_table};
use crate::language::{Language, say};
use crate::model::candidate::Column;
use crate::model::command::{Duplicate, Fault, ImportReport, Report};
use crate::model::field::field;
use crate::model::{Arg, Command, Id};
use crate::msg;
use crate::text::{Shown, shown};

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let file = file::read(given)?;
    let ReadTable { table, encoding, separator, sheet, notes } =
        read_table(&file.bytes).map_err(|e| Failure::from(crate::model::Refusal::of(e.0)))?;
    let columns = table.columns.iter().map(ColumnTold::from).collect();
    let changed = session.change(Command::Import { table, update: false })?;
    let written = WrittenTold::from(&changed);
    let mut report = match changed.report {
        Report::Import(ref report) => report.clone(),
        _ => ImportReport::default(),
    };
    report.warnings.splice(0..0, notes);
    let said = counted(&report).into_iter().filter(|_| changed.failure.is_none()).chain(result(&changed)).collect();
    let source = Source { file: file.name, encoding: encoding.map(Encoding::code), separator, sheet, columns };
    let told = Told::of(written, source, &report, session.print.language);
    Ok(Outcome::of(changed.revision, told).saying(said).failing(changed.failure))
}

/// How many rows did what.
fn counted(report: &ImportReport) -> Option<crate::model::Message> {
    let &ImportReport { rows, created, updated, unchanged, partners_created, .. } = report;
    Some(msg!("told-import", rows = rows, created = created, updated = updated, unchanged = unchanged, partners = partners_created))
}

#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    change: WrittenTold,
    #[serde(flatten)]
    source: Source,
    rows: u32,
    created: u32,
    updated: u32,
    unchanged: u32,
    partners_created: u32,
    faults: Vec<FaultTold>,
    warnings: Vec<FaultTold>,
    duplicates: Vec<DuplicateTold>,
}

/// The file, and how it was read.
#[derive(Serialize)]
struct Source {
    file: String,
    /// Null for a workbook, as is the separator.
    encoding: Option<&'static str>,
    separator: Option<char>,
    /// The sheet that was read of a workbook.
    sheet: Option<String>,
    columns: Vec<ColumnTold>,
}

#[derive(Serialize)]
struct ColumnTold {
    header: String,
    field: Option<&'static str>,
}

impl From<&Column> for ColumnTold {
    /// A column that numbers the rows or is passed over is no field.
    fn from(column: &Column) -> Self {
        Self { header: column.header.clone(), field: column.field.filter(|code| field(code).is_some()) }
    }
}

#[derive(Serialize)]
struct FaultTold {
    row: u32,
    line: u32,
    column: String,
    field: Option<&'static str>,
    value: String,
    code: &'static str,
    sentence: String,
    suggestions: Vec<String>,
}

#[derive(Serialize)]
struct DuplicateTold {
    row: u32,
    id: Id,
    same: Vec<&'static str>,
}

impl Told {
    fn of(change: WrittenTold, source: Source, report: &ImportReport, language: Language) -> Self {
        let faults = |all: &[Fault]| all.iter().map(|f| FaultTold::of(f, language)).collect();
        let duplicate = |d: &Duplicate| DuplicateTold { row: d.row, id: d.id, same: d.same.clone() };
        Self {
            change,
            source,
            rows: report.rows,
            created: report.created,
            updated: report.updated,
            unchanged: report.unchanged,
            partners_created: report.partners_created,
            faults: faults(&report.faults),
            warnings: faults(&report.warnings),
            duplicates: report.duplicates.iter().map(duplicate).collect(),
        }
    }
}

impl FaultTold {
    fn of(fault: &Fault, language: Language) -> Self {
        let Fault { row, line, column, field, value, code, message, suggestions } = fault.clone();
        Self { row, line, column, field, value, code, sentence: say(&message, language).to_string(), suggestions }
    }

    fn said(&self, language: Language) -> Shown {
        let place = msg!("told-fault", row = self.row, line = self.line, column = &self.column);
        shown(&format!("{}: {}", say(&place, language), self.sentence))
    }
}

impl DuplicateTold {
    fn said(&self, language: Language) -> Shown {
        let label = |code: &&str| field(code).map_or_else(|| Arg::from(*code), |f| crate::model::Message::new(f.label).into());
        let same: Vec<Arg> = self.same.iter().map(label).collect();
        say(&msg!("told-duplicate", row = self.row, id = self.id, same = same), language)
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let faults = self.faults.iter().chain(&self.warnings).map(|f| f.said(reader.language));
        faults.chain(self.duplicates.iter().map(|d| d.said(reader.language))).collect()
    }
}
