//! What stands on every whole screen: the message row, the explaining sentence, the keys at the bottom.

use ratatui::layout::Rect;

use crate::language::word;
use crate::model::Message;
use crate::msg;
use crate::register::{Health, Page};
use crate::screen::keys;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::paint::Paint;
use crate::screen::place::Place;
use crate::text::width::{width, wrap};

/// The keys that matter in the place that has them, in the last row; help always among them.
pub fn key_bar(model: &Model, paint: &mut Paint<'_>) {
    let Some(on) = model.place().map(Place::on) else { return };
    let area = paint.area();
    let y = area.height - 1;
    paint.clear(Rect::new(0, y, area.width, 1));
    let mut x = 1;
    if model.is_read_only() {
        let read = word("read-only-mark", model.language);
        paint.put(x, y, read.as_str(), Tone::Attention);
        x += width(read.as_str()) as u16 + 2;
    }
    if let Some(Place::Review(_)) = model.place()
        && !model.is_read_only()
    {
        let review = word("review-mark", model.language);
        paint.put(x, y, review.as_str(), Tone::Strong);
        x += width(review.as_str()) as u16 + 2;
    }
    if let Some(Place::Search(search)) = model.place() {
        let names_alone = model.places.iter().rev().nth(1).is_some_and(|below| below.on() == keys::On::Grid);
        let keys = if search.section.is_some() || names_alone { msg!("search-keys-section") } else { msg!("search-keys") };
        return paint.message(1, y, area.width - 2, &keys, Tone::Quiet);
    }
    if let (Some(Place::Form(_)), keys::On::Form) = (model.place(), on) {
        return paint.message(x, y, area.width - x - 1, &msg!("form-keys"), Tone::Quiet);
    }
    if let (Some(Place::Review(_)), keys::On::Form) = (model.place(), on) {
        return paint.message(x, y, area.width - x - 1, &msg!("card-keys"), Tone::Quiet);
    }
    let mut rows: Vec<_> = keys::rows(on).filter(|row| row.bar > 0).collect();
    rows.sort_by_key(|row| row.bar);
    let texts = |row: &keys::KeyRow| (cap(row), word(row.hint, model.language));
    let taken = |row: &keys::KeyRow| {
        let (cap, hint) = texts(row);
        (width(&cap) + 1 + width(hint.as_str())) as u16
    };
    let mut room = area.width.saturating_sub(x + 1).saturating_sub(rows.last().map_or(0, |help| taken(help)));
    let last = rows.len().saturating_sub(1);
    for (at, row) in rows.iter().enumerate() {
        let needs = taken(row) + 2;
        if at < last {
            match room.checked_sub(needs) {
                Some(rest) => room = rest,
                None => continue,
            }
        }
        let (cap, hint) = texts(row);
        paint.put(x, y, &cap, Tone::Key);
        paint.put(x + width(&cap) as u16 + 1, y, hint.as_str(), Tone::Plain);
        x += needs;
    }
}

/// The first key of a row; of digits each, for each chooses something else.
fn cap(row: &keys::KeyRow) -> String {
    let caps = row.keys.iter().map(|key| key.cap());
    if row.action == keys::Action::Number { caps.collect::<Vec<_>>().join(" ") } else { caps.take(1).collect() }
}

/// The row above the keys: what was just said, else `left` and `right`.
pub fn message_row(model: &Model, left: &Message, right: &Message, paint: &mut Paint<'_>) {
    let area = paint.area();
    let y = area.height - 2;
    let columns = area.width - 2;
    paint.clear(Rect::new(0, y, area.width, 1));
    if let Some(message) = &model.message {
        let lines = wrap(&paint.say(message), columns.into());
        // What does not fit in one row takes the row above it too.
        let shown = &lines[..lines.len().min(3)];
        let top = y + 1 - shown.len() as u16;
        paint.clear(Rect::new(0, top, area.width, shown.len() as u16));
        for (row, line) in (top..).zip(shown) {
            paint.put(1, row, line, Tone::Strong);
        }
        return;
    }
    let right = paint.say(right);
    let at = paint.text_right(1, y, columns, &right, Tone::Quiet);
    paint.message(1, y, at.saturating_sub(2), left, Tone::Plain);
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

/// What is told at the right of the message row about a register that takes no changes.
pub fn health(health: &Health) -> Message {
    match health {
        Health::Sound => msg!("nothing"),
        Health::ReadOnly => msg!("health-read_only"),
        Health::Held(holder) => msg!("health-held", who = &holder.user, pid = holder.pid),
        Health::Damaged(_) => msg!("health-damaged"),
        Health::NotSaved(_) => msg!("health-not_saved"),
    }
}

/// Where the cursor stands in a list, or what its query could not make sense of.
pub fn row_of<R>(page: &Page<R>) -> Message {
    if let Some((field, value)) = &page.notes.unknown_value {
        return msg!("query-unknown-value", field = field, value = value);
    }
    if let Some(rest) = &page.notes.unparsed {
        return msg!("query-unparsed", rest = rest);
    }
    page.chosen.map_or_else(|| msg!("nothing"), |at| msg!("row-of", row = page.first + at + 1, total = page.total))
}
