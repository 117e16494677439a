//! Reads a table of agreements as offices keep it: CSV in its dialects, XLSX, ODS.

mod aside;
mod beside;
mod fitted;
mod grid;
mod header;
mod ods;
mod once;
mod seen;
mod separated;
mod sheet_part;
mod workbook;
mod xlsx;

pub use header::Names;
pub use workbook::is_workbook;

use crate::model::candidate::Table;
use crate::model::command::Fault;
use crate::msg;

use super::decode::{Decoded, decode, unreadable};
use super::{Encoding, Unreadable};

/// A table and how it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadTable {
    pub table: Table,
    /// Of text; `None` for a workbook, as is the separator.
    pub encoding: Option<Encoding>,
    pub separator: Option<char>,
    /// The sheet that was read of a workbook.
    pub sheet: Option<String>,
    /// What was passed over and has to be told, as warnings.
    pub notes: Vec<Fault>,
    /// More sentences stand around it than it has rows: it may be part of an article.
    pub in_prose: bool,
}

/// Reads `bytes` as a table. Rows without anything in them are left out.
///
/// # Errors
/// [`Unreadable`] for what is no table, cannot be opened, or is larger than may be.
pub fn read_table(bytes: &[u8]) -> Result<ReadTable, Unreadable> {
    read_table_by(bytes, &Names::default())
}

/// Reads `bytes` as a table whose headers mean what `names` say.
///
/// # Errors
/// As [`read_table`].
pub fn read_table_by(bytes: &[u8], names: &Names) -> Result<ReadTable, Unreadable> {
    if let Some(read) = workbook::read(bytes, names)? {
        return Ok(read);
    }
    let Decoded { text, encoding } = decode(bytes)?;
    let (grid, separator) = separated::read(&text, names)?;
    let headed = header::headed(grid, names).ok_or_else(|| unreadable(msg!("unreadable-empty")))?;
    Ok(ReadTable {
        table: headed.table,
        encoding: Some(encoding),
        separator: Some(separator),
        sheet: None,
        notes: headed.notes,
        in_prose: headed.in_prose,
    })
}

/// A moment in ISO, as a day where it is no more than one.
fn day_of(moment: &str) -> &str {
    match moment.split_once('T') {
        Some((day, time)) if !time.is_empty() && time.bytes().all(|b| matches!(b, b'0' | b':' | b'.')) => day,
        _ => moment,
    }
}

/// A number as a file writes it: without a point where it is whole.
fn plain_number(written: &str) -> String {
    written.parse().map_or_else(|_| written.to_owned(), workbook::number)
}

#[cfg(test)]
mod tests;
