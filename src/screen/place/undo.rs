//! Taking back: what it would be is looked up first; something from before this session is asked about.

use crate::model::command::verb_words;
use crate::msg;
use crate::register::HistoryHead;
use crate::screen::keys::On;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::paint::Paint;
use crate::text::width::wrap;

#[derive(Debug)]
pub struct Undo {
    pub redo: bool,
    /// `None` until it was looked up; then the entry, where there is one.
    pub found: Option<Option<HistoryHead>>,
    /// It is from before this session, so that it is asked about.
    pub asks: bool,
}

impl Undo {
    pub const fn on(&self) -> On {
        if self.asks { On::Loss } else { On::Choice }
    }

    pub fn draw(&self, _model: &Model, paint: &mut Paint<'_>) {
        let Some(Some(head)) = self.found.as_ref().filter(|_| self.asks) else { return };
        let ids = head.ids.iter().take(3).map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let title = paint.say(&msg!("undo-title"));
        let foot = paint.say(&msg!("undo-keys"));
        let inside = dialog::open(&title, &foot, 64, 3, paint);
        let said = paint.say(&msg!("undo-what", verb = verb_words(&head.verb), ids = ids, records = head.records, day = head.day));
        for (y, line) in (inside.y..inside.y + 3).zip(wrap(&said, inside.width.into())) {
            paint.put(inside.x, y, &line, Tone::Plain);
        }
    }
}
