//! `kerma holidays add` and `list`: days that are no working days.

use clap::ArgMatches;
use serde::Serialize;

use super::fields::change_telling;
use super::pieces::{date_cell, text_cell};
use super::session::{Session, asked};
use super::table::Table;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use super::typed::Reading;
use crate::language::word;
use crate::model::{Command, Day};
use crate::msg;
use crate::register::{Answer, Ask};
use crate::rules::procedure::Decree;
use crate::text::Shown;

pub fn add(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let of = |name: &str| given.get_one::<String>(name).cloned().unwrap_or_default();
    let reading = Reading::of(session)?;
    let command = Command::AddHoliday { day: day(&of("date"), &reading)?, name: of("name") };
    change_telling(command, reading.told(), session)
}

/// The list of a year is whole.
pub fn complete(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let text = given.get_one::<String>("year").map_or("", String::as_str);
    let refused = || Failure::refused("bad_date", "year", msg!("refused-holiday_year", text = text));
    let year = text.parse::<u16>().ok().filter(|year| (1900..=2200).contains(year)).ok_or_else(refused)?;
    change_telling(Command::CompleteHolidays { year }, Vec::new(), session)
}

/// A whole day, as it is typed.
fn day(text: &str, reading: &Reading) -> Result<Day, Failure> {
    let date = reading.date(text, "date")?;
    let refused = || Failure::refused("bad_date", "date", msg!("refused-holiday_date", text = text));
    if date.is_whole() { Ok(date.earliest()) } else { Err(refused()) }
}

pub fn list(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (revision, procedure) = asked!(session, Ask::Procedure => Answer::Procedure);
    let rows: Vec<Row> = procedure.calendar.holidays().map(|(date, name)| Row { date, name: name.to_owned() }).collect();
    let known = |(year, decree): (i32, Option<&Decree>)| YearTold {
        year,
        decree: decree.map(|decree| decree.decree.clone()),
        sources: decree.map(|decree| decree.sources.clone()).unwrap_or_default(),
    };
    let years = procedure.calendar.years().map(known).collect();
    Ok(Outcome::of(revision, Told { rows, years }).saying(vec![msg!("told-holidays")]))
}

#[derive(Serialize)]
struct Told {
    rows: Vec<Row>,
    /// Years of which the holidays are known.
    years: Vec<YearTold>,
}

#[derive(Serialize)]
struct YearTold {
    year: i32,
    /// Null where the office added them.
    decree: Option<String>,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct Row {
    date: Day,
    name: String,
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let rows = self.rows.iter().map(|row| vec![date_cell(Some(row.date.into()), reader.language), text_cell(&row.name)]).collect();
        let header = vec![word("head-date", reader.language), word("head-holiday", reader.language)];
        Table { header, rows }.lines(reader.columns)
    }
}
