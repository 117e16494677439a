//! Rows of text as a file has them, before anybody knows which of them is the header. Bounded: what exceeds the
//! limits is refused while it is read, not after.

use crate::exchange::Unreadable;
use crate::exchange::decode::unreadable;
use crate::model::written::by::Counted;
use crate::msg;

use super::beside::Beside;

/// Columns of a row; a spreadsheet of an office has a dozen.
pub const MOST_COLUMNS: usize = 1_000;

/// Cells of all rows: 200,000 rows of 30 columns.
pub const MOST_CELLS: usize = 6_000_000;

/// Bytes of a cell: a spreadsheet's own holds 32,767 letters, a record of the register 256 KiB.
pub const MOST_IN_CELL: usize = 1 << 20;

/// Bytes of all cells: the most that an entry of the journal takes.
pub const MOST_BYTES: usize = 256 << 20;

/// The rows that hold something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    pub rows: Vec<GridRow>,
    /// From which year bare numbers count days.
    pub counted: Counted,
    pub beside: Beside,
    cells: usize,
    bytes: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// Physical line, or row of a sheet, from 1.
    pub line: u32,
    /// The last one is filled.
    pub cells: Vec<String>,
}

impl Grid {
    /// Takes a row, without the empty cells at its end; one that is empty altogether is left out.
    ///
    /// # Errors
    /// [`Unreadable`] beyond the limits.
    pub fn push<'c>(&mut self, line: u32, cells: impl DoubleEndedIterator<Item = &'c str> + ExactSizeIterator) -> Result<(), Unreadable> {
        let mut cells = cells;
        let mut last = cells.next_back();
        while last.is_some_and(is_blank) {
            last = cells.next_back();
        }
        let Some(last) = last else { return Ok(()) };
        let length = cells.len() + 1;
        if length > MOST_COLUMNS {
            return Err(unreadable(msg!("unreadable-columns", line = line, most = MOST_COLUMNS)));
        }
        let mut row = Vec::with_capacity(length);
        for cell in cells.chain([last]) {
            if cell.len() > MOST_IN_CELL {
                return Err(unreadable(msg!("unreadable-cell", line = line, most = MOST_IN_CELL >> 20)));
            }
            self.bytes += cell.len();
            row.push(cell.to_owned());
        }
        self.cells += length;
        self.rows.push(GridRow { line, cells: row });
        self.check()
    }

    /// Writes a cell of a row that is there, as far to the right as may be.
    ///
    /// # Errors
    /// [`Unreadable`] beyond the limits.
    pub fn set(&mut self, row: usize, column: usize, text: &str) -> Result<(), Unreadable> {
        let Some(row) = self.rows.get_mut(row).filter(|_| column < MOST_COLUMNS) else { return Ok(()) };
        if row.cells.len() <= column {
            self.cells += column + 1 - row.cells.len();
            row.cells.resize(column + 1, String::new());
        }
        self.bytes += text.len();
        text.clone_into(&mut row.cells[column]);
        self.check()
    }

    /// The most cells of a row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|r| r.cells.len()).max().unwrap_or(0)
    }

    fn check(&self) -> Result<(), Unreadable> {
        self.has_room(1, 0, 0)
    }

    /// Whether so many times so many more cells and bytes fit, before anybody makes them.
    ///
    /// # Errors
    /// [`Unreadable`] beyond the limits.
    pub fn has_room(&self, times: usize, cells: usize, bytes: usize) -> Result<(), Unreadable> {
        let within = |there: usize, more: usize, most: usize| there.saturating_add(times.saturating_mul(more)) <= most;
        if within(self.cells, cells, MOST_CELLS) && within(self.bytes, bytes, MOST_BYTES) {
            return Ok(());
        }
        Err(unreadable(msg!("unreadable-too_large")))
    }
}

/// Whether nothing but blanks stands there.
pub fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push(grid: &mut Grid, line: u32, cells: &[&str]) -> Result<(), &'static str> {
        grid.push(line, cells.iter().copied()).map_err(|e| e.0.message.name)
    }

    #[test]
    fn empty_ends_and_empty_rows_are_left_out() {
        let mut grid = Grid::default();
        assert_eq!(push(&mut grid, 1, &["", " ", "\u{a0}"]), Ok(()));
        assert_eq!(push(&mut grid, 2, &["a", "", "b", "", " "]), Ok(()));
        assert_eq!(grid.rows, [GridRow { line: 2, cells: vec!["a".into(), String::new(), "b".into()] }]);
        assert_eq!(grid.width(), 3);
    }

    #[test]
    fn a_row_of_too_many_columns_is_refused_by_what_it_holds() {
        let mut grid = Grid::default();
        let mut cells = vec![""; 1_000_000];
        cells[0] = "a";
        assert_eq!(push(&mut grid, 1, &cells), Ok(()));
        cells[MOST_COLUMNS] = "b";
        assert_eq!(push(&mut grid, 2, &cells), Err("unreadable-columns"));
    }

    #[test]
    fn too_many_bytes_are_refused() {
        let mut grid = Grid::default();
        let most = "x".repeat(MOST_IN_CELL);
        let row = [most.as_str(); MOST_BYTES / MOST_IN_CELL];
        assert_eq!(push(&mut grid, 1, &row), Ok(()));
        assert_eq!(push(&mut grid, 2, &["y"]), Err("unreadable-too_large"));
        assert_eq!(push(&mut Grid::default(), 1, &["a", &format!("{most}x")]), Err("unreadable-cell"));
    }
}
