//! The minute of a review as it is printed: read, signed or not.

use crate::exchange::minute::{Written, text};
use crate::language::{Language, say};
use crate::model::{Message, MinuteId};
use crate::msg;
use crate::register::MinuteDetail;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct MinutePlace {
    pub id: MinuteId,
    /// How far it is scrolled.
    pub cursor: Cursor,
    pub detail: Option<Box<MinuteDetail>>,
}

/// A minute with what stands around it.
pub fn written(detail: &MinuteDetail) -> Written<'_> {
    let MinuteDetail { id, minute, office, decided, revision } = detail;
    Written { id: *id, minute, region: office.region, decided, revision: *revision }
}

impl MinutePlace {
    pub fn new(id: MinuteId) -> Self {
        Self { id, cursor: Cursor::default(), detail: None }
    }

    fn lines(&self, language: Language) -> Vec<Shown> {
        let Some(detail) = &self.detail else { return Vec::new() };
        text(&written(detail), &|message: &Message| say(message, language)).lines().map(shown).collect()
    }

    /// How many lines it can begin with.
    pub fn length(&self, model: &Model) -> usize {
        self.lines(model.language).len().saturating_sub(usize::from(height(model.rows))) + 1
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let lines = self.lines(model.language);
        let top = self.cursor.at.min(lines.len().saturating_sub(usize::from(height(area.height))));
        for (y, line) in (0..height(area.height)).zip(lines.iter().skip(top)) {
            paint.text(0, y, area.width, line, if y == 0 && top == 0 { Tone::Strong } else { Tone::Plain });
        }
        let rest = lines.len().saturating_sub(top + usize::from(height(area.height)));
        let more = if rest > 0 { msg!("card-more", count = rest) } else { msg!("nothing") };
        frame::message_row(model, &self.standing(), &more, paint);
        paint.cursor = Some(ratatui::layout::Position::new(0, 0));
    }

    fn standing(&self) -> Message {
        match self.detail.as_ref().and_then(|detail| detail.minute.signed.as_ref()) {
            Some(signed) => msg!("minute-page-signed", id = self.id.to_string(), day = signed.on),
            None => msg!("minute-page-open", id = self.id.to_string()),
        }
    }
}

/// Rows of the page: all but the message and the keys.
const fn height(rows: u16) -> u16 {
    rows.saturating_sub(2)
}
