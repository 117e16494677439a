//! What falls on which day: the question and its answer.

use crate::model::{Day, Id, Message, PartialDate, RegionCode};
use crate::msg;
use crate::rules::calendar_days::Occasion;

use super::QueryNotes;

/// Months by what falls in them, and what is past and still open before them.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarAsk {
    /// Only of what it finds.
    pub query: String,
    /// How many months, from the one of the day on.
    pub months: u16,
    /// How many names each cell brings.
    pub names: usize,
    /// Whose matters are wanted.
    pub chosen: Chosen,
    /// The first of them that is wanted, and how many.
    pub first: usize,
    pub most: usize,
}

/// Which matters are told in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    All,
    /// Those of a cell: 0 what is past, then the months.
    Cell(usize),
    /// Those of the first month that has any; of the first one where none has.
    FirstMonth,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CalendarAnswer {
    /// What is past and still open, then a cell for each month.
    pub cells: Vec<CalendarCell>,
    /// The chosen cell; 0 where all are.
    pub chosen: usize,
    /// How many matters the chosen cell has, and where `rows` begin in them.
    pub total: usize,
    pub first: usize,
    pub rows: Vec<CalendarRow>,
    /// Agreements that are in force without an end.
    pub undated: usize,
    pub notes: QueryNotes,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CalendarCell {
    /// The first day of the month; `None` of what is past.
    pub month: Option<Day>,
    pub count: usize,
    /// One of them needs somebody on the day.
    pub needs: bool,
    /// The first of them, by name.
    pub names: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CalendarRow {
    pub id: Id,
    pub what: Occasion,
    pub on: PartialDate,
    /// The day rests on a date that is known in part.
    pub partly: bool,
    /// It needs somebody on the day.
    pub needs: bool,
    /// Of an agreement.
    pub region: Option<RegionCode>,
    /// What it is about: region and partner.
    pub title: String,
    /// What falls on the day.
    pub sentence: Message,
}

impl CalendarRow {
    /// All of it in one sentence.
    pub fn told(&self) -> Message {
        msg!("calendar-told", id = self.id, title = &self.title, example = self.example_mark(), sentence = self.sentence.clone())
    }

    /// Whether it is an exercise record, between made-up places.
    pub fn is_example(&self) -> bool {
        self.region.is_some_and(RegionCode::is_example)
    }

    /// What marks an exercise record behind its title.
    pub fn example_mark(&self) -> Message {
        if self.is_example() { msg!("sentence-example") } else { msg!("nothing") }
    }
}
