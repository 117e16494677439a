//! Cells by the field of their column, without the blanks around them.

use std::collections::HashMap;

use crate::model::Message;
use crate::model::candidate::{Column, Table, TableRow};
use crate::model::field::field;
use crate::msg;

use super::notes::Notes;

/// A table's columns by field.
pub(super) struct Cells<'t> {
    columns: &'t [Column],
    places: HashMap<&'static str, usize>,
}

/// One row of it.
pub(super) struct RowCells<'a, 't> {
    cells: &'a Cells<'t>,
    row: &'t TableRow,
}

/// One cell, with all that a fault tells about where it stands.
#[derive(Clone, Copy)]
pub(super) struct Cell<'t> {
    pub row: u32,
    pub line: u32,
    pub header: &'t str,
    pub field: Option<&'static str>,
    pub text: &'t str,
}

impl<'t> Cells<'t> {
    /// Tells once of columns that are needed and not there, and of columns that nobody knows.
    pub fn of(table: &'t Table, notes: &mut Notes) -> Self {
        let mut places = HashMap::new();
        for (at, column) in table.columns.iter().enumerate() {
            match column.field {
                Some(code) => {
                    places.entry(code).or_insert(at);
                }
                None => tell_unknown(table, at, notes),
            }
        }
        let cells = Self { columns: &table.columns, places };
        cells.tell_missing("region", &["region", "region_name"], msg!("fault-missing_column-region"), notes);
        cells.tell_missing("partner", &["partner"], msg!("fault-missing_column-partner"), notes);
        cells
    }

    fn tell_missing(&self, wanted: &'static str, any_of: &[&str], message: Message, notes: &mut Notes) {
        if !any_of.iter().any(|code| self.has(code)) {
            let header = field(wanted).map_or(wanted, |f| f.header);
            notes.fault(&Cell { row: 0, line: 1, header, field: Some(wanted), text: "" }, "missing", message);
        }
    }

    pub fn has(&self, code: &str) -> bool {
        self.places.contains_key(code)
    }

    pub fn row<'a>(&'a self, row: &'t TableRow) -> RowCells<'a, 't> {
        RowCells { cells: self, row }
    }
}

/// A column without header and cells is no column.
fn tell_unknown(table: &Table, at: usize, notes: &mut Notes) {
    let header = table.columns[at].header.as_str();
    let filled = |row: &&TableRow| row.cells.get(at).is_some_and(|c| !c.trim().is_empty());
    let column = |row, line| Cell { row, line, header, field: None, text: "" };
    if !header.is_empty() {
        notes.warn(&column(0, 1), "unknown_column", msg!("warning-unknown_column", column = header));
    } else if let Some(row) = table.rows.iter().find(filled) {
        notes.warn(&column(row.row, row.line), "unknown_column", msg!("warning-unnamed_column", line = row.line));
    }
}

impl<'t> RowCells<'_, 't> {
    /// The cell of this field; empty where the table has no such column.
    pub fn get(&self, code: &'static str) -> Cell<'t> {
        let at = self.cells.places.get(code).copied();
        let header = at.and_then(|at| self.cells.columns.get(at)).map_or("", |c| c.header.as_str());
        let text = at.and_then(|at| self.row.cells.get(at)).map_or("", |c| c.trim());
        Cell { row: self.row.row, line: self.row.line, header, field: Some(code), text }
    }

    pub fn has_column(&self, code: &str) -> bool {
        self.cells.has(code)
    }
}
