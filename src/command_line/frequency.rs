//! `kerma frequency FIELD [QUERY]`: how often each value of a field stands.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::text_cell;
use super::query::{notes, words};
use super::session::{Session, asked};
use super::table::Table;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::{Language, number_words, say};
use crate::msg;
use crate::register::query::counted;
use crate::register::{Answer, Ask, Counted, FrequencyAnswer, FrequencyAsk, FrequencyRow};
use crate::text::Shown;
use crate::text::bar::bar;

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let name = given.get_one::<String>("field").map_or("", String::as_str);
    let field = counted(name).ok_or_else(|| Failure::usage(msg!("usage-counted_field", given = name, fields = field_names())))?;
    let query = words(given);
    let ask = FrequencyAsk { query: query.clone(), field, first: 0, most: usize::MAX };
    let (revision, answer) = asked!(session, Ask::Frequency(Box::new(ask)) => Answer::Frequency);
    let said = notes(&answer.notes, answer.agreements);
    Ok(Outcome::of(revision, Counts::of(query, field, *answer, session.print.language)).saying(said))
}

/// What can be counted, as a query names it.
fn field_names() -> String {
    Counted::ALL.iter().map(|field| field.code()).collect::<Vec<_>>().join(", ")
}

#[derive(Serialize)]
struct Counts {
    field: &'static str,
    query: String,
    unparsed: Option<String>,
    /// Agreements that were counted; those with several values stand in several rows.
    total: usize,
    rows: Vec<Count>,
    #[serde(skip)]
    told: Vec<FrequencyRow>,
    #[serde(skip)]
    head: Counted,
}

#[derive(Serialize)]
struct Count {
    /// Its code; null: the agreements without one.
    value: Option<String>,
    /// The same in words.
    label: String,
    count: usize,
    /// The query that finds them.
    query: String,
}

impl Counts {
    fn of(query: String, field: Counted, answer: FrequencyAnswer, language: Language) -> Self {
        let label = |row: &FrequencyRow| say(&row.label(), language).to_string();
        let count =
            |row: &FrequencyRow| Count { value: row.code(), label: label(row), count: row.count, query: narrowed(&query, &row.term) };
        let rows = answer.rows.iter().map(count).collect();
        let unparsed = answer.notes.unparsed;
        Self { field: field.code(), unparsed, total: answer.agreements, rows, told: answer.rows, head: field, query }
    }
}

/// What was asked for, and one value of it.
fn narrowed(query: &str, term: &str) -> String {
    format!("{} {term}", query.trim()).trim_start().to_owned()
}

/// Columns of the bar of the most frequent.
const BAR: usize = 30;

impl Plain for Counts {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let largest = self.told.iter().map(|row| row.count).max().unwrap_or(0);
        let cells = |row: &FrequencyRow| {
            let count = number_words(i64::try_from(row.count).unwrap_or(i64::MAX), language);
            vec![say(&row.label(), language), text_cell(&count), text_cell(&bar(row.count, largest, BAR))]
        };
        let header = [self.head.message(), msg!("head-agreements"), msg!("nothing")];
        let header = header.iter().map(|head| say(head, language)).collect();
        Table { header, rows: self.told.iter().map(cells).collect() }.lines(reader.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_narrowed_behind_what_was_asked() {
        assert_eq!(narrowed("", "negara:jp"), "negara:jp");
        assert_eq!(narrowed(" kota ", "negara:jp"), "kota negara:jp");
    }
}
