//! What a form is about: something that is there, or something new.

use std::fmt;
use std::str::FromStr;

use serde_json::Value;

use crate::language::Language;
use crate::model::field::{Subject, texts};
use crate::model::{Command, Day, Id, Message, New, Target};
use crate::msg;
use crate::register::Shown as Record;
use crate::screen::part::line::Line;

use super::blank::Blank;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    New(New),
    Set(Target),
}

impl Of {
    /// `None` for what has no fields of its own.
    pub const fn subject(self) -> Option<Subject> {
        match self {
            Of::New(new) => Some(Subject::of_new(new)),
            Of::Set(target) => Subject::of(target),
        }
    }

    /// The record that is there.
    pub const fn record(self) -> Option<Id> {
        match self {
            Of::Set(target) => Some(target.record()),
            Of::New(New::Document(agreement) | New::Activity(agreement)) => Some(Id::Agreement(agreement)),
            Of::New(New::Recommendation(list)) => Some(Id::Checklist(list)),
            Of::New(New::Agreement | New::Partner | New::Checklist) => None,
        }
    }

    pub fn command(self, fields: Vec<(String, String)>) -> Command {
        match self {
            Of::New(new) => Command::New { new, fields },
            Of::Set(target) => Command::Set { target, fields },
        }
    }

    /// The filled fields as the stored record has them; `None` where it has no such part.
    pub fn texts(self, record: &Value) -> Option<Vec<(&'static str, String)>> {
        match self {
            Of::New(_) => Some(Vec::new()),
            Of::Set(target) => texts(target, record),
        }
    }

    /// What is recorded of an activity is mostly of today: offered, and replaced by what is typed.
    pub fn offer_day(self, blanks: &mut [Blank], day: Day, language: Language) {
        let on = blanks.iter_mut().find(|blank| blank.about.code == "on" && blank.text().is_empty());
        if let (Of::New(New::Activity(_)), Some(on)) = (self, on) {
            on.line = Line::offering(&crate::language::date_words(day.into(), language));
        }
    }

    /// Its title; `whose` names the record.
    pub fn title(self, whose: &str) -> Message {
        let whose = if whose.is_empty() { String::new() } else { format!(" {whose}") };
        match self {
            Of::New(New::Agreement) => msg!("form-new-agreement"),
            Of::New(New::Partner) => msg!("form-new-partner"),
            Of::New(New::Checklist) => msg!("form-new-checklist"),
            Of::New(New::Document(agreement)) => msg!("form-new-document", id = Id::Agreement(agreement), whose = whose),
            Of::New(New::Activity(agreement)) => msg!("form-new-activity", id = Id::Agreement(agreement), whose = whose),
            Of::New(New::Recommendation(list)) => msg!("form-new-recommendation", id = Id::Checklist(list), whose = whose),
            Of::Set(target) => msg!("form-set", id = target.to_string(), whose = whose),
        }
    }
}

/// What a record is called in a title.
pub fn whose(record: &Record) -> String {
    if let Some((row, _)) = &record.derived {
        let partner = row.partner.as_ref().map_or("", |(_, name, _)| name.as_str());
        return format!("{} – {partner}", row.region.short_name());
    }
    let text = |key: &str| record.record.get(key).and_then(Value::as_str);
    text("name").or_else(|| text("title")).unwrap_or_default().to_owned()
}

impl fmt::Display for Of {
    /// `KS-0108/document/2`, `+document KS-0108`: as a draft names it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Of::Set(target) => write!(f, "{target}"),
            Of::New(New::Agreement) => f.write_str("+agreement"),
            Of::New(New::Partner) => f.write_str("+partner"),
            Of::New(New::Checklist) => f.write_str("+checklist"),
            Of::New(New::Document(agreement)) => write!(f, "+document {}", Id::Agreement(*agreement)),
            Of::New(New::Activity(agreement)) => write!(f, "+activity {}", Id::Agreement(*agreement)),
            Of::New(New::Recommendation(list)) => write!(f, "+recommendation {list}"),
        }
    }
}

impl FromStr for Of {
    type Err = crate::model::id::NoId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some(new) = text.strip_prefix('+') else { return text.parse().map(Of::Set) };
        let (kind, within) = new.split_once(' ').unwrap_or((new, ""));
        Ok(Of::New(match (kind, within.parse()) {
            ("agreement", _) => New::Agreement,
            ("partner", _) => New::Partner,
            ("checklist", _) => New::Checklist,
            ("document", Ok(Id::Agreement(agreement))) => New::Document(agreement),
            ("activity", Ok(Id::Agreement(agreement))) => New::Activity(agreement),
            ("recommendation", Ok(Id::Checklist(list))) => New::Recommendation(list),
            _ => return Err(crate::model::id::NoId),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_draft_names_comes_back() {
        let names = [
            "KS-0108",
            "KS-0108/document/2",
            "DP-2021-03/4",
            "+agreement",
            "+partner",
            "+checklist",
            "+document KS-0108",
            "+activity KS-0108",
            "+recommendation DP-2021-03",
        ];
        for name in names {
            assert_eq!(name.parse::<Of>().map(|of| of.to_string()), Ok(name.to_owned()));
        }
        for bad in ["", "+", "+document", "+document MT-0001", "+x"] {
            assert!(bad.parse::<Of>().is_err(), "{bad}");
        }
    }
}
