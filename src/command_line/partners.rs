//! `kerma partners [QUERY]`: partners with how many agreements each.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::{country_cell, name_cell, text_cell, word_cell};
use super::query::{Found, notes, words};
use super::session::{Session, asked};
use super::table::Table;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::{number_words, say};
use crate::model::{Country, Id, Level};
use crate::msg;
use crate::register::{Answer, Ask, PartnerRow};
use crate::text::Shown;

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let query = words(given);
    let (revision, listed) = asked!(session, Ask::Partners { query: query.clone() } => Answer::Partners);
    let said = notes(&listed.notes, listed.rows.len());
    let rows = listed.rows.into_iter().map(Row::from).collect();
    Ok(Outcome::of(revision, Found::new(query, listed.notes, rows)).saying(said))
}

#[derive(Serialize)]
struct Row {
    id: Id,
    name: String,
    native: Option<String>,
    level: Option<Level>,
    country: Option<Country>,
    agreements: usize,
    example: bool,
}

impl From<PartnerRow> for Row {
    fn from(row: PartnerRow) -> Self {
        let PartnerRow { number, name, native, level, country, agreements, example } = row;
        Self { id: Id::Partner(number), name, native, level, country, agreements, example }
    }
}

impl Plain for Found<Row> {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let header = [msg!("head-id"), msg!("field-partner"), msg!("field-partner_level"), msg!("field-country"), msg!("head-agreements")];
        let cells = |row: &Row| {
            vec![
                text_cell(&row.id.to_string()),
                name_cell(&row.name, row.native.as_deref()),
                word_cell(row.level.map(Level::message), language),
                country_cell(row.country, language),
                text_cell(&number_words(i64::try_from(row.agreements).unwrap_or(i64::MAX), language)),
            ]
        };
        let header = header.iter().map(|h| say(h, language)).collect();
        Table { header, rows: self.rows.iter().map(cells).collect() }.lines(reader.columns)
    }
}
