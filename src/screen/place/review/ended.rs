//! The end of a review: how much was decided, and what to do with it, by number.

use crate::model::Message;
use crate::msg;
use crate::register::ReviewAnswer;
use crate::screen::extent::rows_of;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::paint::Paint;
use crate::text::width::wrap;

use super::ReviewPlace;

/// What can be done at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Sign,
    /// Reads the minute as it stands.
    Read,
    GoOn,
    Leave,
}

/// Enter signs after the last matter; in the middle it leaves, and signing has a number of its own.
const COMPLETE: &[Ending] = &[Ending::Sign, Ending::Read, Ending::Leave];
const MIDWAY: &[Ending] = &[Ending::Leave, Ending::Sign, Ending::Read, Ending::GoOn];
/// Nothing was decided, or all of it was taken back.
const EMPTY: &[Ending] = &[Ending::Leave, Ending::GoOn];

impl ReviewPlace {
    /// The choices of the end, each by its number from 1.
    pub fn endings(&self) -> &'static [Ending] {
        match (self.minute().is_some(), self.left()) {
            (true, 0) => COMPLETE,
            (true, _) => MIDWAY,
            (false, _) => EMPTY,
        }
    }

    pub(super) fn draw_end(&self, answer: &ReviewAnswer, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        self.draw_header(answer, model, paint);
        paint.rule(0, 1, area.width, true);
        let heading = if answer.left == 0 { msg!("ended-complete") } else { msg!("ended-midway", left = answer.left) };
        paint.message(1, 3, area.width - 2, &heading, Tone::Strong);
        let outcomes = answer.decided;
        let counts = [
            (Sign::There, msg!("ended-fine", count = outcomes.fine)),
            (Sign::Attention, msg!("ended-action", count = outcomes.action)),
            (Sign::UnderWay, msg!("ended-postponed", count = outcomes.postponed)),
            (Sign::Missing, msg!("ended-left", count = answer.left)),
        ];
        for (y, (sign, message)) in (5..).zip(&counts) {
            paint.sign(2, y, *sign);
            paint.message(4, y, area.width - 5, message, Tone::Plain);
        }
        paint.titled_rule(0, 10, area.width, &paint.say(&msg!("ended-what")), false);
        for (y, (at, ending)) in (11..).zip(self.endings().iter().enumerate()) {
            paint.put(3, y, &(at + 1).to_string(), Tone::Key);
            paint.message(5, y, area.width - 6, &label(*ending, answer), Tone::Plain);
            if at == self.cursor.at {
                paint.choose(1, y, 5);
            }
        }
        let below = 12 + rows_of(self.endings().len());
        for (y, line) in (below..area.height - 2).zip(wrap(&paint.say(&msg!("ended-signing")), usize::from(area.width) - 2)) {
            paint.put(1, y, &line, Tone::Quiet);
        }
        let last = self.last.as_ref().map_or_else(|| msg!("nothing"), super::Last::message);
        frame::message_row(model, &last, &msg!("nothing"), paint);
    }
}

fn label(ending: Ending, answer: &ReviewAnswer) -> Message {
    match ending {
        Ending::Sign if answer.left == 0 => msg!("ended-sign"),
        Ending::Sign => msg!("ended-sign-midway", left = answer.left),
        Ending::Read => msg!("ended-read"),
        Ending::GoOn => msg!("ended-go_on"),
        Ending::Leave if answer.left == 0 => msg!("ended-leave"),
        Ending::Leave => msg!("ended-leave-midway"),
    }
}
