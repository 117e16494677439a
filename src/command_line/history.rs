//! `kerma history ID`: who changed a record, when and what, newest first.

use chrono::{DateTime, Utc};
use clap::ArgMatches;
use serde::Serialize;
use serde_json::Value;

use super::pieces::instant;
use super::session::{Session, asked};
use super::show::{id, not_found};
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::say;
use crate::model::command::verb_words;
use crate::model::{Day, Edit, Id, Message, Revision};
use crate::msg;
use crate::register::{Answer, Ask, HistoryRow};
use crate::text::{Shown, shown};

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let id = id(given)?;
    let (revision, rows) = asked!(session, Ask::History(id) => Answer::History);
    let rows = rows.ok_or_else(|| not_found(&id.to_string()))?;
    Ok(Outcome::of(revision, Told { id, rows: rows.into_iter().map(Row::from).collect() }))
}

#[derive(Serialize)]
struct Told {
    id: Id,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    revision: Revision,
    #[serde(serialize_with = "instant")]
    at: DateTime<Utc>,
    day: Day,
    by: String,
    verb: String,
    command: String,
    /// Why, where the act was given a reason or a note.
    note: Option<String>,
    undoes: Option<Revision>,
    undone_by: Option<Revision>,
    edits: Vec<EditTold>,
    /// The edits in words.
    #[serde(skip)]
    said: Vec<Message>,
}

#[derive(Serialize)]
struct EditTold {
    path: String,
    was: Option<Value>,
    is: Option<Value>,
}

impl From<HistoryRow> for Row {
    fn from(HistoryRow { head, edits, told }: HistoryRow) -> Self {
        Self {
            revision: head.revision,
            at: head.at,
            day: head.day,
            by: head.by,
            verb: head.verb,
            command: head.command.to_string(),
            note: edits.iter().find_map(note),
            undoes: head.undoes,
            undone_by: head.undone_by,
            edits: edits.into_iter().map(|Edit { path, was, is }| EditTold { path, was, is }).collect(),
            said: told,
        }
    }
}

/// The reason or note that came in with a step or a halt.
fn note(edit: &Edit) -> Option<String> {
    let is = edit.is.as_ref()?;
    // The first of them brings the map that it stands in.
    let part = match edit.path.as_str() {
        "/steps" | "/halts" => is.as_object()?.values().next_back()?,
        path if path.starts_with("/steps/") || path.starts_with("/halts/") => is,
        _ => return None,
    };
    let said = |field: &str| part.get(field).and_then(Value::as_str);
    said("reason").or_else(|| said("note")).map(str::to_owned)
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        self.rows.iter().flat_map(|row| row.lines(reader)).collect()
    }
}

impl Row {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let (day, time) = reader.zone.moment(self.at);
        let head = msg!("told-history", revision = self.revision, day = day, time = time, who = &self.by, what = verb_words(&self.verb));
        let head = say(&head, language);
        let undone = self.undone_by.map(|by| say(&msg!("told-undone_by", revision = by), language));
        let edits = self.said.iter().map(|line| shown(&format!("    {}", say(line, language))));
        std::iter::once(head).chain(undone).chain(edits).collect()
    }
}
