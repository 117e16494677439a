//! The fields of a decision that needs words: what, who, until when.

use std::sync::Arc;

use crate::model::act::Decide;
use crate::model::written::by::Lies;
use crate::model::{Command, Day, Matter, Message, Outcome, PartialDate, Reason};
use crate::msg;
use crate::rules::no_date;
use crate::rules::procedure::Calendar;
use crate::screen::part::judgement::Judgement;
use crate::screen::part::line::Line;
use crate::screen::part::lines::{Labelled, Lines};
use crate::screen::personal::DecideDraft;

/// A decision being typed; it stays with its matter whatever happens around it.
#[derive(Clone, Debug)]
pub struct Deciding {
    pub matter: Matter,
    pub title: String,
    pub outcome: Outcome,
    about: &'static [Field],
    /// By which working days are counted.
    pub calendar: Arc<Calendar>,
    pub lines: Lines,
    /// What the judge says of it as it stands.
    pub judgement: Judgement,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Note,
    Who,
    Until,
}

/// What an outcome asks for; a note may stay empty where no action is wanted.
const fn asked(outcome: Outcome) -> &'static [Field] {
    match outcome {
        Outcome::Fine => &[],
        Outcome::Action => &[Field::Note, Field::Who, Field::Until],
        Outcome::Postponed => &[Field::Note, Field::Until],
    }
}

impl Field {
    const fn code(self) -> &'static str {
        match self {
            Field::Note => "note",
            Field::Who => "who",
            Field::Until => "until",
        }
    }

    fn line(self, outcome: Outcome) -> Labelled {
        match (self, outcome) {
            (Field::Note, Outcome::Action) => Labelled::new(msg!("decide-what"), "").needed(),
            (Field::Note, _) => Labelled::new(msg!("decide-note"), ""),
            (Field::Who, _) => Labelled::new(msg!("decide-who"), "").needed(),
            (Field::Until, Outcome::Action) => Labelled::new(msg!("decide-until"), "").needed(),
            (Field::Until, _) => Labelled::new(msg!("decide-back"), "").needed(),
        }
    }
}

/// A matter comes back after today.
pub fn back(day: Day) -> Lies {
    Lies::After(day.into())
}

impl Deciding {
    pub fn new(matter: Matter, title: &str, outcome: Outcome, calendar: &Arc<Calendar>) -> Self {
        let about = asked(outcome);
        let lines = Lines::new(about.iter().map(|field| field.line(outcome)).collect());
        let (calendar, judgement) = (Arc::clone(calendar), Judgement::default());
        Self { matter, title: title.to_owned(), outcome, about, calendar, lines, judgement }
    }

    /// With what was half written of just this, the cursor where it was left.
    pub fn of_draft(draft: &DecideDraft, calendar: &Arc<Calendar>) -> Self {
        let mut deciding = Self::new(draft.matter, &draft.title, draft.outcome, calendar);
        let typed = |field| match field {
            Field::Note => &draft.note,
            Field::Who => &draft.who,
            Field::Until => &draft.until,
        };
        for (field, labelled) in deciding.about.iter().zip(&mut deciding.lines.lines) {
            labelled.line = Line::new(typed(*field));
        }
        deciding.lines.at = deciding.lines.lines.iter().rposition(|labelled| labelled.text().is_some()).unwrap_or(deciding.lines.at);
        deciding
    }

    fn text(&self, field: Field) -> Option<&str> {
        let at = self.about.iter().position(|about| *about == field)?;
        self.lines.lines.get(at)?.text()
    }

    /// The decision as it stands.
    ///
    /// # Errors
    /// What was typed as a day and is none.
    pub fn command(&self, day: Day, query: &str) -> Result<Command, Reason> {
        let text = |field| self.text(field).map(str::to_owned);
        let until = self.until(day)?;
        let query = Some(query.to_owned()).filter(|query| !query.is_empty());
        let Self { matter, outcome, .. } = *self;
        Ok(Command::Decide(Decide { matter, outcome, note: text(Field::Note), who: text(Field::Who), until, query }))
    }

