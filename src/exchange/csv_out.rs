//! Writes tables of lines, and agreements as the sample's table; importing it again changes nothing.

use csv::WriterBuilder;

use crate::model::field::table_fields;

use super::guard::guard;
use super::row::{Row, cells};

/// The table of `rows` in UTF-8, with the header of the sample and behind it the further fields, a comma between cells, LF at the end of lines.
pub fn write_table<'r>(rows: impl Iterator<Item = Row<'r>>) -> Vec<u8> {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    // Writing to memory, always as many cells as there are fields: nothing can fail.
    let _ = writer.write_record(table_fields().map(|f| f.header));
    for row in rows {
        let _ = writer.write_record(cells(row).map(|(_, cell)| guard(&cell).into_owned()));
    }
    writer.into_inner().unwrap_or_default()
}

/// Cells as CSV: UTF-8, a comma between them, LF at the end of lines.
pub fn write_lines(lines: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    for cells in lines {
        // Writing to memory, always as many cells as there are columns: nothing can fail.
        let _ = writer.write_record(cells.iter().map(|cell| guard(cell).into_owned()));
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::read_table;
    use crate::model::{Agreement, RegionCode};

    fn agreement(note: &str) -> Agreement {
        Agreement { note: Some(note.to_owned()), ..Agreement::new(String::new(), RegionCode::new(32, 73)) }
    }

    #[test]
    fn an_empty_table_has_its_header() {
        let bytes = write_table(std::iter::empty());
        let header = include_str!("../data/sample/agreements.csv").lines().next().expect("a header");
        let written = String::from_utf8(bytes).expect("text");
        assert!(written.starts_with(&format!("{header},instrument_number,in_force,")) && written.ends_with("\n"), "{written}");
    }

    proptest! {
        #[test]
        fn every_cell_comes_back(note in "[-'=+@\\t\\r\\n,\";a é]{1,8}") {
            let agreement = agreement(&note);
            let read = read_table(&write_table([(&agreement, None)].into_iter())).expect("our own table");
            let at = read.table.columns.iter().position(|c| c.field == Some("note")).expect("the column");
            let cell = read.table.rows[0].cells.get(at).expect("a cell");
            // Blanks alone are nothing; the reader drops them at the end of a row.
            prop_assert!(cell == note || (cell.is_empty() && note.trim().is_empty()), "{cell:?} for {note:?}");
        }
    }
}
