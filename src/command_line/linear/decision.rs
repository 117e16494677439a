//! A decision with what it needs, asked one after the other; what was refused is asked again, the rest is kept.

use super::super::session::Changed;
use super::super::trouble::Failure;
use super::super::typed::Reading;
use super::talk::Talk;
use crate::model::act::Decide;
use crate::model::written::by::Lies;
use crate::model::{Command, Message, Outcome, PartialDate};
use crate::msg;
use crate::register::ReviewCard;

/// What was answered so far.
#[derive(Default)]
struct Answers {
    note: Option<String>,
    who: Option<String>,
    until: Option<PartialDate>,
}

/// Asks for what the outcome needs and decides; an empty line where something is needed leaves it undecided.
pub fn decide(card: &ReviewCard, outcome: Outcome, talk: &mut Talk<'_>) -> Result<(), Failure> {
    let mut answers = Answers::default();
    loop {
        if !answers.ask(outcome, talk)? {
            talk.say(&msg!("linear-undecided"));
            return Ok(());
        }
        let Answers { note, who, until } = &answers;
        let wanted = Decide { matter: card.matter, outcome, note: note.clone(), who: who.clone(), until: *until, query: None };
        match talk.session.change(Command::Decide(wanted))? {
            Changed { failure: Some(failure), .. } => {
                talk.failed(&failure);
                if !answers.forget(&failure) || talk.is_over() {
                    return Ok(());
                }
            }
            _ => {
                talk.say(&msg!("linear-decided", id = card.matter.to_string(), title = &card.title, outcome = outcome.message()));
                return Ok(());
            }
        }
    }
}

impl Answers {
    /// Asks for what is missing still; `false` where it is left.
    fn ask(&mut self, outcome: Outcome, talk: &mut Talk<'_>) -> Result<bool, Failure> {
        if outcome == Outcome::Action {
            for (field, question) in [(&mut self.note, msg!("linear-what")), (&mut self.who, msg!("linear-who"))] {
                if field.is_none() {
                    *field = filled(talk, &question);
                }
                if field.is_none() {
                    return Ok(false);
                }
            }
        }
        match outcome {
            Outcome::Fine => Ok(true),
            Outcome::Action => self.ask_day(&msg!("linear-until"), talk),
            Outcome::Postponed => Ok(self.ask_day(&msg!("linear-back_on"), talk)? && self.ask_note(talk)),
        }
    }

    /// A note that may be left out.
    fn ask_note(&mut self, talk: &mut Talk<'_>) -> bool {
        if self.note.is_none() {
            self.note = filled(talk, &msg!("linear-note"));
        }
        !talk.is_over()
    }

    /// Until it is a day, or an empty line.
    fn ask_day(&mut self, question: &Message, talk: &mut Talk<'_>) -> Result<bool, Failure> {
        while self.until.is_none() {
            let Some(text) = filled(talk, question) else { return Ok(false) };
            let reading = Reading::of(talk.session)?;
            let after = Lies::After(talk.session.day.into());
            match reading.dated(&text, "until", after) {
                Ok(day) => {
                    self.until = Some(day);
                    reading.told().iter().for_each(|reason| talk.say(&reason.message));
                }
                Err(failure) => talk.failed(&failure),
            }
        }
        Ok(true)
    }

    /// Forgets what was refused, so that it is asked again; whether there was any of it.
    fn forget(&mut self, failure: &Failure) -> bool {
        let mut any = false;
        for field in failure.reasons.iter().filter_map(|reason| reason.field) {
            match field {
                "note" => self.note = None,
                "who" => self.who = None,
                "until" => self.until = None,
                _ => continue,
            }
            any = true;
        }
        any
    }
}

fn filled(talk: &mut Talk<'_>, question: &Message) -> Option<String> {
    talk.text(question).filter(|text| !text.is_empty())
}
