//! `p`: what of this place can be written into a file, by number. A minute that is not signed yet can be read or signed
//! from here.

use crate::exchange::minute::{markdown, text};
use crate::language::{Language, say};
use crate::model::code::coded;
use crate::model::{Message, MinuteId};
use crate::msg;
use crate::register::{Answer, Ask, MinuteDetail};
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::place::minute::written;

#[derive(Debug)]
pub struct PrintPlace {
    pub minute: MinuteId,
    pub cursor: Cursor,
    pub detail: Option<Box<MinuteDetail>>,
}

coded! {
    /// What can be done with a minute.
    Print("print") { Text = "text", Markdown = "markdown", Read = "read", Sign = "sign" }
}

impl PrintPlace {
    pub fn new(minute: MinuteId) -> Self {
        Self { minute, cursor: Cursor::default(), detail: None }
    }

    pub const fn ask(&self) -> Ask {
        Ask::Minute(self.minute)
    }

    pub fn take(&mut self, answer: Answer) {
        if let Answer::Minute(detail) = answer {
            self.detail = detail;
        }
    }

    /// The choices, each by its number from 1.
    pub fn choices(&self) -> &'static [Print] {
        match &self.detail {
            None => &[],
            Some(detail) if detail.minute.signed.is_some() => &[Print::Text, Print::Markdown],
            Some(_) => Print::ALL,
        }
    }

    /// The file's name and what stands in it.
    pub fn file(&self, form: Print, language: Language) -> Option<(String, Vec<u8>)> {
        let written = written(self.detail.as_ref()?);
        let say = |message: &Message| say(message, language);
        let (ending, page) = match form {
            Print::Text => ("txt", text(&written, &say)),
            Print::Markdown => ("md", markdown(&written, &say)),
            Print::Read | Print::Sign => return None,
        };
        Some((format!("{}.{ending}", self.minute), page.into_bytes()))
    }

    pub fn draw(&self, _model: &Model, paint: &mut Paint<'_>) {
        let choices = self.choices();
        if choices.is_empty() {
            return;
        }
        let title = paint.say(&msg!("print-title", id = self.minute.to_string()));
        let foot = paint.say(&msg!("question-keys"));
        let inside = dialog::open(&title, &foot, 60, choices.len(), paint);
        for (y, (at, choice)) in (inside.y..inside.bottom()).zip(choices.iter().enumerate()) {
            paint.put(inside.x + 2, y, &(at + 1).to_string(), Tone::Key);
            paint.message(inside.x + 4, y, inside.width - 4, &choice.message(), Tone::Plain);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 4);
            }
        }
    }
}
