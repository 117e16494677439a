//! Sheets of an XLSX workbook, cell by cell.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::exchange::Unreadable;
use crate::exchange::archive::Archive;
use crate::exchange::decode::unreadable;
use crate::exchange::guard::free;
use crate::model::written::by::Counted;
use crate::msg;

use super::grid::{Grid, MOST_CELLS, MOST_COLUMNS, is_blank};
use super::sheet_part;
use super::workbook::{Choice, number, truth};

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Offers the sheets of a workbook, in their order.
///
/// # Errors
/// [`Unreadable`] where it is broken, or beyond the limits of a grid.
pub fn read(bytes: &[u8], archive: &mut Archive<'_>, choice: &mut Choice<'_>) -> Result<(), Unreadable> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| told(&e))?;
    let sheets: Vec<Sheet> = book.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet).cloned().collect();
    let counted = if book.has_1904_epoch() { Counted::From1904 } else { Counted::From1900 };
    let paths = sheet_part::paths(archive);
    for Sheet { name, visible, .. } in sheets {
        let visible = visible == SheetVisible::Visible;
        if choice.wants(&name, visible) {
            let beside = paths.get(&name).map(|path| sheet_part::beside(archive, path)).unwrap_or_default();
            let mut grid = grid(&mut book, &name)?;
            (grid.counted, grid.beside) = (counted, beside);
            choice.offer(&name, grid);
        } else if holds_something(&mut book, &name) {
            choice.pass(&name, visible);
        }
    }
    Ok(())
}

fn told(fault: &XlsxError) -> Unreadable {
    unreadable(match fault {
        XlsxError::Password => msg!("unreadable-encrypted"),
        _ => msg!("unreadable-archive"),
    })
}

fn holds_something(book: &mut Book<'_>, name: &str) -> bool {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return false };
    while let Ok(Some(cell)) = cells.next_cell() {
        if !is_blank(&text(cell.get_value(), "")) {
            return true;
        }
    }
    false
}

fn grid(book: &mut Book<'_>, name: &str) -> Result<Grid, Unreadable> {
    let mut grid = Grid::default();
    let mut row = Row { at: 0, cells: Vec::new() };
    let mut cells = book.worksheet_cells_reader(name).map_err(|e| told(&e))?;
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|e| told(&e))? {
        let (at, column) = cell.get_position();
        let format = cells.styles().get(style).and_then(|s| s.number_format.as_ref()).map_or("", |f| f.format_code.as_str());
        let text = text(cell.get_value(), format);
        if !is_blank(&text) {
            if at != row.at {
                row.give(&mut grid)?;
                row.at = at;
            }
            row.put(column as usize, free(&text))?;
        }
    }
    row.give(&mut grid)?;
    drop(cells);
    spread(&mut grid, book, name)?;
    Ok(grid)
}

/// A row being read.
struct Row {
    /// From 0.
    at: u32,
    cells: Vec<String>,
}

impl Row {
    fn put(&mut self, column: usize, text: &str) -> Result<(), Unreadable> {
        if column >= MOST_COLUMNS {
            return Err(unreadable(msg!("unreadable-columns", line = self.at.saturating_add(1), most = MOST_COLUMNS)));
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut self.cells[column]);
        Ok(())
    }

    fn give(&mut self, grid: &mut Grid) -> Result<(), Unreadable> {
        grid.push(self.at.saturating_add(1), self.cells.iter().map(String::as_str))?;
        self.cells.clear();
        Ok(())
    }
}

/// What stands in cells merged downwards stands in each of their rows.
fn spread(grid: &mut Grid, book: &mut Book<'_>, name: &str) -> Result<(), Unreadable> {
    let mut left = MOST_CELLS;
    for area in book.merge_cells_by_sheet_name(name).map_err(|e| told(&e))? {
        let column = area.start.1 as usize;
        let line = |row: u32| row.saturating_add(1);
        let Ok(first) = grid.rows.binary_search_by_key(&line(area.start.0), |r| r.line) else { continue };
        let Some(text) = grid.rows[first].cells.get(column).cloned() else { continue };
        let mut at = first + 1;
        while left > 0 && grid.rows.get(at).is_some_and(|r| r.line <= line(area.end.0)) {
            grid.set(at, column, &text)?;
            (at, left) = (at + 1, left - 1);
        }
    }
    Ok(())
}

/// A cell as text: dates in ISO, numbers as they are, without a day or a time that its format does not show.
fn text(value: &DataRef<'_>, format: &str) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(f) => number(*f),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth_value) => truth(*truth_value).to_owned(),
        DataRef::DateTime(at) => date(at, format),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => super::day_of(text).to_owned(),
        DataRef::Error(fault) => fault.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn date(at: &ExcelDateTime, format: &str) -> String {
    let value = at.as_f64();
    // A length of time, a time of day, or what lies outside the calendar of spreadsheets.
    if at.is_duration() || !(1.0..2_958_466.0).contains(&value) {
        return number(value);
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let shows = |letter: char| format.is_empty() || shown_by(format).contains(letter);
    match (day, month) {
        // Spreadsheets make "Maret 2019" the first of March, and show it as it was typed.
        (1, 1) if !shows('d') && !shows('m') && shows('y') => format!("{year:04}"),
        (1, _) if !shows('d') && shows('m') => format!("{year:04}-{month:02}"),
        _ if shown_by(format).contains('h') && (hour, minute, second) != (0, 0, 0) => {
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// The letters of a number format that stand for parts of a date, without its literals and conditions.
fn shown_by(format: &str) -> String {
    let (mut letters, mut closing, mut literal) = (String::new(), None, false);
    for c in format.chars() {
        match (closing, c) {
            (Some(end), c) if c == end => closing = None,
            (Some(_), _) => {}
            (None, _) if literal => literal = false,
            (None, '"') => closing = Some('"'),
            (None, '[') => closing = Some(']'),
            (None, '\\' | '_') => literal = true,
            (None, c) => letters.extend(c.to_lowercase()),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn a_date_is_as_fine_as_its_format_shows() {
        let table = [
            (43536.0, "dd/mm/yyyy", "2019-03-12"),
            (43536.5, "dd/mm/yyyy hh:mm", "2019-03-12 12:00:00"),
            (43536.0, "dd/mm/yyyy hh:mm", "2019-03-12"),
            (43536.5, "dd/mm/yyyy", "2019-03-12"),
            (43525.0, "dd/mm/yyyy", "2019-03-01"),
            (43525.0, "mmm-yy", "2019-03"),
            (43525.0, "[$-421]mmmm\\ yyyy;@", "2019-03"),
            (43525.0, "yyyy \"d\"", "2019-03-01"),
            (43466.0, "yyyy", "2019"),
            // A day was typed that the format only hides.
            (43536.0, "mmm-yy", "2019-03-12"),
            (43525.0, "", "2019-03-01"),
            (0.25, "hh:mm", "0.25"),
            (-5.0, "dd/mm/yyyy", "-5"),
            (3_000_000.0, "dd/mm/yyyy", "3000000"),
        ];
        for (value, format, expected) in table {
            let at = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false);
            assert_eq!(date(&at, format), expected, "{value} {format}");
        }
    }

    #[test]
    fn numbers_have_no_point_where_they_are_whole() {
        let table =
            [(DataRef::Float(2019.0), "2019"), (DataRef::Float(0.5), "0.5"), (DataRef::Int(-3), "-3"), (DataRef::Bool(true), "yes")];
        for (value, expected) in table {
            assert_eq!(text(&value, ""), expected);
        }
    }
}
