//! Pane 1: the agreements, what needs somebody first.

use ratatui::layout::Rect;

use crate::language::word;
use crate::msg;
use crate::register::{Column, Sort};
use crate::screen::extent::columns_of;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::paint::Paint;

use super::Desk;
use super::columns::{cell, shown_columns};

/// Where the text of a row begins: cursor, attention, state and mark stand before it.
const TEXT: u16 = 5;

pub fn draw(desk: &Desk, model: &Model, area: Rect, focused: bool, paint: &mut Paint<'_>) {
    let Some(answer) = &desk.answer else { return };
    let page = &answer.agreements;
    let columns = shown_columns(model.personal.columns.as_deref(), desk.aside, area.width.saturating_sub(TEXT));
    let mut x = area.x + TEXT;
    // The real cursor stands on the row's name, which screen readers then read.
    let before_name = columns.iter().take_while(|(column, ..)| *column == Column::Number).map(|(_, _, width)| width + 1).sum::<u16>();
    let name_at = area.x + TEXT + before_name;
    for (column, heading, width) in &columns {
        let sorted = match desk.agreements.sort.column {
            // What needs somebody stands first, then what is due first.
            Column::Attention => *column == Column::Due,
            by => by == *column,
        };
        let text = word(heading.label, model.language);
        paint.text(x, area.y, *width, &text, Tone::Quiet);
        if sorted {
            sort_mark(x, area.y, *width, text.as_str(), desk.agreements.sort, paint);
        }
        x += width + 1;
    }
    if page.rows.is_empty() {
        let message = if page.all == 0 { msg!("agreements-none") } else { msg!("agreements-not-found") };
        paint.message(area.x + TEXT, area.y + 2, area.width.saturating_sub(TEXT), &message, Tone::Plain);
    }
    let chosen = page.chosen.unwrap_or(0);
    let skip = desk.agreements.top.saturating_sub(page.first);
    for (y, (at, row)) in (area.y + 1..area.y + area.height).zip(page.rows.iter().enumerate().skip(skip)) {
        if !row.attention.is_empty() {
            paint.sign(area.x + 1, y, Sign::Attention);
        }
        paint.sign(area.x + 2, y, Sign::of_status(row.status));
        let mut x = area.x + TEXT;
        for (column, _, width) in &columns {
            paint.text(x, y, *width, &cell(row, *column, model.day, model.language), Tone::Plain);
            x += width + 1;
        }
        if at == chosen {
            if focused { paint.choose(area.x, y, name_at) } else { paint.sign(area.x, y, Sign::Cursor) }
        }
    }
}

fn sort_mark(x: u16, y: u16, width: u16, heading: &str, sort: Sort, paint: &mut Paint<'_>) {
    let at = x + (columns_of(heading) + 1).min(width.saturating_sub(1));
    paint.put(at, y, if sort.reversed { "↓" } else { "↑" }, Tone::Quiet);
}
