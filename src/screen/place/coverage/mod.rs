//! Coverage: regions by the recommendations of one meeting, what nobody has done, and the cell in words.

pub mod cell;
mod draw;
mod layout;
pub mod report;
pub mod served;

use crate::model::{Answer, ChecklistId, FollowUpId, RegionCode, State};
use crate::register::{Ask, CoverageAnswer, CoverageAsk, CoverageRow, WhichList};
use crate::screen::model::FIRST_SORT;
use crate::screen::part::list::List;

use layout::Layout;

#[derive(Debug)]
pub struct CoveragePlace {
    /// 0 the newest meeting's, 1 the next older.
    pub list: usize,
    pub rows: List,
    /// The recommendation under the cursor, from 0.
    pub column: usize,
    /// The first recommendation in sight.
    left: usize,
    pub answer: Option<Box<CoverageAnswer>>,
}

/// One region's state for one recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub list: ChecklistId,
    pub number: u16,
    pub region: RegionCode,
    pub state: State,
}

impl Cell {
    pub const fn id(self) -> FollowUpId {
        FollowUpId::new(self.list, self.number, self.region)
    }
}

impl CoveragePlace {
    pub fn new(list: usize) -> Self {
        Self { list, rows: List::new(FIRST_SORT), column: 0, left: 0, answer: None }
    }

    pub fn ask(&self, rows: u16) -> Ask {
        Ask::Coverage(Box::new(self.asked(rows)))
    }

    /// What the grid of so many rows shows.
    pub fn asked(&self, rows: u16) -> CoverageAsk {
        let (list, query) = (WhichList::Newest(self.list), self.rows.query.clone());
        CoverageAsk { list, query, half: None, rows: self.rows.window(rows.into()) }
    }

    /// The answer that holds in the cell under the cursor.
    pub fn given(&self) -> Option<&Answer> {
        self.answer.as_ref()?.given.get(&self.cell()?.number)
    }

    pub fn take(&mut self, answer: Option<Box<CoverageAnswer>>, columns: u16, rows: u16) {
        if let Some(answer) = &answer {
            let page = &answer.rows;
            let chosen = page.chosen.and_then(|at| page.rows.get(at)).map(|row| row.region.packed().into());
            self.rows.stand(chosen, page.first + page.chosen.unwrap_or(0), Layout::of(columns, rows).height, page.total);
        }
        self.answer = answer;
        self.aside(0, columns);
    }

    /// Moves the cursor over the recommendations, held within them and in sight.
    pub fn aside(&mut self, by: i64, columns: u16) {
        let count = self.answer.as_ref().map_or(0, |answer| answer.recommendations.len());
        let last = i64::try_from(count.saturating_sub(1)).unwrap_or(0);
        let moved = i64::try_from(self.column).unwrap_or(0).saturating_add(by);
        self.column = usize::try_from(moved.min(last).max(0)).unwrap_or(0);
        let fits = Layout::of(columns, 0).cells;
        let least = (self.column + 1).saturating_sub(fits);
        self.left = self.left.max(least).min(self.column).min(count.saturating_sub(fits));
    }

    /// To another meeting's list.
    pub fn older(&mut self) {
        let next = Self::new(self.list + 1);
        *self = Self { answer: self.answer.take(), ..next };
    }

    fn chosen(&self) -> Option<&CoverageRow> {
        let page = &self.answer.as_ref()?.rows;
        page.rows.get(page.chosen?)
    }

    /// What the cursor is on.
    pub fn cell(&self) -> Option<Cell> {
        let (answer, row) = (self.answer.as_ref()?, self.chosen()?);
        let (number, _) = answer.recommendations.get(self.column)?;
        Some(Cell { list: answer.id, number: *number, region: row.region, state: *row.states.get(self.column)? })
    }
}
