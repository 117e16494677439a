//! What is typed behind an option and made of parts: days, papers (`KIND=NUMBER@DATE`), events (`CODE=DATE`).

use std::cell::RefCell;

use super::session::{Session, asked};
use super::trouble::Failure;
use super::words::plain;
use crate::model::written::by::Lies;
use crate::model::written::date::{Unread, Why};
use crate::model::{Day, Document, PartialDate, Reason, Refusal};
use crate::msg;
use crate::register::{Answer, Ask};
use crate::rules::procedure::{Pack, Procedure, Words};
use crate::rules::{dated, no_date};

/// What words mean on a day, by the packs and working days of a register.
pub struct Reading {
    pub day: Day,
    procedure: Box<Procedure>,
    /// What was inferred of dates so far.
    told: RefCell<Vec<Reason>>,
}

impl Reading {
    /// On the day of this run.
    ///
    /// # Errors
    /// What keeps the register from answering.
    pub fn of(session: &mut Session) -> Result<Self, Failure> {
        let (_, procedure) = asked!(session, Ask::Procedure => Answer::Procedure);
        Ok(Self { day: session.day, procedure, told: RefCell::default() })
    }

    /// A day, month or year as somebody types it, also reckoned from today.
    ///
    /// # Errors
    /// `bad_date`.
    pub fn date(&self, text: &str, field: &'static str) -> Result<PartialDate, Failure> {
        self.dated(text, field, Lies::Anywhere)
    }

    /// The same of what lies there.
    ///
    /// # Errors
    /// `bad_date`.
    pub fn dated(&self, text: &str, field: &'static str, lies: Lies) -> Result<PartialDate, Failure> {
        let none = Unread { why: Why::NoDate, perhaps: Vec::new() };
        let read = self.procedure.calendar.typed(text, self.day, lies).and_then(|written| written.ok_or(none));
        let written = read.map_err(|unread| Refusal::of(no_date(text, &unread).in_field(field)))?;
        self.told.borrow_mut().extend(dated::told(text, &written, field));
        Ok(written.date)
    }

    /// What was inferred of all dates that were read.
    pub fn told(self) -> Vec<Reason> {
        self.told.into_inner()
    }

    /// `dprd_approval=180/12/2026@2026-11-20`: the number may be left empty, and the day left out. Of a yearly plan or
    /// report the year that it is about may stand behind the day: `report=5@2026-06-20/2025`.
    ///
    /// # Errors
    /// `usage` without `=`, or with nothing behind it (an empty variable is no paper); `bad_date` for what stands
    /// behind the last `@`.
    pub fn document(&self, text: &str) -> Result<Document, Failure> {
        let given = text.split_once('=').filter(|(_, rest)| !rest.trim().is_empty());
        let (kind, rest) = given.ok_or_else(|| Failure::usage(msg!("usage-document", value = text)))?;
        let (number, date, year) = match rest.rsplit_once('@') {
            Some((number, on)) => {
                let (on, year) = self.with_year(on);
                (number, Some(self.date(on, "document")?), year)
            }
            None => (rest, None, None),
        };
        let number = Some(number.trim()).filter(|number| !number.is_empty()).map(str::to_owned);
        let names = self.packs().flat_map(|pack| &pack.papers);
        let kind = meant(kind, names.map(|(code, paper)| (code.as_str(), &paper.name)));
        Ok(Document { kind, number, date, year, ..Document::default() })
    }

    /// A day, and the year behind it where it is not a date as a whole.
    fn with_year<'t>(&self, text: &'t str) -> (&'t str, Option<u16>) {
        let is_date = |text: &str| matches!(self.procedure.calendar.typed(text, self.day, Lies::Anywhere), Ok(Some(_)));
        let apart = text.rsplit_once('/').filter(|(on, year)| year.len() == 4 && !is_date(text) && is_date(on));
        let year = apart.and_then(|(on, year)| Some((on, year.parse().ok()?)));
        year.map_or((text, None), |(on, year)| (on, Some(year)))
    }

    /// `dprd_received=2026-10-05`.
    ///
    /// # Errors
    /// `usage` without `=`; `bad_date`.
    pub fn event(&self, text: &str) -> Result<(String, PartialDate), Failure> {
        let (code, on) = text.split_once('=').ok_or_else(|| Failure::usage(msg!("usage-event", value = text)))?;
        let names = self.packs().flat_map(|pack| &pack.events);
        let words = names.flat_map(|(code, event)| [&event.name, event.happened()].map(|words| (code.as_str(), words)));
        Ok((meant(code, words), self.date(on, "event")?))
    }

    /// The pack of the day before the others, so that a name means what it means today.
    fn packs(&self) -> impl Iterator<Item = &Pack> + Clone {
        let packs = &self.procedure.packs;
        packs.on(self.day).into_iter().chain(packs.all().iter().rev()).map(|ranked| &*ranked.pack)
    }
}

