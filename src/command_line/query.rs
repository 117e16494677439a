//! What the verbs with a query share: its words, and what it could not make sense of.

use clap::ArgMatches;
use serde::Serialize;

use crate::model::{Message, PartialDate};
use crate::msg;
use crate::register::QueryNotes;
use crate::rules::dated;

/// Rows that a query found, in JSON.
#[derive(Serialize)]
pub struct Found<R> {
    query: String,
    unparsed: Option<String>,
    /// Dates of which something was inferred.
    inferred: Vec<Inferred>,
    total: usize,
    pub rows: Vec<R>,
}

#[derive(Serialize)]
struct Inferred {
    text: String,
    date: PartialDate,
}

impl<R> Found<R> {
    pub fn new(query: String, notes: QueryNotes, rows: Vec<R>) -> Self {
        let inferred = notes.inferred.into_iter().map(|(text, written)| Inferred { text, date: written.date }).collect();
        Self { query, unparsed: notes.unparsed, inferred, total: rows.len(), rows }
    }
}

/// The words of the line, joined by blanks.
pub fn words(given: &ArgMatches) -> String {
    given.get_many::<String>("query").into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What has to be said about a query that found so many rows.
pub fn notes(notes: &QueryNotes, found: usize) -> Vec<Message> {
    let unparsed = notes.unparsed.as_ref().map(|text| msg!("told-unparsed", text = text));
    let unknown = notes.unknown_value.as_ref().map(|(field, value)| msg!("told-unknown_value", field = field, value = value));
    let inferred = notes.inferred.iter().filter_map(|(text, written)| dated::inferred(text, written));
    let nothing = (found == 0).then(|| msg!("told-nothing_found"));
    unparsed.into_iter().chain(unknown).chain(inferred).chain(nothing).collect()
}
