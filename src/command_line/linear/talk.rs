//! Questions and answers line by line.

use super::super::print::Written;
use super::super::session::Session;
use super::super::told::Reader;
use super::super::trouble::Failure;
use super::{Choice, STOP};
use crate::language::{Language, say};
use crate::model::Message;
use crate::msg;
use crate::text::Shown;

/// A conversation over one register.
pub struct Talk<'s> {
    pub session: &'s mut Session,
    /// Nobody answers, or nobody reads, any more.
    over: bool,
}

impl<'s> Talk<'s> {
    pub fn new(session: &'s mut Session) -> Self {
        Self { session, over: false }
    }

    pub fn is_over(&self) -> bool {
        self.over
    }

    pub fn language(&self) -> Language {
        self.session.print.language
    }

    /// For whom it is told: no columns, the terminal breaks lines itself.
    pub fn reader(&self) -> Reader {
        Reader { language: self.language(), zone: self.session.zone, columns: None }
    }

    pub fn say(&mut self, message: &Message) {
        let line = say(message, self.language());
        self.lines(&[line]);
    }

    pub fn lines(&mut self, lines: &[Shown]) {
        if !matches!(self.session.print.data(lines), Written::Whole) {
            self.over = true;
        }
    }

    /// Why something was not done.
    pub fn failed(&mut self, failure: &Failure) {
        failure.messages.iter().for_each(|message| self.say(message));
    }

    /// Asks until one of the numbers is typed; `q` and the end of the input stop.
    pub fn number(&mut self, choices: &[Choice]) -> usize {
        loop {
            for (number, message) in choices {
                self.say(&msg!("linear-choice", number = *number, what = message.clone()));
            }
            self.say(&msg!("linear-number"));
            let Some(typed) = self.heard() else { return STOP };
            let typed = typed.trim();
            if typed.eq_ignore_ascii_case("q") {
                return STOP;
            }
            match typed.parse::<usize>() {
                Ok(number) if choices.iter().any(|(choice, _)| *choice == number) => return number,
                _ if typed.is_empty() => {}
                _ => self.say(&msg!("linear-not_offered", typed = typed)),
            }
        }
    }

    /// A line of text; `None` at the end of the input.
    pub fn text(&mut self, question: &Message) -> Option<String> {
        self.say(question);
        self.heard().map(|typed| typed.trim().to_owned())
    }

    fn heard(&mut self) -> Option<String> {
        let heard = if self.over { None } else { self.session.print.heard() };
        self.over |= heard.is_none();
        heard
    }
}
