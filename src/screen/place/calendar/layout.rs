//! Where the parts of the calendar stand on a screen of some size.

/// The row of what is past; the months stand below it.
pub const PAST: u16 = 2;
/// Rows below the matters: two of the sentence, messages, keys.
const BELOW: u16 = 4;
/// Where the names of a cell begin, from its own first column.
pub const NAMES_AT: u16 = 17;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns of a cell.
    pub cell: u16,
    /// The row of the line above the matters.
    pub rule: u16,
    /// Matters that fit below one another.
    pub matters: usize,
    /// The first row of the sentence.
    pub sentence: u16,
}

impl Layout {
    /// A year below one another, two years side by side.
    pub const MONTHS_A_COLUMN: usize = 12;

    pub const fn of(columns: u16, rows: u16) -> Self {
        let rule = PAST + 1 + Self::MONTHS_A_COLUMN as u16;
        let sentence = rows.saturating_sub(BELOW);
        let matters = sentence.saturating_sub(rule + 1) as usize;
        Self { cell: columns / 2, rule, matters: if matters == 0 { 1 } else { matters }, sentence }
    }

    /// Where a cell stands: column and row.
    pub const fn place(self, cell: usize) -> (u16, u16) {
        match cell.checked_sub(1) {
            None => (0, PAST),
            Some(month) => {
                let (column, row) = (month / Self::MONTHS_A_COLUMN, month % Self::MONTHS_A_COLUMN);
                (self.cell * column as u16, PAST + 1 + row as u16)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_years_stand_side_by_side_above_the_matters() {
        let layout = Layout::of(80, 24);
        assert_eq!(layout, Layout { cell: 40, rule: 15, matters: 4, sentence: 20 });
        assert_eq!([0, 1, 12, 13, 24].map(|cell| layout.place(cell)), [(0, 2), (0, 3), (0, 14), (40, 3), (40, 14)]);
        assert_eq!(Layout::of(80, 10).matters, 1);
    }
}
