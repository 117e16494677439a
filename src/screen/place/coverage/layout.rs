//! Where the parts of the grid stand on a screen of some size.

/// Columns of a cell.
pub const CELL: u16 = 5;
/// Columns at the right, for how many of a row are done.
pub const SHARE: u16 = 14;
/// Where names begin.
pub const NAME_AT: u16 = 4;
/// Rows above the first region: title and header.
pub const ABOVE: u16 = 2;
/// Rows below the last: two rules, totals, what nobody did, what serves it, legend, two of the sentence, messages, keys.
const BELOW: u16 = 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns of a region's name.
    pub name: u16,
    /// Recommendations that fit beside one another.
    pub cells: usize,
    /// Regions that fit below one another, with the line that tells of more.
    pub height: usize,
}

impl Layout {
    pub const fn of(columns: u16, rows: u16) -> Self {
        // Long names are cut on a narrow screen before a recommendation is.
        let name = if columns < 100 { 18 } else { 34 };
        let cells = columns.saturating_sub(NAME_AT + name + SHARE + 1) / CELL;
        let height = rows.saturating_sub(ABOVE + BELOW);
        // The last line tells how many are below it.
        Self { name, cells: at_least_one(cells), height: at_least_one(height.saturating_sub(1)) }
    }

    /// Where the cell of a recommendation begins, counted from the first in sight.
    pub const fn cell_at(self, nth: usize) -> u16 {
        NAME_AT + self.name + 1 + nth as u16 * CELL
    }
}

const fn at_least_one(n: u16) -> usize {
    if n == 0 { 1 } else { n as usize }
}
