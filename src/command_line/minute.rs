//! `kerma minute list` and `show`: the minutes of reviews, signed or still open.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::{date_cell, text_cell};
use super::session::{Session, asked};
use super::show::{not_found, not_found_in};
use super::table::Table;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::exchange::minute::{markdown, text};
use crate::language::{Language, say};
use crate::model::{Day, Decided, Matter, Message, MinuteId, Signed};
use crate::msg;
use crate::register::{Answer, Ask, MinuteDetail, MinuteRow};
use crate::screen::written;
use crate::text::{Shown, shown};

pub fn list(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (revision, rows) = asked!(session, Ask::Minutes => Answer::Minutes);
    let said = if rows.is_empty() { vec![msg!("told-no_minutes")] } else { Vec::new() };
    Ok(Outcome::of(revision, Rows { rows: rows.into_iter().map(Row::from).collect() }).saying(said))
}

pub fn show(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let named = given.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let id: MinuteId = named.parse().map_err(|_| not_found_in(named, "kerma minute list"))?;
    let (revision, detail) = asked!(session, Ask::Minute(id) => Answer::Minute);
    let detail = *detail.ok_or_else(|| not_found(named))?;
    let language = session.print.language;
    let page = given.get_flag("markdown").then(|| page(&detail, true, language));
    let outcome = Outcome::of(revision, Told::of(detail));
    Ok(match page {
        Some(page) => outcome.with_file(page.into_bytes()),
        None => outcome,
    })
}

/// A minute as it is written into a file: as text of 80 columns, or as Markdown.
pub fn page(detail: &MinuteDetail, as_markdown: bool, language: Language) -> String {
    let say = |message: &Message| say(message, language);
    if as_markdown { markdown(&written(detail), &say) } else { text(&written(detail), &say) }
}

/// A minute in lines of 80 columns.
pub fn lines(detail: &MinuteDetail, language: Language) -> Vec<Shown> {
    page(detail, false, language).lines().map(shown).collect()
}

#[derive(Serialize)]
struct Rows {
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    id: MinuteId,
    author: String,
    begun: Day,
    query: Option<String>,
    /// Null while the review is open.
    signed: Option<Signed>,
    decided: usize,
}

impl From<MinuteRow> for Row {
    fn from(MinuteRow { id, minute, decided }: MinuteRow) -> Self {
        Self { id, author: minute.author, begun: minute.begun, query: minute.query, signed: minute.signed, decided: decided.all() }
    }
}

impl Plain for Rows {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let header = [msg!("head-id"), msg!("minute-author"), msg!("minute-begun"), msg!("minute-decided"), msg!("head-signed_minute")];
        let cells = |row: &Row| {
            vec![
                text_cell(&row.id.to_string()),
                text_cell(&row.author),
                date_cell(Some(row.begun.into()), language),
                text_cell(&row.decided.to_string()),
                date_cell(row.signed.as_ref().map(|signed| signed.on.into()), language),
            ]
        };
        let header = header.iter().map(|h| say(h, language)).collect();
        Table { header, rows: self.rows.iter().map(cells).collect() }.lines(reader.columns)
    }
}

#[derive(Serialize)]
struct Told {
    id: MinuteId,
    author: String,
    begun: Day,
    query: Option<String>,
    signed: Option<Signed>,
    decided: Vec<DecidedTold>,
    #[serde(skip)]
    detail: MinuteDetail,
}

#[derive(Serialize)]
struct DecidedTold {
    matter: Matter,
    #[serde(flatten)]
    decided: Decided,
}

impl Told {
    fn of(detail: MinuteDetail) -> Self {
        let minute = detail.minute.clone();
        let told = |(matter, decided): &(Matter, Decided)| DecidedTold { matter: *matter, decided: decided.clone() };
        Self {
            id: detail.id,
            author: minute.author,
            begun: minute.begun,
            query: minute.query,
            signed: minute.signed,
            decided: detail.decided.iter().map(told).collect(),
            detail,
        }
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        lines(&self.detail, reader.language)
    }
}
