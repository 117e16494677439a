//! The minutes of reviews, newest first: Enter opens one, `p` prints it.

use crate::language::{Language, number_words, say};
use crate::model::{Message, MinuteId};
use crate::msg;
use crate::register::MinuteRow;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::text::{Shown, shown};

#[derive(Debug, Default)]
pub struct MinutesPlace {
    pub cursor: Cursor,
    /// `None` until they are there.
    pub rows: Option<Vec<MinuteRow>>,
}

/// Rows above the first minute, and below the last.
const ABOVE: u16 = 3;
const BELOW: u16 = 2;
/// Where a minute's number, first day, author, decisions and signature begin; its matters take the rest.
const AT: [u16; 6] = [2, 14, 26, 37, 48, 63];

impl MinutesPlace {
    pub fn take(&mut self, rows: Vec<MinuteRow>) {
        self.cursor.step(0, rows.len());
        self.rows = Some(rows);
    }

    pub fn length(&self) -> usize {
        self.rows.as_ref().map_or(0, Vec::len)
    }

    /// The minute under the cursor.
    pub fn chosen(&self) -> Option<MinuteId> {
        self.rows.as_ref()?.get(self.cursor.at).map(|row| row.id)
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        paint.message(1, 0, area.width - 2, &msg!("minutes-title"), Tone::Strong);
        paint.rule(0, 1, area.width, true);
        let Some(rows) = &self.rows else { return };
        if rows.is_empty() {
            paint.message(1, ABOVE, area.width - 2, &msg!("minutes-none"), Tone::Plain);
        } else {
            draw_row(&heads().map(|head| paint.say(&head)), 2, Tone::Quiet, paint);
        }
        let height = usize::from(area.height.saturating_sub(ABOVE + BELOW));
        for (y, (at, row)) in (ABOVE..).zip(rows.iter().enumerate().skip(self.cursor.top).take(height)) {
            draw_row(&cells(row, model.language), y, Tone::Plain, paint);
            if at == self.cursor.at {
                paint.choose(0, y, AT[0]);
            }
        }
        let right = if rows.is_empty() { msg!("nothing") } else { msg!("row-of", at = self.cursor.at + 1, total = rows.len()) };
        frame::message_row(model, &frame::standing_note(model), &right, paint);
    }
}

fn heads() -> [Message; 6] {
    [
        msg!("minutes-number"),
        msg!("minute-begun"),
        msg!("minute-author"),
        msg!("minute-decided"),
        msg!("minutes-signed"),
        msg!("minute-matters"),
    ]
}

fn cells(row: &MinuteRow, language: Language) -> [Shown; 6] {
    let said = |message: Message| say(&message, language);
    let signed = row.minute.signed.as_ref().map_or_else(|| msg!("minutes-open"), |signed| msg!("minute-day", day = signed.on));
    let matters = row.minute.query.as_ref().map_or_else(|| msg!("minute-all"), |query| msg!("minute-text", text = query));
    [
        shown(&row.id.to_string()),
        said(msg!("minute-day", day = row.minute.begun)),
        shown(&row.minute.author),
        shown(&number_words(i64::try_from(row.decided.all()).unwrap_or(i64::MAX), language)),
        said(signed),
        said(matters),
    ]
}

/// Each cell up to where the next one begins.
fn draw_row(cells: &[Shown; 6], y: u16, tone: Tone, paint: &mut Paint<'_>) {
    let ends = AT[1..].iter().copied().chain([paint.area().width]);
    for ((cell, at), end) in cells.iter().zip(AT).zip(ends) {
        paint.text(at, y, end.saturating_sub(at + 1), cell, tone);
    }
}
