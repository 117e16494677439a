//! The first start: what to open, by number.

use crate::language::word;
use crate::model::Message;
use crate::msg;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::text::width::wrap;

#[derive(Debug, Default)]
pub struct FirstStart {
    pub cursor: Cursor,
}

/// What can be chosen, in the order of their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Sample,
    Import,
    Empty,
}

impl Choice {
    pub const ALL: [Choice; 3] = [Choice::Sample, Choice::Import, Choice::Empty];

    const fn words(self) -> (Message, Message) {
        match self {
            Choice::Sample => (Message::new("first-sample"), Message::new("first-sample-more")),
            Choice::Import => (Message::new("first-import"), Message::new("first-import-more")),
            Choice::Empty => (Message::new("first-empty"), Message::new("first-empty-more")),
        }
    }
}

impl FirstStart {
    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let width = paint.area().width;
        let other = paint.say(&msg!("first-language"));
        let at = paint.text_right(1, 0, width - 2, &other, Tone::Quiet);
        paint.message(1, 0, at.saturating_sub(2), &msg!("first-title"), Tone::Strong);
        for (y, (at, choice)) in (2..).zip(Choice::ALL.into_iter().enumerate()) {
            let (name, more) = choice.words();
            paint.put(2, y, &(at + 1).to_string(), Tone::Key);
            paint.message(4, y, 19, &name, Tone::Plain);
            paint.message(23, y, width - 24, &more, Tone::Quiet);
            if at == self.cursor.at {
                paint.choose(1, y, 4);
            }
        }
        let notes = [msg!("first-folder", folder = &model.session.folder), Message::new("first-sources")];
        let mut y = 6;
        for note in notes {
            for line in wrap(&paint.say(&note), usize::from(width) - 2) {
                paint.put(1, y, &line, Tone::Plain);
                y += 1;
            }
        }
        let keys = word("first-keys", model.language);
        frame::message_row(model, &msg!("nothing"), &frame::health(&model.health), paint);
        paint.put(1, y + 1, keys.as_str(), Tone::Quiet);
    }
}
