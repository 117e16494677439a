//! The calendar: two years of months, what is past before them, and the chosen month's matters in full.

mod draw;
mod layout;

use crate::register::{Ask, CalendarAnswer, CalendarAsk, CalendarRow, Chosen};
use crate::screen::model::FIRST_SORT;
use crate::screen::part::list::{Cursor, List};

use layout::Layout;

/// Months on one screen.
const MONTHS: u16 = 24;
/// Cells: what is past, then the months.
const CELLS: usize = 1 + MONTHS as usize;
/// Names that a cell can have room for.
const NAMES: usize = 6;

#[derive(Debug)]
pub struct CalendarPlace {
    /// What narrows it; its own cursor moves over cells and matters.
    pub rows: List,
    /// The cell under the cursor: 0 what is past, then the months.
    cell: usize,
    /// What narrowed it when the cursor was moved: under another narrowing it begins on the first month that has
    /// anything.
    moved: Option<String>,
    /// The chosen cell's matters.
    matters: Cursor,
    /// The cursor is among the matters, not on a cell.
    inside: bool,
    answer: Option<Box<CalendarAnswer>>,
}

impl Default for CalendarPlace {
    /// On the month of the day.
    fn default() -> Self {
        Self { rows: List::new(FIRST_SORT), cell: 1, moved: Some(String::new()), matters: Cursor::default(), inside: false, answer: None }
    }
}

impl CalendarPlace {
    pub fn ask(&self, rows: u16) -> Ask {
        Ask::Calendar(Box::new(CalendarAsk {
            query: self.rows.query.clone(),
            months: MONTHS,
            names: NAMES,
            chosen: if self.is_moved() { Chosen::Cell(self.cell) } else { Chosen::FirstMonth },
            first: self.matters.top,
            most: Layout::of(0, rows).matters,
        }))
    }

    pub fn take(&mut self, answer: Box<CalendarAnswer>) {
        if !self.is_moved() {
            self.cell = answer.chosen;
        }
        self.matters.step(0, answer.total);
        self.inside &= answer.total > 0;
        self.answer = Some(answer);
    }

    /// Moves over the cells, or over the matters of the chosen one.
    pub fn step(&mut self, by: i64, rows: u16) {
        if self.inside {
            let total = self.answer.as_ref().map_or(0, |answer| answer.total);
            self.matters.step(by, total);
            return self.matters.follow(Layout::of(0, rows).matters, total);
        }
        let mut cells = Cursor { at: self.cell, top: 0 };
        cells.step(by, CELLS);
        self.choose(cells.at);
    }

    /// A year on or back.
    pub fn aside(&mut self, right: bool) {
        let moved = if right { self.cell + Layout::MONTHS_A_COLUMN } else { self.cell.saturating_sub(Layout::MONTHS_A_COLUMN) };
        if !self.inside && self.cell > 0 && (1..CELLS).contains(&moved) {
            self.choose(moved);
        }
    }

    fn is_moved(&self) -> bool {
        self.moved.as_ref() == Some(&self.rows.query)
    }

    fn choose(&mut self, cell: usize) {
        self.moved = Some(self.rows.query.clone());
        self.cell = cell;
        self.matters = Cursor::default();
    }

    /// Goes among the matters of the chosen cell where there are several.
    pub fn enter(&mut self) -> bool {
        let goes = !self.inside && self.answer.as_ref().is_some_and(|answer| answer.total > 1);
        if goes {
            self.moved = Some(self.rows.query.clone());
            self.inside = true;
        }
        goes
    }

    /// Back from the matters to the cells; then the narrowing is taken off. Says whether there was anything.
    pub fn leave(&mut self) -> bool {
        let (was_inside, was_narrowed) = (std::mem::take(&mut self.inside), !self.rows.query.is_empty());
        if !was_inside {
            self.rows.query.clear();
            // The cursor stays on its month.
            self.moved = Some(String::new());
        }
        was_inside || was_narrowed
    }

    /// The matter under the cursor: on a cell its first.
    fn matter(&self) -> Option<&CalendarRow> {
        let answer = self.answer.as_ref()?;
        answer.rows.get(self.matters.at.checked_sub(answer.first)?)
    }

    /// The matter that is meant: of a cell only where it has one.
    pub fn meant(&self) -> Option<&CalendarRow> {
        let is_one = self.inside || self.answer.as_ref().is_some_and(|answer| answer.total == 1);
        self.matter().filter(|_| is_one)
    }
}
