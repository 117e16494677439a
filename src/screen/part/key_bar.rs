//! The last row: the keys that matter in the place that has them.

use ratatui::layout::Rect;

use crate::language::word;
use crate::model::Message;
use crate::msg;
use crate::screen::extent::columns_of;
use crate::screen::keys::{self, Action, KeyRow, On};
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::paint::Paint;
use crate::screen::place::Place;
use crate::text::Shown;

/// Blanks between two keys; before help one is enough where there is no room for more.
const GAP: u16 = 2;

/// Draws it: what holds for all, then what a line of text wants, or as many keys as have room, help always among them.
pub fn draw(model: &Model, paint: &mut Paint<'_>) {
    let Some(on) = model.place().map(Place::on) else { return };
    let area = paint.area();
    let y = area.height - 1;
    paint.clear(Rect::new(0, y, area.width, 1));
    if let Some(keys) = of_search(model) {
        return paint.message(1, y, area.width - 2, &keys, Tone::Quiet);
    }
    let x = draw_mark(model, y, paint);
    match of_typing(model, on) {
        Some(keys) => paint.message(x, y, area.width - x - 1, &keys, Tone::Quiet),
        None => draw_keys(&offered(model, on), on, x, paint),
    }
}

/// BACA where nothing is changed, REVIU in the review; returns where the keys begin.
fn draw_mark(model: &Model, y: u16, paint: &mut Paint<'_>) -> u16 {
    let (mark, tone) = match model.place() {
        _ if model.is_read_only() => (word("read-only-mark", model.language), Tone::Attention),
        Some(Place::Review(_)) => (word("review-mark", model.language), Tone::Strong),
        _ => return 1,
    };
    paint.put(1, y, mark.as_str(), tone);
    1 + columns_of(mark.as_str()) + GAP
}

fn of_search(model: &Model) -> Option<Message> {
    let Some(Place::Search(search)) = model.place() else { return None };
    let names_alone = model.places.iter().rev().nth(1).is_some_and(|below| below.on() == On::Grid);
    Some(if search.section.is_some() || names_alone { msg!("search-keys-section") } else { msg!("search-keys") })
}

fn of_typing(model: &Model, on: On) -> Option<Message> {
    match model.place() {
        Some(Place::Form(_)) if on == On::Form => Some(msg!("form-keys")),
        Some(Place::Review(_)) if on == On::Form => Some(msg!("card-keys")),
        _ => None,
    }
}

/// The keys of a place from left to right, without what would be refused.
fn offered(model: &Model, on: On) -> Vec<&'static KeyRow> {
    let is_refused = |action: Action| {
        let reviews = action == Action::Review && !model.state.is_today();
        let prints = action == Action::Print && matches!(model.place(), Some(Place::Calendar(_)));
        reviews || prints || (model.is_read_only() && action.changes(on))
    };
    let mut rows: Vec<_> = keys::rows(on).filter(|row| row.bar > 0 && !is_refused(row.action)).collect();
    rows.sort_by_key(|row| row.bar);
    rows
}

fn draw_keys(rows: &[&KeyRow], on: On, mut x: u16, paint: &mut Paint<'_>) {
    let area = paint.area();
    let y = area.height - 1;
    let texts: Vec<(String, Shown)> = rows.iter().map(|row| (cap(row), word(row.hint, paint.language))).collect();
    let widths: Vec<u16> = texts.iter().map(|(cap, hint)| columns_of(cap) + 1 + columns_of(hint.as_str())).collect();
    let mut by_need: Vec<usize> = (0..rows.len()).collect();
    by_need.sort_by_key(|&at| keys::falls_out(on, rows[at]));
    let last = rows.len().saturating_sub(1);
    // The last cell of the last row stays empty.
    let end = area.width - 1;
    let fits = fitting(&widths, &by_need, end.saturating_sub(x));
    for (at, (cap, hint)) in texts.iter().enumerate().filter(|(at, _)| fits[*at]) {
        if at == last {
            x = x.min(end.saturating_sub(widths[at]));
        }
        paint.put(x, y, cap, Tone::Key);
        paint.put(x + columns_of(cap) + 1, y, hint.as_str(), Tone::Plain);
        x += widths[at] + GAP;
    }
}

/// Which keys fit into `room` columns: the last always, of the others as many as can, the most needed first.
fn fitting(widths: &[u16], by_need: &[usize], room: u16) -> Vec<bool> {
    let mut fits = vec![false; widths.len()];
    let Some(last) = widths.len().checked_sub(1) else { return fits };
    fits[last] = true;
    // Each of the others brings the gap behind it; before the last one blank is enough.
    let mut left = (room + GAP - 1).saturating_sub(widths[last]);
    for &at in by_need.iter().filter(|at| **at != last) {
        if let Some(rest) = left.checked_sub(widths[at] + GAP) {
            (fits[at], left) = (true, rest);
        }
    }
    fits
}

/// The first key of a row; of digits each, for each chooses something else.
fn cap(row: &KeyRow) -> String {
    let caps = row.keys.iter().map(|key| key.cap());
    if row.action == Action::Number { caps.collect::<Vec<_>>().join(" ") } else { caps.take(1).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_needed_stay_and_help_always_does() {
        let widths = [10, 6, 8, 9, 7, 9];
        for (room, by_need, fits) in [
            (100, [0, 1, 2, 3, 4, 5], [true; 6]),
            // 10 + 9 + 9 with a gap of two and one of a single blank.
            (31, [0, 3, 1, 2, 4, 5], [true, false, false, true, false, true]),
            (30, [0, 3, 1, 2, 4, 5], [true, true, false, false, false, true]),
            (9, [0, 1, 2, 3, 4, 5], [false, false, false, false, false, true]),
            (0, [0, 1, 2, 3, 4, 5], [false, false, false, false, false, true]),
        ] {
            assert_eq!(fitting(&widths, &by_need, room), fits, "{room}");
        }
        assert!(fitting(&[], &[], 10).is_empty());
    }

    #[test]
    fn what_fits_is_never_wider_than_the_room() {
        let (widths, by_need) = ([10, 6, 8, 9, 7, 9], [4, 2, 0, 1, 3, 5]);
        for room in 10..120 {
            let fits = fitting(&widths, &by_need, room);
            let taken: Vec<u16> = widths.iter().zip(&fits).filter(|(_, fits)| **fits).map(|(width, _)| *width).collect();
            let gaps = GAP * (taken.len() as u16).saturating_sub(1);
            assert!(taken.iter().sum::<u16>() + gaps <= room + 1, "{room} {taken:?}");
        }
    }
}
