//! What falls on which day: the question and its answer.

use crate::model::{Day, Id, Message, PartialDate};
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
    /// The cell whose matters are wanted: 0 what is past, then the months. `None`: those of all.
    pub chosen: Option<usize>,
    /// The first of them that is wanted, and how many.
    pub first: usize,
    pub most: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CalendarAnswer {
    /// What is past and still open, then a cell for each month.
    pub cells: Vec<CalendarCell>,
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
    /// An exercise record, between made-up places.
    pub example: bool,
    /// What it is about: region and partner.
    pub title: String,
    /// What falls on the day.
    pub sentence: Message,
}

impl CalendarRow {
    /// All of it in one sentence.
    pub fn told(&self) -> Message {
        let example = if self.example { msg!("sentence-example") } else { msg!("nothing") };
        msg!("calendar-told", id = self.id, title = &self.title, example = example, sentence = self.sentence.clone())
    }
}
