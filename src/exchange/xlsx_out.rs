//! Writes agreements as a workbook: the sample's table with real dates. The same rows give the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::model::field::{Field, Shape, table_fields};
use crate::model::{Agreement, PartialDate, Partner};

use super::guard::guard;
use super::row::cells;

/// Rows cannot be written: more of them, or longer texts, than a sheet takes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no sheet holds this: {0}")]
pub struct TooLarge(String);

/// The workbook of `rows`, under the header of the sample and of the further fields, which stays in sight. A long sheet takes as much memory
/// as its rows: each goes as it is written.
///
/// # Errors
/// [`TooLarge`] beyond 1,048,575 rows or 32,767 letters in a cell.
pub fn write_workbook(rows: impl Iterator<Item = (Agreement, Option<Partner>)>) -> Result<Vec<u8>, TooLarge> {
    workbook(rows).map_err(|e| TooLarge(e.to_string()))
}

fn workbook(rows: impl Iterator<Item = (Agreement, Option<Partner>)>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // When it was made would make each file another.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let sheet = book.add_worksheet();
    sheet.set_name("Kerja sama")?.set_freeze_panes(1, 0)?;
    let (bold, text, day) = (Format::new().set_bold(), Format::new().set_num_format("@"), Format::new().set_num_format("yyyy-mm-dd"));
    for (column, field) in (0..).zip(table_fields()) {
        sheet.set_column_width(column, width(field.shape))?;
        sheet.write_string_with_format(0, column, field.header, &bold)?;
    }
    for (row, (agreement, partner)) in (1..).zip(rows) {
        for (column, (field, cell)) in (0..).zip(cells((&agreement, partner.as_ref()))) {
            match date(field, &cell) {
                Some(at) => sheet.write_datetime_with_format(row, column, &at, &day)?,
                None => write_text(sheet, (row, column), &cell, &text)?,
            };
        }
    }
    book.save_to_buffer()
}

/// A whole day that spreadsheets can count; others stay text, so that no day is made up.
fn date(field: &Field, cell: &str) -> Option<ExcelDateTime> {
    let date: PartialDate = cell.parse().ok().filter(|d: &PartialDate| field.shape == Shape::Date && d.is_whole())?;
    let mut parts = date.to_string().split('-').map(|part| part.parse::<u16>().ok()).collect::<Option<Vec<_>>>()?.into_iter();
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    // Spreadsheets hold that 1900 was a leap year.
    ExcelDateTime::from_ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok().filter(|_| year > 1900)
}

fn write_text<'s>(
    sheet: &'s mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<&'s mut Worksheet, XlsxError> {
    if text.is_empty() { Ok(sheet) } else { sheet.write_string_with_format(row, column, guard(text), format) }
}

/// In letters.
const fn width(shape: Shape) -> f64 {
    match shape {
        Shape::Country | Shape::YesNo => 9.0,
        Shape::Region | Shape::Date | Shape::Kind | Shape::Level => 14.0,
        _ => 28.0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::{read_table, sample};
    use crate::model::RegionCode;

    fn agreement(note: &str, signed: &str) -> Agreement {
        Agreement {
            signed: signed.parse().ok(),
            note: Some(note.to_owned()),
            verified: Some(true),
            ..Agreement::new(String::new(), RegionCode::new(32, 73))
        }
    }

    fn cell(agreement: &Agreement, code: &str) -> String {
        let bytes = write_workbook([(agreement.clone(), None)].into_iter()).expect("a workbook");
        let table = read_table(&bytes).expect("our own workbook").table;
        let at = table.columns.iter().position(|c| c.field == Some(code)).expect("the column");
        table.rows[0].cells.get(at).expect("a cell").to_owned()
    }

    #[test]
    fn the_header_begins_with_the_samples_and_the_bytes_are_the_same_twice() {
        let one = agreement("a", "2019-03-12");
        let written = || write_workbook([(one.clone(), None)].into_iter()).expect("a workbook");
        assert_eq!(written(), written());
        let headers = |table: crate::model::candidate::Table| table.columns.into_iter().map(|c| c.header).collect::<Vec<_>>();
        let sample = headers(sample::table().expect("the sample"));
        assert!(headers(read_table(&written()).expect("a table").table).starts_with(&sample));
    }

    #[test]
    fn whole_days_are_dates_and_no_day_is_made_up() {
        for signed in ["2019-03-12", "2019-03-01", "2019-03", "2019", "1900-02-28", "1899-12-31", "1901-01-01", "9999-12-31"] {
            assert_eq!(cell(&agreement("a", signed), "signed"), signed);
        }
    }

    proptest! {
        #[test]
        fn every_cell_comes_back(note in "[-'=+@\\t\\r\\n,\";a é_x0041<&>\u{1b}\u{202e}\u{fffe}]{0,8}b") {
            prop_assert_eq!(cell(&agreement(&note, "2019"), "note"), note);
        }
    }
}
