//! Pane 2: the partners of the agreements in sight, with how many agreements each.

use ratatui::layout::Rect;

use crate::language::number_words;
use crate::msg;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::paint::Paint;
use crate::text::shown;

use super::Desk;

pub fn draw(desk: &Desk, model: &Model, area: Rect, focused: bool, paint: &mut Paint<'_>) {
    let Some(answer) = &desk.answer else { return };
    let page = &answer.partners;
    if page.rows.is_empty() {
        let message = if page.all == 0 { msg!("partners-none") } else { msg!("partners-not-found") };
        paint.message(area.x + 1, area.y, area.width.saturating_sub(2), &message, Tone::Plain);
        return;
    }
    let chosen = page.chosen.unwrap_or(0);
    let skip = desk.partners.top.saturating_sub(page.first);
    let (country, level, count) = if area.width >= 70 { (20, 26, 6) } else { (10, 0, 4) };
    let name = area.width.saturating_sub(2 + country + level + count);
    for (y, (at, row)) in (area.y..area.y + area.height).zip(page.rows.iter().enumerate().skip(skip)) {
        let text = match &row.native {
            Some(native) => format!("{} {native}", row.name),
            None => row.name.clone(),
        };
        let x = area.x + 1;
        paint.stored(x, y, name.saturating_sub(1), &text, Tone::Plain);
        let place = row.country.map(|c| paint.say(&msg!("country", country = c))).unwrap_or_default();
        paint.text(x + name, y, country - 1, &place, Tone::Plain);
        if level > 0 {
            let words = row.level.map(|l| paint.say(&l.message())).unwrap_or_default();
            paint.text(x + name + country, y, level - 1, &words, Tone::Plain);
        }
        let agreements = shown(&number_words(row.agreements as i64, model.language));
        paint.text_right(x + name + country + level, y, count, &agreements, Tone::Plain);
        if at == chosen {
            if focused { paint.choose(area.x, y, x) } else { paint.sign(area.x, y, Sign::Cursor) }
        }
    }
}
