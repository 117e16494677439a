//! Pane 3: one meeting's recommendations, with the chosen region's state and the share of all.

use ratatui::layout::Rect;

use crate::msg;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::bar::share;
use crate::screen::part::frame;
use crate::screen::part::list::scroll;
use crate::screen::part::paint::Paint;
use crate::text::shown;

use super::Desk;

pub fn draw(desk: &Desk, model: &Model, area: Rect, focused: bool, paint: &mut Paint<'_>) {
    let Some(pane) = desk.checklist() else {
        let none = frame::no_checklists(model);
        paint.message(area.x + 1, area.y, area.width.saturating_sub(2), &none, Tone::Plain);
        return;
    };
    if pane.rows.is_empty() {
        paint.message(area.x + 1, area.y, area.width.saturating_sub(2), &msg!("checklist-empty"), Tone::Plain);
    }
    let wide = area.width >= 70;
    let (bar, count) = if wide { (20, 14) } else { (6, 6) };
    let title = area.width.saturating_sub(7 + bar + count + 1);
    let at = desk.recommendation.at.min(pane.rows.len().saturating_sub(1));
    let top = scroll(desk.recommendation.top, at, area.height.into(), pane.rows.len());
    for (y, (index, row)) in (area.y..area.y + area.height).zip(pane.rows.iter().enumerate().skip(top)) {
        if let Some(state) = row.state {
            paint.sign(area.x + 1, y, Sign::of_state(state));
        }
        paint.put(area.x + 3, y, &format!("{:>2}", row.number), Tone::Plain);
        paint.stored(area.x + 6, y, title, &row.title, Tone::Plain);
        let x = area.x + 6 + title + 1;
        paint.put(x, y, &share(row.tally, bar.into()), Tone::Quiet);
        let said = if wide {
            paint.say(&msg!("share", done = row.tally.done, of = pane.addressed))
        } else {
            shown(&format!("{}/{}", row.tally.done, pane.addressed))
        };
        paint.text_right(x + bar, y, count, &said, Tone::Plain);
        if index == at {
            if focused { paint.choose(area.x, y, area.x + 6) } else { paint.sign(area.x, y, Sign::Cursor) }
        }
    }
}
