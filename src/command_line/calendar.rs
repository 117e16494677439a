//! `kerma calendar [QUERY]`: what falls on which day of the coming months.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::{date_cell, text_cell, word_cell};
use super::query::{notes, words};
use super::session::{Session, asked};
use super::table::Table;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::{Language, say};
use crate::model::written::number::whole;
use crate::model::{Id, PartialDate};
use crate::msg;
use crate::register::{Answer, Ask, CalendarAnswer, CalendarAsk, CalendarCell, CalendarRow, Chosen};
use crate::rules::calendar_days::MOST_MONTHS;
use crate::text::Shown;

/// Months where none are named.
pub const MONTHS: u16 = 24;

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let months = months(given)?;
    let query = words(given);
    let ask = CalendarAsk { query: query.clone(), months, names: 0, chosen: Chosen::All, first: 0, most: usize::MAX };
    let (revision, answer) = asked!(session, Ask::Calendar(Box::new(ask)) => Answer::Calendar);
    let said = notes(&answer.notes, answer.total + answer.undated);
    let undated = msg!("calendar-undated", n = answer.undated);
    Ok(Outcome::of(revision, Months::of(query, *answer, session.print.language)).saying(said).saying(vec![undated]))
}

fn months(given: &ArgMatches) -> Result<u16, Failure> {
    let Some(text) = given.get_one::<String>("months") else { return Ok(MONTHS) };
    let months = whole(text, &['.']).and_then(|months| u16::try_from(months).ok()).filter(|months| (1..=MOST_MONTHS).contains(months));
    months.ok_or_else(|| Failure::usage(msg!("usage-calendar_months", given = text, most = MOST_MONTHS)))
}

#[derive(Serialize)]
struct Months {
    query: String,
    unparsed: Option<String>,
    months: Vec<Month>,
    /// Agreements in force without an end.
    undated: usize,
    #[serde(skip)]
    rows: Vec<CalendarRow>,
}

#[derive(Serialize)]
struct Month {
    /// `2027-03`; null: what is past and still open.
    month: Option<String>,
    events: Vec<Event>,
}

#[derive(Serialize)]
struct Event {
    id: Id,
    on: PartialDate,
    kind: &'static str,
    /// Its day rests on a date that is known in part.
    partly: bool,
    /// It needs somebody on the day.
    attention: bool,
    example: bool,
    sentence: String,
}

impl Months {
    fn of(query: String, answer: CalendarAnswer, language: Language) -> Self {
        let mut events = answer.rows.iter().map(|row| Event {
            id: row.id,
            on: row.on,
            kind: row.what.code(),
            partly: row.partly,
            attention: row.needs,
            example: row.is_example(),
            sentence: say(&row.told(), language).to_string(),
        });
        let month = |cell: &CalendarCell| Month {
            month: cell.month.map(|first| first.format("%Y-%m").to_string()),
            events: events.by_ref().take(cell.count).collect(),
        };
        let months = answer.cells.iter().map(month).collect();
        Self { query, unparsed: answer.notes.unparsed, months, undated: answer.undated, rows: answer.rows }
    }
}

impl Plain for Months {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let cells = |row: &CalendarRow| {
            let mark = if row.needs { "▲" } else { "" };
            let about = say(&msg!("calendar-about", id = row.id, title = &row.title, example = row.example_mark()), language);
            vec![text_cell(mark), on_cell(row, language), word_cell(Some(row.what.message()), language), about]
        };
        let header = [msg!("nothing"), msg!("calendar-head-on"), msg!("calendar-head-what"), msg!("calendar-head-about")];
        let header = header.iter().map(|head| say(head, language)).collect();
        Table { header, rows: self.rows.iter().map(cells).collect() }.lines(reader.columns)
    }
}

/// The day, with ± where it is known in part.
fn on_cell(row: &CalendarRow, language: Language) -> Shown {
    let on = date_cell(Some(row.on), language);
    if row.partly { text_cell(&format!("± {on}")) } else { on }
}
