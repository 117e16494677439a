//! What a sheet says beside the texts of its cells: which rows and columns are hidden, and which formulas it holds
//! without what they come to. None of it keeps a row from being read; all of it is told.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::command::Fault;
use crate::msg;

use super::aside::note;
use super::grid::{GridRow, MOST_CELLS, MOST_COLUMNS};

/// By the places of rows, from 1, and of columns, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    hidden_rows: BTreeSet<u32>,
    hidden_columns: BTreeSet<usize>,
    /// Rows of the formulas without a value, by their column.
    unvalued: BTreeMap<usize, Vec<u32>>,
    held: usize,
}

impl Beside {
    pub fn hide_row(&mut self, line: u32) {
        if self.has_room() {
            self.hidden_rows.insert(line);
        }
    }

    /// From the first to the last column.
    pub fn hide_columns(&mut self, first: usize, last: usize) {
        self.hidden_columns.extend(first..=last.min(MOST_COLUMNS));
    }

    pub fn lack_value(&mut self, line: u32, column: usize) {
        if column < MOST_COLUMNS && self.has_room() {
            self.unvalued.entry(column).or_default().push(line);
        }
    }

    fn has_room(&mut self) -> bool {
        self.held += 1;
        self.held <= MOST_CELLS
    }

    /// What is told of the rows of the list, and of those between its first and last where all that a row holds is to
    /// be reckoned. `header_at` gives the header of a column; columns without one are passed over.
    pub fn told<'h>(&self, header: u32, list: &[GridRow], header_at: impl Fn(usize) -> Option<&'h str>) -> Vec<Fault> {
        let lines: Vec<u32> = list.iter().map(|row| row.line).filter(|line| self.hidden_rows.contains(line)).collect();
        let rows = lines.first().map(|&first| {
            let message = msg!("warning-rows_hidden", count = lines.len(), line = first);
            note(first, "", "rows_hidden", message)
        });
        let columns = self.hidden_columns.iter().filter_map(|&at| header_at(at)).map(|name| {
            let message = msg!("warning-column_hidden", column = name);
            note(header, name, "column_hidden", message)
        });
        let unvalued = self.unvalued.iter().filter_map(|(&at, lines)| {
            let (name, lines) = (header_at(at)?, lines.iter().filter(|line| **line > header));
            let (count, first) = (lines.clone().count(), *lines.min()?);
            let message = msg!("warning-formulas_unvalued", column = name, count = count, line = first);
            Some(note(first, name, "formula_unvalued", message))
        });
        rows.into_iter().chain(columns).chain(unvalued).collect()
    }
}
