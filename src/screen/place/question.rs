//! A question with its answers by number.

use crate::model::{Id, Message};
use crate::msg;
use crate::screen::keys::On;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::personal::Draft;
use crate::screen::place::form::Of;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Leaving the program; Enter leaves.
    Quit,
    /// What was half written at an earlier time.
    Draft,
    /// How a meeting's list begins: empty, or from an article.
    List,
}

#[derive(Debug)]
pub struct Question {
    pub about: About,
    pub cursor: Cursor,
}

impl Question {
    pub fn new(about: About) -> Self {
        Self { about, cursor: Cursor::default() }
    }

    /// One of what can be done with a draft is to lose it.
    pub const fn on(&self) -> On {
        match self.about {
            About::Draft => On::Loss,
            About::Quit | About::List => On::Choice,
        }
    }

    pub fn choices(&self) -> &'static [Message] {
        const QUIT: &[Message] = &[Message::new("quit-yes"), Message::new("quit-no")];
        const DRAFT: &[Message] = &[Message::new("draft-continue"), Message::new("draft-later"), Message::new("draft-drop")];
        const LIST: &[Message] = &[Message::new("list-empty"), Message::new("list-article")];
        match self.about {
            About::Quit => QUIT,
            About::Draft => DRAFT,
            About::List => LIST,
        }
    }

    fn title(&self, model: &Model) -> Message {
        match (self.about, model.drafts.last()) {
            (About::Draft, Some(Draft::FollowUp(draft))) => {
                msg!("draft-title", number = draft.number, region = draft.region.short_name())
            }
            (About::Draft, Some(Draft::Form(draft))) => {
                let title = draft.of.parse::<Of>().map_or_else(|_| msg!("changed-record"), |of| of.title(""));
                msg!("draft-form-title", what = title)
            }
            (About::Draft, Some(Draft::Act(draft))) => {
                msg!("draft-form-title", what = msg!("draft-act", id = Id::Agreement(draft.agreement)))
            }
            (About::Draft, Some(Draft::Decide(draft))) => {
                msg!("draft-form-title", what = msg!("draft-decide", id = draft.matter.to_string()))
            }
            (About::Draft, Some(Draft::Void(draft))) => {
                msg!("draft-form-title", what = msg!("draft-void", id = &draft.of))
            }
            (About::List, _) => msg!("list-title"),
            _ => msg!("quit-title"),
        }
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let title = paint.say(&self.title(model));
        let chosen = (self.on() == On::Choice).then_some(self.cursor.at);
        let foot = paint.say(&if chosen.is_some() { msg!("question-keys") } else { msg!("question-loss") });
        let inside = dialog::open(&title, &foot, 60, self.choices().len(), paint);
        for (y, (at, choice)) in (inside.y..).zip(self.choices().iter().enumerate()) {
            paint.put(inside.x + 2, y, &(at + 1).to_string(), Tone::Key);
            paint.message(inside.x + 4, y, inside.width - 4, choice, Tone::Plain);
            if chosen == Some(at) {
                paint.choose(inside.x, y, inside.x + 4);
            }
        }
    }
}
