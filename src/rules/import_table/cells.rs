//! Cells by the field of their column, without the blanks around them.

use std::collections::HashMap;

use crate::model::Message;
use crate::model::candidate::{Column, Table, TableRow};
use crate::model::field::{FIELDS, Shape, field, table_fields};
use crate::model::written::by::{By, Order};
use crate::model::written::is_nothing;
use crate::msg;

use super::notes::Notes;

/// A table's columns by field.
pub(super) struct Cells<'t> {
    columns: &'t [Column],
    /// Of the header.
    line: u32,
    places: HashMap<&'static str, usize>,
    /// The header is the sample table's, whole: what stands there was written by this program.
    own: bool,
    /// Columns whose texts are taken as they stand, a dash too.
    kept: Vec<bool>,
    /// What its dates are read by.
    by: By,
    /// The order of day and month by column, where it is not the usual one.
    orders: HashMap<&'static str, Order>,
}

/// One row of it.
pub(super) struct RowCells<'a, 't> {
    cells: &'a Cells<'t>,
    row: &'t TableRow,
    /// By column; empty where the cell says that there is nothing.
    texts: Vec<&'t str>,
}

/// One cell, with all that a fault tells about where it stands.
#[derive(Clone, Copy)]
pub(super) struct Cell<'t> {
    pub row: u32,
    pub line: u32,
    pub header: &'t str,
    pub field: Option<&'static str>,
    /// Empty where the cell says that there is nothing.
    pub text: &'t str,
}

/// Fields of which one names the region.
pub(super) const REGION: &[&str] = &["region", "region_name", "province"];

impl<'t> Cells<'t> {
    /// Tells once of columns that nobody knows.
    pub fn of(table: &'t Table, by: By, notes: &mut Notes) -> Self {
        let mut places = HashMap::new();
        for (at, column) in table.columns.iter().enumerate() {
            match column.field {
                Some(code) => {
                    places.entry(code).or_insert(at);
                }
                None => tell_unknown(table, at, notes),
            }
        }
        let own = FIELDS.iter().all(|f| table.columns.iter().any(|c| c.header == f.header));
        let kept = table.columns.iter().map(|column| column.data().is_none_or(|code| keeps(code, &column.header, own))).collect();
        let by = By { counted: table.counted, ..by };
        let orders = super::orders::of(table, &by, notes);
        Self { columns: &table.columns, line: table.line, places, own, kept, by, orders }
    }

    /// Whether a column for this field, or for one that stands for it, is there.
    pub fn has_any(&self, codes: &[&str]) -> bool {
        codes.iter().any(|code| self.places.contains_key(code))
    }

    pub const fn is_own(&self) -> bool {
        self.own
    }

    /// What the dates of this column are read by.
    pub fn by(&self, code: &str) -> By {
        self.by.ordered(self.orders.get(code).copied().unwrap_or_default())
    }

    pub fn row<'a>(&'a self, row: &'t TableRow) -> RowCells<'a, 't> {
        let text = |(cell, &kept): (&'t str, &bool)| {
            let text = cell.trim();
            if !kept && is_nothing(text) { "" } else { text }
        };
        RowCells { cells: self, row, texts: row.cells.iter().zip(&self.kept).map(text).collect() }
    }

    /// Tells of a column that others make needless.
    pub fn tell_unused(&self, code: &'static str, notes: &mut Notes) {
        if let Some(column) = self.places.get(code).and_then(|&at| self.columns.get(at)) {
            let cell = Cell { row: 0, line: self.line, header: &column.header, field: None, text: "" };
            notes.warn(&cell, "unknown_column", msg!("warning-unused_column", column = &column.header));
        }
    }

    /// Tells of a column that is needed and not there.
    pub fn tell_missing(&self, wanted: &'static str, message: Message, notes: &mut Notes) {
        let header = field(wanted).map_or(wanted, |f| f.header);
        notes.fault(&Cell { row: 0, line: self.line, header, field: Some(wanted), text: "" }, "missing", message);
    }
}

/// Whether a dash in this column is a text like others: under our own headers it was stored so.
fn keeps(code: &str, header: &str, own: bool) -> bool {
    table_fields().find(|f| f.code == code).is_some_and(|f| {
        let is_text = matches!(f.shape, Shape::Text | Shape::Areas | Shape::Partner);
        is_text && (own || (f.shape != Shape::Partner && header == f.header))
    })
}

/// A column without header and cells is no column.
fn tell_unknown(table: &Table, at: usize, notes: &mut Notes) {
    let header = table.columns[at].header.as_str();
    let filled = |row: &&TableRow| row.cells.get(at).is_some_and(|c| !c.trim().is_empty());
    let column = |row, line| Cell { row, line, header, field: None, text: "" };
    if !header.is_empty() {
        notes.warn(&column(0, table.line), "unknown_column", msg!("warning-unknown_column", column = header));
    } else if let Some(row) = table.rows.iter().find(filled) {
        notes.warn(&column(row.row, row.line), "unknown_column", msg!("warning-unnamed_column", line = row.line));
    }
}

impl<'t> RowCells<'_, 't> {
    /// The cell of this field; empty where the table has no such column.
    pub fn get(&self, code: &'static str) -> Cell<'t> {
        let at = self.cells.places.get(code).copied();
        let header = at.and_then(|at| self.cells.columns.get(at)).map_or("", |c| c.header.as_str());
        let text = at.and_then(|at| self.texts.get(at)).copied().unwrap_or_default();
        Cell { row: self.row.row, line: self.row.line, header, field: Some(code), text }
    }

    /// The first of these fields that says something; else the first that the table has.
    pub fn first(&self, codes: &[&'static str]) -> Cell<'t> {
        let filled = codes.iter().map(|&code| self.get(code)).find(|cell| !cell.text.is_empty());
        let column = || codes.iter().find(|code| self.cells.has_any(&[code])).or(codes.first()).map_or("", |code| code);
        filled.unwrap_or_else(|| self.get(column()))
    }

    pub const fn cells(&self) -> &Cells<'t> {
        self.cells
    }
}
