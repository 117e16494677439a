//! What an import tells: as one object, and as a table of what is wrong, row by row.

use serde::Serialize;

use super::pieces::{WrittenTold, text_cell};
use super::table;
use super::told::{Plain, Reader};
use crate::exchange::Encoding;
use crate::language::{Language, say};
use crate::model::candidate::{Column, Table};
use crate::model::command::{Duplicate, Fault, ImportReport};
use crate::model::field::field;
use crate::model::{Arg, Id, Message};
use crate::msg;
use crate::text::width::{cut, width, wrap};
use crate::text::{Shown, shown};

#[derive(Serialize)]
pub struct Told {
    #[serde(flatten)]
    change: WrittenTold,
    #[serde(flatten)]
    source: Source,
    rows: u32,
    created: u32,
    updated: u32,
    unchanged: u32,
    partners_created: u32,
    /// The repair file, where one was written.
    faults_file: Option<String>,
    faults: Vec<FaultTold>,
    warnings: Vec<FaultTold>,
    duplicates: Vec<DuplicateTold>,
}

/// The file, and how it was read.
#[derive(Serialize)]
pub struct Source {
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
    fn from(column: &Column) -> Self {
        Self { header: column.header.clone(), field: column.data() }
    }
}

impl Source {
    pub fn of(file: String, encoding: Option<Encoding>, separator: Option<char>, sheet: Option<String>, table: &Table) -> Self {
        let columns = table.columns.iter().map(ColumnTold::from).collect();
        Self { file, encoding: encoding.map(Encoding::code), separator, sheet, columns }
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
    pub fn of(change: WrittenTold, source: Source, report: ImportReport, faults_file: Option<String>, language: Language) -> Self {
        let faults = |all: Vec<Fault>| all.into_iter().map(|f| FaultTold::of(f, language)).collect();
        let duplicate = |Duplicate { row, id, same }| DuplicateTold { row, id, same };
        Self {
            change,
            source,
            rows: report.rows,
            created: report.created,
            updated: report.updated,
            unchanged: report.unchanged,
            partners_created: report.partners_created,
            faults_file,
            faults: faults(report.faults),
            warnings: faults(report.warnings),
            duplicates: report.duplicates.into_iter().map(duplicate).collect(),
        }
    }
}

impl FaultTold {
    fn of(fault: Fault, language: Language) -> Self {
        let Fault { row, line, column, field, value, code, message, suggestions } = fault;
        Self { row, line, column, field, value, code, sentence: say(&message, language).to_string(), suggestions }
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
        let mut lines = fault_table(&self.faults, &msg!("head-fault"), reader);
        lines.extend(fault_table(&self.warnings, &msg!("head-warning"), reader));
        lines.extend(self.duplicates.iter().map(|d| d.said(reader.language)));
        lines
    }
}

/// Columns that a header or a cell's text takes at most beside its sentence, and a sentence at least.
const CELL: usize = 24;
const SENTENCE: usize = 30;

/// Row, column, text and sentence of each fault; a sentence that is too long for the terminal goes on below.
fn fault_table(faults: &[FaultTold], heading: &Message, reader: Reader) -> Vec<Shown> {
    let header = [msg!("head-row"), msg!("head-line"), msg!("head-column"), msg!("head-value")];
    let header = header.iter().chain([heading]).map(|h| say(h, reader.language)).collect::<Vec<_>>();
    let number = |n: u32| if n == 0 { text_cell("") } else { shown(&n.to_string()) };
    let short = |text: &str| text_cell(&cut(shown(text).as_str(), CELL));
    let place = |f: &FaultTold| [number(f.row), number(f.line), short(&f.column), short(&f.value)];
    let places: Vec<[Shown; 4]> = faults.iter().map(place).collect();
    let most = |at: usize| places.iter().map(|p| &p[at]).chain([&header[at]]).map(|c| width(c.as_str()) + 2).max().unwrap_or(0);
    let beside: usize = (0..4).map(most).sum();
    let columns = reader.columns.map_or(usize::MAX, |all| all.saturating_sub(beside).max(SENTENCE));
    let mut rows = Vec::new();
    for (place, fault) in places.into_iter().zip(faults) {
        let mut cells = Vec::from(place);
        for line in wrap(&shown(&fault.sentence), columns) {
            cells.push(shown(&line));
            rows.push(std::mem::replace(&mut cells, vec![Shown::default(); 4]));
        }
    }
    // Wider than a narrow terminal rather than cut: what is wrong has to be read whole.
    table::Table { header, rows }.lines(None)
}
