//! What stands on every whole screen: the message row, the explaining sentence.

use ratatui::layout::Rect;

use crate::model::Message;
use crate::msg;
use crate::register::{Health, Page, QueryNotes};
use crate::screen::extent::rows_of;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::paint::Paint;
use crate::screen::place::Place;
use crate::text::width::wrap;

/// The row above the keys: what was just said, else `left` and `right`; while something is searched for its line has
/// the left half.
pub fn message_row(model: &Model, left: &Message, right: &Message, paint: &mut Paint<'_>) {
    let area = paint.area();
    let y = area.height - 2;
    let columns = area.width - 2;
    paint.clear(Rect::new(0, y, area.width, 1));
    if let Some(Place::Search(_)) = model.place() {
        let half = typing_columns(paint);
        let right = paint.say(right);
        paint.text_right(half, y, columns + 1 - half, &right, Tone::Quiet);
        return;
    }
    if let Some(message) = &model.message {
        let lines = wrap(&paint.say(message), columns.into());
        // What does not fit in one row takes the row above it too.
        let height = rows_of(lines.len()).min(3);
        let top = y + 1 - height;
        paint.clear(Rect::new(0, top, area.width, height));
        for (row, line) in (top..=y).zip(&lines) {
            paint.put(1, row, line, Tone::Strong);
        }
        return;
    }
    let right = paint.say(right);
    let at = paint.text_right(1, y, columns, &right, Tone::Quiet);
    paint.message(1, y, at.saturating_sub(2), left, Tone::Plain);
}

/// How many columns of that row the line of `/` has.
pub fn typing_columns(paint: &Paint<'_>) -> u16 {
    paint.area().width / 2
}

/// A sentence in at most `rows` rows from `y` on.
pub fn sentence(message: &Message, y: u16, rows: u16, paint: &mut Paint<'_>) {
    let columns = paint.area().width - 2;
    let lines = wrap(&paint.say(message), columns.into());
    for (y, line) in (y..y + rows).zip(lines) {
        paint.put(1, y, &line, Tone::Plain);
    }
}

/// What holds for all that is shown: that it takes no changes, or is a sample.
pub fn standing_note(model: &Model) -> Message {
    if !model.state.is_today() {
        return model.state.message();
    }
    if model.session.sample && !model.is_read_only() { msg!("sample-note") } else { health(&model.health) }
}

/// What narrows the rows, behind the day of the past that all of it is of; else what holds for all.
pub fn narrowing(query: &str, model: &Model) -> Message {
    let standing = standing_note(model);
    match query {
        "" => standing,
        query if model.state.is_today() => msg!("query", query = query),
        query => msg!("narrowed-then", state = standing, query = msg!("query", query = query)),
    }
}

/// That there is no checklist, today or on the day that is shown.
pub fn no_checklists(model: &Model) -> Message {
    if model.state.is_today() { msg!("checklists-none") } else { msg!("as_of-no_checklists") }
}

/// What is told at the right of the message row about a register that takes no changes.
pub fn health(health: &Health) -> Message {
    match health {
        Health::Sound => msg!("nothing"),
        Health::ReadOnly | Health::Foreign => msg!("health-read_only"),
        Health::Held(holder) => msg!("health-held", who = &holder.user, pid = holder.pid),
        Health::Damaged(_) => msg!("health-damaged"),
        Health::NotSaved(_) => msg!("health-not_saved"),
    }
}

/// Where the cursor stands in a list, or what its query could not make sense of.
pub fn row_of<R>(page: &Page<R>) -> Message {
    noted(&page.notes)
        .unwrap_or_else(|| page.chosen.map_or_else(|| msg!("nothing"), |at| msg!("row-of", at = page.first + at + 1, total = page.total)))
}

/// What a query could not make sense of, or inferred.
pub fn noted(notes: &QueryNotes) -> Option<Message> {
    if let Some((field, value)) = &notes.unknown_value {
        return Some(msg!("query-unknown-value", field = field, value = value));
    }
    if let Some(rest) = &notes.unparsed {
        return Some(msg!("query-unparsed", rest = rest));
    }
    notes.inferred.first().map(|(text, written)| msg!("query-inferred", text = text, date = written.date))
}
