//! A plain table: aligned by columns of a terminal, narrowed where a terminal is narrow.

use crate::text::width::{fit, width};
use crate::text::{Shown, shown};

/// Blanks between two columns.
const GAP: usize = 2;
/// Columns that each cell keeps, however narrow the terminal.
const LEAST: usize = 4;

/// Headers and rows of as many cells.
pub struct Table {
    pub header: Vec<Shown>,
    pub rows: Vec<Vec<Shown>>,
}

impl Table {
    /// Its lines, the header first; within `columns` where given. No rows: no lines.
    pub fn lines(&self, columns: Option<usize>) -> Vec<Shown> {
        if self.rows.is_empty() {
            return Vec::new();
        }
        let mut widths = self.natural_widths();
        if let Some(columns) = columns {
            narrow(&mut widths, columns);
        }
        std::iter::once(&self.header).chain(&self.rows).map(|row| line(row, &widths)).collect()
    }

    fn natural_widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = self.header.iter().map(|h| width(h.as_str())).collect();
        for row in &self.rows {
            for (most, cell) in widths.iter_mut().zip(row) {
                *most = (*most).max(width(cell.as_str()));
            }
        }
        widths
    }
}

/// Takes from the widest column until all fit.
fn narrow(widths: &mut [usize], columns: usize) {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > columns {
        match widths.iter_mut().max() {
            Some(widest) if *widest > LEAST => *widest -= 1,
            _ => return,
        }
    }
}

fn line(cells: &[Shown], widths: &[usize]) -> Shown {
    let cells: Vec<String> = cells.iter().zip(widths).map(|(cell, &columns)| fit(cell.as_str(), columns)).collect();
    shown(cells.join(&" ".repeat(GAP)).trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let row = |cells: &[&str]| cells.iter().map(|c| shown(c)).collect();
        Table { header: row(&["Nomor", "Mitra"]), rows: vec![row(&["KS-0009", "Kōchi 高知市"]), row(&["KS-0010", "Busan"])] }
    }

    fn texts(columns: Option<usize>) -> Vec<String> {
        table().lines(columns).iter().map(Shown::to_string).collect()
    }

    #[test]
    fn columns_are_aligned_and_nothing_trails() {
        assert_eq!(texts(None), ["Nomor    Mitra", "KS-0009  Kōchi 高知市", "KS-0010  Busan"]);
    }

    #[test]
    fn a_narrow_terminal_takes_from_the_widest_column() {
        assert_eq!(texts(Some(16)), ["Nomor    Mitra", "KS-0009  Kōchi…", "KS-0010  Busan"]);
        assert!(texts(Some(3)).iter().all(|l| width(l) <= 2 * LEAST + GAP));
    }

    #[test]
    fn an_empty_table_has_no_lines() {
        assert!(Table { rows: Vec::new(), ..table() }.lines(None).is_empty());
    }
}