    fn until(&self, day: Day) -> Result<Option<PartialDate>, Reason> {
        let Some(text) = self.text(Field::Until) else { return Ok(None) };
        let written = self.calendar.typed(text, day, back(day)).map_err(|unread| no_date(text, &unread).in_field("until"))?;
        Ok(written.map(|written| written.date))
    }

    /// What is half written; nothing where nothing is.
    pub fn draft(&self) -> Option<DecideDraft> {
        let text = |field| self.text(field).unwrap_or_default().to_owned();
        let Self { matter, outcome, ref title, .. } = *self;
        let (note, who, until) = (text(Field::Note), text(Field::Who), text(Field::Until));
        let is_begun = [&note, &who, &until].iter().any(|text| !text.is_empty());
        is_begun.then(|| DecideDraft { matter, title: title.clone(), outcome, note, who, until })
    }

    /// The line that a reason is about.
    pub fn line_of(&self, reason: &Reason) -> Option<usize> {
        self.about.iter().position(|field| Some(field.code()) == reason.field)
    }

    /// What is typed into the line of the day, where the cursor is on it.
    pub fn day_typed(&self) -> Option<&str> {
        let is_day = self.about.get(self.lines.at) == Some(&Field::Until);
        if is_day { Some(self.text(Field::Until).unwrap_or_default()) } else { None }
    }

    /// What the line under the cursor wants.
    pub fn wants(&self) -> Message {
        match (self.about.get(self.lines.at), self.outcome) {
            (Some(Field::Until), Outcome::Action) => msg!("wants-decide_until"),
            (Some(Field::Until), _) => msg!("wants-decide_back"),
            (Some(Field::Who), _) => msg!("wants-decide_who"),
            (Some(Field::Note), Outcome::Action) => msg!("wants-decide_what"),
            _ => msg!("nothing"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(outcome: Outcome, texts: &[&str]) -> Deciding {
        let mut deciding = Deciding::new(Matter::Agreement(10), "Kota Surabaya – Liverpool", outcome, &Arc::default());
        for (labelled, text) in deciding.lines.lines.iter_mut().zip(texts) {
            labelled.line = Line::new(text);
        }
        deciding
    }

    fn day() -> Day {
        "2026-11-24".parse().expect("a day")
    }

    #[test]
    fn the_cursor_begins_in_what_must_be_filled() {
        assert_eq!(typed(Outcome::Action, &[]).lines.at, 0);
        assert_eq!(typed(Outcome::Postponed, &[]).lines.at, 1);
    }

    #[test]
    fn what_was_typed_becomes_the_decision() {
        let wanted = typed(Outcome::Action, &[" Surati ", "Bagian KS", "besok"]).command(day(), "");
        let decide = Decide {
            matter: Matter::Agreement(10),
            outcome: Outcome::Action,
            note: Some("Surati".into()),
            who: Some("Bagian KS".into()),
            until: "2026-11-25".parse().ok(),
            query: None,
        };
        assert_eq!(wanted, Ok(Command::Decide(decide)));
        let bad = typed(Outcome::Postponed, &["", "31/2/2026"]).command(day(), "").map_err(|r| (r.code, r.field));
        assert_eq!(bad.map(drop), Err(("bad_date", Some("until"))));
    }

    #[test]
    fn a_draft_holds_all_that_was_typed_and_nothing_is_none() {
        for outcome in [Outcome::Action, Outcome::Postponed] {
            assert_eq!(typed(outcome, &[]).draft(), None);
            let half = typed(outcome, &["Surati mitra", "be", "be"]);
            let draft = half.draft().expect("something was typed");
            assert_eq!(Deciding::of_draft(&draft, &Arc::default()).draft(), Some(draft));
        }
    }
}
