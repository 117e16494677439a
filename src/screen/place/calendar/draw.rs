//! The calendar drawn: what is past, the months, the chosen one's matters, and one of them in words.

use crate::language::date_words;
use crate::model::{Message, PartialDate};
use crate::msg;
use crate::register::{CalendarAnswer, CalendarCell, CalendarRow};
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::paint::Paint;
use crate::text::shown;

use super::CalendarPlace;
use super::layout::{Layout, NAMES_AT};

/// Columns of a matter's day, and of what falls on it.
const DAY: u16 = 13;
const WHAT: u16 = 22;

impl CalendarPlace {
    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let Some(answer) = &self.answer else { return };
        let layout = Layout::of(area.width, area.height);
        paint.message(1, 0, area.width - 2, &title(answer, paint), Tone::Strong);
        paint.rule(0, 1, area.width, true);
        for (at, cell) in answer.cells.iter().enumerate() {
            self.draw_cell(at, cell, layout, paint);
        }
        let heading = paint.say(&self.heading(answer, paint));
        paint.titled_rule(0, layout.rule, area.width, &heading, self.inside);
        self.draw_matters(answer, layout, paint);
        let sentence = self.matter().map_or_else(|| msg!("calendar-nothing"), CalendarRow::told);
        frame::sentence(&sentence, layout.sentence, 2, paint);
        frame::message_row(model, &self.left(model), &right(answer), paint);
    }

    fn draw_cell(&self, at: usize, cell: &CalendarCell, layout: Layout, paint: &mut Paint<'_>) {
        let (x, y) = layout.place(at);
        let columns = if at == 0 { paint.area().width } else { layout.cell };
        if cell.needs {
            paint.sign(x + 1, y, Sign::Attention);
        }
        let tone = if cell.count == 0 { Tone::Quiet } else { Tone::Plain };
        paint.message(x + 3, y, 9, &name(cell, paint), tone);
        if cell.count > 0 {
            let count = shown(&cell.count.to_string());
            paint.text_right(x + 11, y, 5, &count, Tone::Strong);
            paint.stored(x + NAMES_AT, y, columns.saturating_sub(NAMES_AT + 1), &cell.names.join(", "), Tone::Plain);
        }
        if at == self.cell {
            if self.inside { paint.sign(x, y, Sign::Cursor) } else { paint.choose(x, y, x + 3) }
        }
    }

    fn draw_matters(&self, answer: &CalendarAnswer, layout: Layout, paint: &mut Paint<'_>) {
        let first = layout.rule + 1;
        for (y, (at, row)) in (first..).zip(answer.rows.iter().enumerate().take(layout.matters)) {
            if row.needs {
                paint.sign(1, y, Sign::Attention);
            }
            if row.partly {
                paint.sign(3, y, Sign::Partly);
            }
            paint.stored(5, y, DAY, &date_words(row.on, paint.language), Tone::Plain);
            paint.message(5 + DAY, y, WHAT, &row.what.message(), Tone::Plain);
            let about = msg!("calendar-about", id = row.id, title = &row.title, example = row.example_mark());
            let x = 6 + DAY + WHAT;
            paint.message(x, y, paint.area().width - x - 1, &about, Tone::Plain);
            if self.inside && answer.first + at == self.matters.at {
                paint.choose(0, y, 5);
            }
        }
    }

    /// The chosen cell with how many matters it has.
    fn heading(&self, answer: &CalendarAnswer, paint: &Paint<'_>) -> Message {
        let name = answer.cells.get(self.cell).map_or_else(|| msg!("nothing"), |cell| name(cell, paint));
        msg!("calendar-heading", name = name, n = answer.total)
    }

    fn left(&self, model: &Model) -> Message {
        frame::narrowing(&self.rows.query, model)
    }
}

fn name(cell: &CalendarCell, paint: &Paint<'_>) -> Message {
    let month = cell.month.map(PartialDate::from).and_then(|first| PartialDate::new(first.year(), first.month(), None));
    month.map_or_else(|| msg!("calendar-past"), |month| msg!("calendar-month", month = date_words(month, paint.language)))
}

/// From the first month to the last.
fn title(answer: &CalendarAnswer, paint: &Paint<'_>) -> Message {
    let of = |cell: Option<&CalendarCell>| cell.map_or_else(|| msg!("nothing"), |cell| name(cell, paint));
    msg!("calendar-title", from = of(answer.cells.get(1)), to = of(answer.cells.last()))
}

/// What a query could not make sense of, else what has no end.
fn right(answer: &CalendarAnswer) -> Message {
    frame::noted(&answer.notes).unwrap_or_else(|| msg!("calendar-undated", n = answer.undated))
}
