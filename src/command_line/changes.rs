//! `kerma changes --since X`: what is another than it was, by record and field, the newest change first.

use chrono::{DateTime, Utc};
use clap::ArgMatches;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::pieces::instant;
use super::session::{Session, asked};
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use super::typed::Reading;
use super::words::{plain, region};
use crate::language::{Language, say};
use crate::model::command::verb_words;
use crate::model::{Day, Id, Message, MinuteId, Revision};
use crate::msg;
use crate::register::{Answer, Ask, ChangeRow, ChangedRecord, ChangesAsk, Grouping, HistoryHead, Since, SinceFound, SinceFrom, Window};
use crate::text::{Shown, shown};

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let text = |name: &str| given.get_one::<String>(name).map(String::as_str);
    let since = since(text("since").unwrap_or_default(), session)?;
    let ask = ChangesAsk {
        since,
        author: session.author().to_owned(),
        by: text("by").map(str::to_owned),
        region: text("region").map(region).transpose()?,
        query: String::new(),
        grouping: Grouping::Record,
        steps: given.get_flag("all"),
        window: Window::WHOLE,
    };
    let (revision, answer) = asked!(session, Ask::Changes(Box::new(ask)) => Answer::Changes);
    if let Since::Revision(asked) = since
        && asked > revision
    {
        return Err(no_revision(&asked.to_string(), revision));
    }
    // Of a record that others changed again nothing of the person asked for stands.
    let records: Vec<_> = answer.page.rows.into_iter().filter(|record| !record.rows.is_empty()).collect();
    let said = if records.is_empty() { vec![msg!("changes-none", since = answer.since.message())] } else { Vec::new() };
    Ok(Outcome::of(revision, Told::of(&answer.since, session.print.language, records)).saying(said))
}

/// A bare number is a revision; of a day that is known in part the first that it may be counts. Without a word: the
/// last review.
fn since(text: &str, session: &mut Session) -> Result<Since, Failure> {
    let text = text.trim();
    if matches!(plain(text).as_str(), "" | "review" | "reviu") {
        return Ok(Since::Review);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let there = text.parse().ok().filter(|revision| *revision <= session.revision);
        return there.map(Since::Revision).ok_or_else(|| no_revision(text, session.revision));
    }
    let reading = Reading::of(session)?;
    let day = reading.date(text, "since")?.earliest();
    reading.told().iter().for_each(|reason| session.print.say(&reason.message));
    Ok(Since::Day(day))
}

fn no_revision(asked: &str, newest: Revision) -> Failure {
    Failure::refused("no_revision", "since", msg!("refused-no_revision", revision = asked, newest_revision = newest))
}

#[derive(Serialize)]
struct Told {
    since: SinceTold,
    rows: Rows,
    #[serde(skip)]
    heading: Message,
}

#[derive(Serialize)]
struct SinceTold {
    revision: Revision,
    /// When that entry was made; null before the first.
    #[serde(serialize_with = "instant_or_none")]
    at: Option<DateTime<Utc>>,
    /// The day at whose beginning it stood, where a day was meant.
    day: Option<Day>,
    /// The review whose signature it is.
    review: Option<MinuteId>,
}

/// Records with their rows, each row in JSON alone.
struct Rows {
    language: Language,
    records: Vec<ChangedRecord>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: Id,
    sort: &'static str,
    path: &'a str,
    label: String,
    was: Option<&'a Value>,
    is: Option<&'a Value>,
    revision: Revision,
    #[serde(serialize_with = "instant")]
    at: DateTime<Utc>,
    by: &'a str,
    verb: &'a str,
}

impl Told {
    fn of(since: &SinceFound, language: Language, records: Vec<ChangedRecord>) -> Self {
        let (day, review) = match since.from {
            SinceFrom::Revision => (None, None),
            SinceFrom::Day(day) | SinceFrom::NoReview(day) => (Some(day), None),
            SinceFrom::Review(minute) => (None, Some(minute)),
        };
        let heading = msg!("changes-heading", since = since.message(), count = records.len());
        let at = since.head.as_ref().map(|head| head.at);
        Self { since: SinceTold { revision: since.revision, at, day, review }, rows: Rows { language, records }, heading }
    }
}

impl Serialize for Rows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.records.iter().flat_map(|record| record.rows.iter().map(|row| Row::of(record.id, row, self.language))))
    }
}

impl<'a> Row<'a> {
    fn of(id: Id, row: &'a ChangeRow, language: Language) -> Self {
        let ChangeRow { sort, edit, label, head, .. } = row;
        let label = say(&msg!("changes-label", label = label.clone()), language).to_string();
        let (was, is) = (edit.was.as_ref(), edit.is.as_ref());
        let HistoryHead { revision, at, by, verb, .. } = &**head;
        Self { id, sort: sort.code(), path: &edit.path, label, was, is, revision: *revision, at: *at, by, verb }
    }
}

fn instant_or_none<S: Serializer>(at: &Option<DateTime<Utc>>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => instant(at, serializer),
        None => serializer.serialize_none(),
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        if self.rows.records.is_empty() {
            return Vec::new();
        }
        let heading = [say(&self.heading, reader.language), Shown::default()];
        heading.into_iter().chain(self.rows.records.iter().flat_map(|record| lines(record, reader))).collect()
    }
}

/// The record, and below it each entry that has a part in it with what it changed.
fn lines(record: &ChangedRecord, reader: Reader) -> Vec<Shown> {
    let language = reader.language;
    let name = match &record.title {
        Some(title) => shown(&format!("{} {}", record.id, say(title, language))),
        None => shown(&record.id.to_string()),
    };
    let mut lines = vec![name];
    for rows in record.rows.chunk_by(|a, b| a.head.revision == b.head.revision) {
        if let Some(row) = rows.first() {
            lines.push(shown(&format!("    {}", say(&entry(&row.head, reader), language))));
        }
        let told = rows.iter().flat_map(|row| &row.told);
        lines.extend(told.map(|line| shown(&format!("        {}", say(line, language)))));
    }
    lines
}

fn entry(head: &HistoryHead, reader: Reader) -> Message {
    let (day, time) = reader.zone.moment(head.at);
    let (revision, what) = (head.revision.to_string(), verb_words(&head.verb));
    msg!("told-history", revision = revision, day = day, time = time, who = &head.by, what = what)
}
