//! Draws a model on a frame. It only reads.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::msg;

use super::extent::{LEAST, holds_places};
use super::look::Tone;
use super::model::Model;
use super::part::paint::Paint;
use super::part::{frame, key_bar};
use super::place::Place;

/// Draws everything that is seen, the innermost last.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    let mut paint = Paint::new(frame.buffer_mut(), model.look, model.language);
    if holds_places((area.width, area.height)) {
        for place in model.places.iter().skip(model.seen()) {
            place.draw(model, &mut paint);
            if !model.state.is_today() && !model.is_stale() && lacks_record(place) {
                frame::sentence(&msg!("as_of-not_there", state = model.state.message()), 1, 3, &mut paint);
            }
        }
        key_bar::draw(model, &mut paint);
    } else {
        too_small(area, &mut paint);
    }
    let cursor = paint.cursor.unwrap_or(Position::new(0, area.height.saturating_sub(1)));
    frame.set_cursor_position(cursor);
}

/// Whether a place has nothing to show of what was opened.
fn lacks_record(place: &Place) -> bool {
    match place {
        Place::Agreement(place) => place.detail.is_none(),
        Place::Why(place) => place.detail.is_none(),
        Place::Partner(place) => place.detail.is_none(),
        Place::Checklist(place) => place.detail.is_none(),
        Place::Recommendation(place) => place.detail.is_none(),
        Place::History(place) => place.rows.is_none(),
        _ => false,
    }
}

fn too_small(area: Rect, paint: &mut Paint<'_>) {
    let text = paint.say(&msg!("too-small", columns = LEAST.0, rows = LEAST.1));
    for (y, line) in (0..area.height).zip(crate::text::width::wrap(&text, area.width.into())) {
        paint.put(0, y, &line, Tone::Plain);
    }
}
