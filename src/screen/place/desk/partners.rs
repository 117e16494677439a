//! Pane 2: the partners of the agreements in sight, with how many agreements each. While the agreements
//! have the keys, the chosen one's partner stands above the others.

use ratatui::layout::Rect;

use crate::language::number_words;
use crate::msg;
use crate::register::PartnerRow;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::paint::Paint;
use crate::text::shown;

use super::Desk;

pub fn draw(desk: &Desk, model: &Model, area: Rect, focused: bool, paint: &mut Paint<'_>) {
    let Some(answer) = &desk.answer else { return };
    let page = &answer.partners;
    let pinned = answer.partner.as_ref().filter(|_| desk.pins_partner());
    if page.rows.is_empty() && pinned.is_none() {
        let message = if page.all == 0 { msg!("partners-none") } else { msg!("partners-not-found") };
        return paint.message(area.x + 1, area.y, area.width.saturating_sub(2), &message, Tone::Plain);
    }
    let mut lines = area.y..area.y + area.height;
    if let (Some(partner), Some(y)) = (pinned, lines.next()) {
        draw_row(partner, Rect { y, ..area }, model, paint);
        paint.sign(area.x, y, Sign::Cursor);
    }
    let chosen = page.chosen.filter(|_| pinned.is_none());
    let skip = if pinned.is_some() { 0 } else { desk.partners.top.saturating_sub(page.first) };
    let others = page.rows.iter().enumerate().skip(skip).filter(|(_, row)| pinned.is_none_or(|p| p.number != row.number));
    for (y, (at, row)) in lines.zip(others) {
        draw_row(row, Rect { y, ..area }, model, paint);
        if Some(at) == chosen {
            if focused { paint.choose(area.x, y, area.x + 1) } else { paint.sign(area.x, y, Sign::Cursor) }
        }
    }
}

/// Name and own name, country, level where there is room, agreements.
fn draw_row(row: &PartnerRow, line: Rect, model: &Model, paint: &mut Paint<'_>) {
    let (country, level, count) = if line.width >= 70 { (20, 26, 6) } else { (10, 0, 4) };
    let name = line.width.saturating_sub(2 + country + level + count);
    let (x, y) = (line.x + 1, line.y);
    let text = match &row.native {
        Some(native) => format!("{} {native}", row.name),
        None => row.name.clone(),
    };
    paint.stored(x, y, name.saturating_sub(1), &text, Tone::Plain);
    let place = row.country.map(|c| paint.say(&msg!("country", country = c))).unwrap_or_default();
    paint.text(x + name, y, country - 1, &place, Tone::Plain);
    if level > 0 {
        let words = row.level.map(|l| paint.say(&l.message())).unwrap_or_default();
        paint.text(x + name + country, y, level - 1, &words, Tone::Plain);
    }
    let agreements = shown(&number_words(row.agreements as i64, model.language));
    paint.text_right(x + name + country + level, y, count, &agreements, Tone::Plain);
}
