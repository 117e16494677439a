//! The review: one matter at a time, its decision in the fields below it, and at the end what to do with it all.

mod card;
mod decision;
mod ended;
pub mod told;

use crate::language::Language;
use crate::model::{Day, Matter, Message, MinuteId, Outcome};
use crate::msg;
use crate::register::{Ask, ReviewAnswer, ReviewCard};
use crate::screen::keys::On;
use crate::screen::model::Model;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::personal::DecideDraft;

pub use decision::Deciding;
pub use ended::Ending;

#[derive(Debug, Default)]
pub struct ReviewPlace {
    /// What the matters are narrowed to; empty: what the open review is narrowed to.
    pub query: String,
    /// The matter in turn; `None`: the first that is left.
    pub at: Option<Matter>,
    pub answer: Option<Box<ReviewAnswer>>,
    /// How far the card is scrolled; at the end the choice.
    pub cursor: Cursor,
    /// The decision that is being typed.
    pub deciding: Option<Deciding>,
    /// What was half written, until there is an answer.
    pub resumed: Option<DecideDraft>,
    asks_on: bool,
    /// Stopped before all is decided.
    pub stopped: bool,
    /// What became of the matter before this one.
    pub last: Option<Last>,
}

/// What became of a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Last {
    Decided {
        matter: Matter,
        title: String,
        outcome: Outcome,
    },
    /// It needs nobody any more, or somebody else decided it.
    Gone {
        matter: Matter,
        title: String,
    },
}

impl Last {
    pub fn message(&self) -> Message {
        match self {
            Last::Decided { matter, title, outcome } => {
                msg!("card-last", id = matter.to_string(), title = title, outcome = outcome.message())
            }
            Last::Gone { matter, title } => msg!("card-gone", id = matter.to_string(), title = title),
        }
    }
}

impl ReviewPlace {
    pub fn new(query: &str, at: Option<Matter>) -> Self {
        Self { query: query.to_owned(), at, ..Self::default() }
    }

    pub fn on(&self) -> On {
        if self.deciding.is_some() {
            On::Form
        } else if self.is_over() {
            On::Ended
        } else {
            On::Card
        }
    }

    pub fn ask(&self, model: &Model) -> Ask {
        Ask::Review { author: model.session.author.clone(), query: self.query.clone(), at: self.at }
    }

    /// An answer came. A matter that is being decided stays until it is; an open review goes on as it was begun.
    pub fn take(&mut self, answer: Box<ReviewAnswer>) {
        let next = answer.card.as_ref().map(|card| card.matter);
        if let Some(deciding) = &self.deciding
            && self.answer.is_some()
            && next != Some(deciding.matter)
        {
            return;
        }
        let begun = answer.minute.as_ref().map(|(_, minute)| minute.query.clone().unwrap_or_default());
        if let Some(begun) = begun.filter(|begun| *begun != self.query) {
            self.query = begun;
            self.asks_on = answer.query != self.query;
        }
        if let Some(behind) = self.note_gone(next) {
            // What was gone leaves no place behind: the one after it is asked for.
            self.at = Some(behind);
            self.asks_on = next != Some(behind);
            self.answer = Some(answer);
            return;
        }
        if next != self.shown() {
            self.cursor = Cursor::default();
        }
        self.at = next.or(self.at);
        self.answer = Some(answer);
    }

    /// Whether another question is to be asked before this answer is of use.
    pub fn asks_on(&mut self) -> bool {
        std::mem::take(&mut self.asks_on)
    }

    /// What the matters are narrowed to where the next decision begins the review.
    pub fn begins_with(&self) -> Option<String> {
        Some(self.query.clone()).filter(|query| !query.is_empty())
    }

    /// Nothing needs to be reviewed, and nothing was decided that could be signed.
    pub fn is_nothing(&self) -> bool {
        self.deciding.is_none()
            && self.last.is_none()
            && self.minute().is_none()
            && self.answer.as_ref().is_some_and(|answer| answer.left == 0)
    }

    /// The card that was shown is no longer among those left, and not by a decision that was just made: the matter
    /// that stood behind it.
    fn note_gone(&mut self, next: Option<Matter>) -> Option<Matter> {
        let card = self.card().filter(|card| Some(card.matter) == self.at && next != self.at)?;
        let (matter, title) = (card.matter, card.title.clone());
        let is_decided = matches!(&self.last, Some(Last::Decided { matter: decided, .. }) if *decided == matter);
        if is_decided {
            return None;
        }
        self.last = Some(Last::Gone { matter, title });
        self.answer.as_ref().and_then(|answer| answer.next)
    }

    fn shown(&self) -> Option<Matter> {
        self.card().map(|card| card.matter)
    }

    pub fn card(&self) -> Option<&ReviewCard> {
        self.answer.as_ref()?.card.as_deref()
    }

    /// The matter whose card is shown and takes keys.
    pub fn matter(&self) -> Option<Matter> {
        if self.is_over() { None } else { self.shown() }
    }

    /// Whether all is decided, or it was stopped.
    pub fn is_over(&self) -> bool {
        self.stopped || self.answer.as_ref().is_some_and(|answer| answer.card.is_none())
    }

    /// The open review in which something was decided.
    pub fn minute(&self) -> Option<MinuteId> {
        let answer = self.answer.as_ref()?;
        answer.minute.as_ref().map(|(id, _)| *id).filter(|_| answer.decided.all() > 0)
    }

    /// Matters that are still to be looked at.
    pub fn left(&self) -> usize {
        self.answer.as_ref().map_or(0, |answer| answer.left)
    }

    /// How many lines a key moves over: those that the card is scrolled by, or the choices at the end.
    pub fn length(&self, model: &Model) -> usize {
        if self.is_over() { self.endings().len() } else { self.scrolled(model.language, model.day, model.columns, model.rows) + 1 }
    }

    /// How far the card can be scrolled.
    fn scrolled(&self, language: Language, day: Day, columns: u16, rows: u16) -> usize {
        let Some(card) = self.card() else { return 0 };
        card::lines(card, day, language, columns).len().saturating_sub(card::most(rows).into())
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(answer) = &self.answer else { return };
        if self.is_over() { self.draw_end(answer, model, paint) } else { self.draw_card(answer, model, paint) }
    }
}
