//! Pieces that several answers are made of: in JSON, and as cells of a plain table.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Serialize, Serializer};

use super::session::Changed;
use super::told::{Plain, Reader};
use crate::language::{Language, date_words, say};
use crate::model::{Arg, Country, Id, Message, PartialDate, RegionCode, Void};
use crate::msg;
use crate::register::HistoryHead;
use crate::text::{Shown, shown};

/// A region by code and full name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegionTold {
    pub code: RegionCode,
    pub name: String,
}

impl From<RegionCode> for RegionTold {
    fn from(code: RegionCode) -> Self {
        Self { code, name: code.region().map_or_else(|| code.to_string(), |r| r.name.clone()) }
    }
}

/// Who changed a record last.
#[derive(Debug, Serialize)]
pub struct ChangedTold {
    pub revision: u64,
    #[serde(serialize_with = "instant")]
    pub at: DateTime<Utc>,
    pub by: String,
}

impl From<&HistoryHead> for ChangedTold {
    fn from(head: &HistoryHead) -> Self {
        Self { revision: head.revision, at: head.at, by: head.by.clone() }
    }
}

/// What every changing verb answers.
#[derive(Debug, Serialize)]
pub struct WrittenTold {
    pub written: bool,
    pub command: Option<String>,
    pub ids: Vec<Id>,
}

impl From<&Changed> for WrittenTold {
    fn from(changed: &Changed) -> Self {
        Self { written: changed.written, command: changed.command.map(|c| c.to_string()), ids: changed.ids.clone() }
    }
}

impl Plain for WrittenTold {
    fn lines(&self, _: Reader) -> Vec<Shown> {
        Vec::new()
    }
}

/// Ids that a sentence names one by one.
const NAMED: usize = 3;

/// What became of a command, in a sentence; none for a failure, which has its own.
pub fn result(changed: &Changed) -> Option<Message> {
    if changed.failure.is_some() {
        return None;
    }
    Some(match (changed.written, changed.ids.as_slice()) {
        (true, ids) => msg!("told-written", what = named(ids, ids.len()), revision = changed.revision),
        (false, []) => msg!("told-unchanged"),
        (false, ids) => msg!("told-dry_run", what = named(ids, ids.len())),
    })
}

/// "KS-0001, KS-0002", or how many where there are more.
pub fn named(ids: &[Id], all: usize) -> Arg {
    if all > NAMED {
        return msg!("told-records", count = all).into();
    }
    Arg::List(ids.iter().map(|&id| id.into()).collect())
}

/// RFC 3339 in UTC with milliseconds.
pub fn instant<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// What stands where nothing is known.
const NONE: &str = "-";

pub fn text_cell(text: &str) -> Shown {
    shown(if text.is_empty() { NONE } else { text })
}

pub fn word_cell(message: Option<Message>, language: Language) -> Shown {
    message.map_or_else(|| shown(NONE), |m| say(&m, language))
}

pub fn date_cell(date: Option<PartialDate>, language: Language) -> Shown {
    text_cell(&date.map(|d| date_words(d, language)).unwrap_or_default())
}

/// A day that may be later: with ±.
pub fn due_cell(due: Option<PartialDate>, is_certain: bool, language: Language) -> Shown {
    let day = date_cell(due, language);
    if is_certain { day } else { text_cell(&format!("± {day}")) }
}

pub fn country_cell(country: Option<Country>, language: Language) -> Shown {
    text_cell(country.map_or("", |c| match language {
        Language::Id => c.names().id,
        Language::En => c.names().en,
    }))
}

/// A name and, behind a blank, the same in its own letters.
pub fn name_cell(name: &str, native: Option<&str>) -> Shown {
    text_cell(&native.map_or_else(|| name.to_owned(), |native| format!("{name} {native}")))
}

/// `label: value`.
pub fn labelled(label: &Message, value: &Shown, language: Language) -> Shown {
    shown(&format!("{}: {value}", say(label, language)))
}
/// That a record is void, since when, by whom and why.
pub fn void_line(void: &Void, language: Language) -> Shown {
    say(&msg!("told-void", on = void.on, by = &void.by, reason = &void.reason), language)
}
