//! The command that the lines of an act make.

use std::collections::BTreeMap;

use crate::model::act::{Advance, HaltAct, Reopen, Resume, Return, Succeed};
use crate::model::written::by::Lies;
use crate::model::{Command, Day, Document, Id, New, PartialDate, Reason, Target};
use crate::rules::no_date;
use crate::rules::procedure::Calendar;

use super::choices::Act;
use super::form::{Form, What};

impl Form {
    /// The command of the act.
    ///
    /// # Errors
    /// What was typed and is no date, with the field that it was typed into.
    pub fn command(&self, act: Act, agreement: u32, day: Day, calendar: &Calendar) -> Result<Command, Reason> {
        let read = Read { form: self, day, calendar };
        let on = read.on()?;
        let reason = || self.reason();
        Ok(match act {
            Act::Advance => Command::Advance(Advance {
                agreement,
                to: None,
                on,
                documents: read.documents(),
                events: read.events()?,
                note: self.text(&What::Note).map(str::to_owned),
                planned: false,
                pass: None,
            }),
            Act::Pass => Command::Advance(Advance {
                agreement,
                to: None,
                on,
                documents: Vec::new(),
                events: BTreeMap::new(),
                note: None,
                planned: false,
                pass: Some(reason()),
            }),
            Act::Return => Command::Return(Return { agreement, to: None, on, reason: reason() }),
            Act::Halt(kind) => Command::Halt(HaltAct { agreement, kind, on, reason: reason() }),
            Act::Resume => Command::Resume(Resume { agreement, on, reason: self.text(&What::Reason).map(str::to_owned) }),
            Act::Reopen => Command::Reopen(Reopen { agreement, on, reason: reason() }),
            Act::Succeed(succession) => {
                let document = read.documents().into_iter().next();
                let until = self.text(&What::Until).map_or(Ok(None), |text| read.dated(text, "until", Lies::After(on)))?;
                Command::Succeed(Succeed { agreement, succession, on, document, until })
            }
            Act::Fill(_) | Act::Happened(_) => self.filling(agreement),
        })
    }

    /// The paper or the event alone; what was typed is judged as it stands.
    fn filling(&self, agreement: u32) -> Command {
        let mut fields: Vec<(String, String)> = Vec::new();
        for (about, labelled) in self.rows() {
            let text = labelled.text().unwrap_or_default().to_owned();
            match about {
                What::Event(code) => {
                    let target = Target::Record(Id::Agreement(agreement));
                    return Command::Set { target, fields: vec![(format!("event.{code}"), text)] };
                }
                What::Paper(kind) => fields.extend([("kind".to_owned(), kind.clone()), ("number".to_owned(), text)]),
                What::Dated => fields.push(("date".to_owned(), text)),
                What::Original => fields.push(("original".to_owned(), text)),
                _ => {}
            }
        }
        fields.retain(|(_, text)| !text.is_empty());
        Command::New { new: New::Document(agreement), fields }
    }

    /// What was typed as a reason; of an end the number of a ground stands for its words.
    fn reason(&self) -> String {
        let typed = self.text(&What::Reason).unwrap_or_default();
        let ground = typed.parse::<usize>().ok().and_then(|n| self.grounds.get(n.checked_sub(1)?));
        ground.map_or_else(|| typed.to_owned(), Clone::clone)
    }
}

impl Form {
    /// When what the line of the cursor dates lies.
    pub fn lies(&self, day: Day, calendar: &Calendar) -> Lies {
        match self.typing() {
            Some((What::Until, _)) => Read { form: self, day, calendar }.on().map_or(Lies::Anywhere, Lies::After),
            _ => Lies::Anywhere,
        }
    }
}

/// Reads what was typed on a day.
struct Read<'f> {
    form: &'f Form,
    day: Day,
    calendar: &'f Calendar,
}

impl Read<'_> {
    fn on(&self) -> Result<PartialDate, Reason> {
        let typed = self.form.text(&What::On).map_or(Ok(None), |text| self.dated(text, "on", Lies::Anywhere))?;
        Ok(typed.unwrap_or_else(|| self.day.into()))
    }

    fn dated(&self, text: &str, field: &'static str, lies: Lies) -> Result<Option<PartialDate>, Reason> {
        let written = self.calendar.typed(text, self.day, lies).map_err(|unread| no_date(text, &unread).in_field(field))?;
        Ok(written.map(|written| written.date))
    }

    /// The papers whose number was typed, of the day of the act where none stands behind an @.
    fn documents(&self) -> Vec<Document> {
        let papers = self.form.rows().filter_map(|(about, labelled)| match about {
            What::Paper(kind) => Some((kind, labelled.text()?)),
            _ => None,
        });
        papers.map(|(kind, text)| self.document(kind, text)).collect()
    }

    fn document(&self, kind: &str, text: &str) -> Document {
        let (number, date) = match text.rsplit_once('@').map(|(number, date)| (number, self.dated(date.trim(), "document", Lies::Anywhere)))
        {
            Some((number, Ok(Some(date)))) => (number.trim(), Some(date)),
            _ => (text, self.on().ok()),
        };
        Document { kind: kind.to_owned(), number: Some(number.to_owned()), date, ..Document::default() }
    }

    fn events(&self) -> Result<BTreeMap<String, PartialDate>, Reason> {
        let mut events = BTreeMap::new();
        for (about, labelled) in self.form.rows() {
            if let (What::Event(code) | What::Starting(code), Some(text)) = (about, labelled.text())
                && let Some(date) = self.dated(text, "event", Lies::Anywhere)?
            {
                events.insert(code.clone(), date);
            }
        }
        Ok(events)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg;
    use crate::screen::part::lines::{Labelled, Lines};

    fn resumed(on: &str, day: &str) -> Result<String, Reason> {
        let lines = Lines::new(vec![Labelled::new(msg!("act-on"), on)]);
        let form = Form { about: vec![What::On], lines, grounds: Vec::new() };
        let command = form.command(Act::Resume, 1, day.parse().expect("a day"), &Calendar::default())?;
        let Command::Resume(act) = command else { panic!("{command:?}") };
        Ok(act.on.to_string())
    }

    #[test]
    fn working_days_of_a_day_leave_out_the_holidays_known() {
        // 18 August 2025 was free, by the decree that comes with the program.
        assert_eq!(resumed("+1hk", "2025-08-15").as_deref(), Ok("2025-08-19"));
        assert_eq!(resumed("+1hk", "2025-08-19").as_deref(), Ok("2025-08-20"));
    }

    #[test]
    fn what_is_no_date_is_a_reason_in_its_field() {
        let reason = resumed("31/2/2026", "2026-11-24").expect_err("there is no such day");
        assert_eq!((reason.code, reason.field), ("bad_date", Some("on")));
    }
}