/// The code that `text` is, else the first that it names in either language; else `text` itself, for the judge to
/// refuse.
fn meant<'a>(text: &str, names: impl Iterator<Item = (&'a str, &'a Words)> + Clone) -> String {
    let asked = plain(text);
    let is_named = |(_, name): &(&str, &Words)| [&name.id, &name.en].iter().any(|name| plain(name) == asked);
    let by_code = names.clone().find(|(code, _)| plain(code) == asked);
    by_code.or_else(|| names.clone().find(is_named)).map_or_else(|| text.trim().to_owned(), |(code, _)| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(day: &str) -> Reading {
        Reading { day: day.parse().expect("a day"), procedure: Box::default(), told: RefCell::default() }
    }

    #[test]
    fn a_paper_is_a_kind_a_number_and_perhaps_a_day() {
        let reading = reading("2026-11-24");
        let table = [
            ("dprd_approval=180/12@2026-11-20", ("dprd_approval", Some("180/12"), Some("2026-11-20"))),
            ("Persetujuan DPRD=180/12", ("dprd_approval", Some("180/12"), None)),
            ("cooperation plan=a=b@20/11/2026", ("plan", Some("a=b"), Some("2026-11-20"))),
            ("study=a@b@2026-11", ("study", Some("a@b"), Some("2026-11"))),
            ("study=1@kemarin", ("study", Some("1"), Some("2026-11-23"))),
            ("study=@2026-11", ("study", None, Some("2026-11"))),
            ("puisi=1", ("puisi", Some("1"), None)),
        ];
        for (text, (kind, number, on)) in table {
            let read = reading.document(text).expect(text);
            assert_eq!((read.kind.as_str(), read.number.as_deref(), read.date), (kind, number, on.and_then(|d| d.parse().ok())), "{text}");
        }
        for (text, on, year) in [
            ("report=5@2026-06-20/2025", "2026-06-20", Some(2025)),
            ("report=5/2026@20/6/2026/2025", "2026-06-20", Some(2025)),
            ("report=5@6/2026", "2026-06", None),
            ("report=5@2026/2025", "2026", Some(2025)),
        ] {
            let read = reading.document(text).expect(text);
            assert_eq!((read.date, read.year), (on.parse().ok(), year), "{text}");
        }
        for (text, code) in
            [("study", "usage"), ("study=", "usage"), ("study= ", "usage"), ("study=1@32 Mei", "bad_date"), ("study=1@", "bad_date")]
        {
            assert_eq!(reading.document(text).map_err(|f| f.code), Err(code), "{text}");
        }
    }

    #[test]
    fn working_days_leave_out_the_holidays_known() {
        // 17 August 2025 was a Sunday, and the 18th was free in its stead.
        let table = [("2025-08-15", "+1hk", "2025-08-19"), ("2025-08-19", "-1wd", "2025-08-15"), ("2025-08-15", "+45hk", "2025-10-21")];
        for (day, text, expected) in table {
            let read = reading(day).date(text, "on").map_err(|f| f.code);
            assert_eq!(read, Ok(expected.parse().expect("a date")), "{day} {text}");
        }
    }

    #[test]
    fn an_event_is_a_code_and_a_day() {
        let reading = reading("2026-11-24");
        let read = reading.event("diterima Sekretariat DPRD=5 Okt 2026").map_err(|f| f.code);
        assert_eq!(read, "2026-10-05".parse().map(|on| ("dprd_received".to_owned(), on)).map_err(|_| "a day"));
        for (text, code) in [("dprd_received", "usage"), ("dprd_received=", "bad_date"), ("dprd_received=-", "bad_date")] {
            assert_eq!(reading.event(text).map_err(|f| f.code), Err(code), "{text}");
        }
    }
}
