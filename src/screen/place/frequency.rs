//! `f`: first the field by its number, then its values with counts and bars.

use crate::language::number_words;
use crate::msg;
use crate::register::{Ask, Counted, FrequencyAnswer, FrequencyAsk, FrequencyRow};
use crate::screen::keys::On;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::{dialog, frame};
use crate::text::bar::bar;
use crate::text::shown;

#[derive(Debug)]
pub struct FrequencyPlace {
    /// What narrows the agreements that are counted, what links them to another pane included.
    pub query: String,
    /// `None` while it is chosen.
    pub field: Option<Counted>,
    /// Over the fields, then over the values.
    pub cursor: Cursor,
    pub answer: Option<Box<FrequencyAnswer>>,
}

/// Rows above the first value, and below the last.
const ABOVE: u16 = 2;
const BELOW: u16 = 2;

impl FrequencyPlace {
    pub fn new(query: String) -> Self {
        Self { query, field: None, cursor: Cursor::default(), answer: None }
    }

    pub const fn on(&self) -> On {
        if self.field.is_some() { On::Reading } else { On::Choice }
    }

    pub fn ask(&self, rows: u16) -> Option<Ask> {
        let field = self.field?;
        let most = usize::from(rows);
        Some(Ask::Frequency(Box::new(FrequencyAsk { query: self.query.clone(), field, first: self.cursor.top, most })))
    }

    pub fn take(&mut self, answer: Box<FrequencyAnswer>) {
        self.cursor.step(0, answer.total);
        self.answer = Some(answer);
    }

    pub fn length(&self) -> usize {
        match self.field {
            None => Counted::ALL.len(),
            Some(_) => self.answer.as_ref().map_or(0, |answer| answer.total),
        }
    }

    /// The value under the cursor.
    pub fn row(&self) -> Option<&FrequencyRow> {
        let answer = self.answer.as_ref()?;
        answer.rows.get(self.cursor.at.checked_sub(answer.first)?)
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        match self.field {
            None => self.draw_fields(paint),
            Some(field) => self.draw_values(field, model, paint),
        }
    }

    fn draw_fields(&self, paint: &mut Paint<'_>) {
        let title = paint.say(&msg!("frequency-choose"));
        let foot = paint.say(&msg!("frequency-keys"));
        let inside = dialog::open(&title, &foot, 40, Counted::ALL.len(), paint);
        for (y, (at, field)) in (inside.y..inside.y + inside.height).zip(Counted::ALL.iter().enumerate()) {
            paint.put(inside.x + 2, y, &format!("{:>2}", at + 1), Tone::Key);
            paint.message(inside.x + 6, y, inside.width - 6, &field.message(), Tone::Plain);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 6);
            }
        }
    }

    fn draw_values(&self, field: Counted, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let Some(answer) = &self.answer else { return };
        let title = msg!("frequency-title", field = field.message(), n = answer.agreements);
        paint.message(1, 0, area.width - 2, &title, Tone::Strong);
        paint.rule(0, 1, area.width, true);
        let (label, count) = (area.width * 2 / 5, 8);
        let bar_at = 4 + label + count;
        for (y, (at, row)) in (ABOVE..area.height - BELOW).zip(answer.rows.iter().enumerate()) {
            let tone = if row.value.is_some() { Tone::Plain } else { Tone::Quiet };
            paint.message(3, y, label, &row.label(), tone);
            let counted = shown(&number_words(i64::try_from(row.count).unwrap_or(i64::MAX), paint.language));
            paint.text_right(3 + label, y, count, &counted, Tone::Strong);
            paint.put(bar_at, y, &bar(row.count, answer.largest, usize::from(area.width - bar_at - 1)), Tone::Plain);
            if answer.first + at == self.cursor.at {
                paint.choose(0, y, 3);
            }
        }
        let left = frame::narrowing(&self.query, model);
        let right = if answer.total == 0 { msg!("nothing") } else { msg!("row-of", at = self.cursor.at + 1, total = answer.total) };
        frame::message_row(model, &left, &right, paint);
    }
}
