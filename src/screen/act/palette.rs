//! `:` finds any act by its words and does it.

use crate::msg;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::line::Line;
use crate::screen::place::Place;
use crate::screen::place::palette::Palette;
use crate::screen::update::perform;

use super::as_of;

pub fn open(model: &mut Model) {
    let Some(over) = model.place().map(Place::on) else { return };
    model.open(Place::Palette(Palette { over, line: Line::default(), cursor: Default::default() }));
}

pub fn typed(model: &mut Model, key: Key) {
    let Some(Place::Palette(palette)) = model.places.last_mut() else { return };
    match key {
        Key::Up => palette.cursor.step(-1, palette.found().len()),
        Key::Down => palette.cursor.step(1, palette.found().len()),
        Key::Backspace if palette.line.text().is_empty() => model.close(),
        Key::Enter => {
            if let Some((action, line)) =
                palette.lined().map(|(row, line)| (row.action, line.to_owned())).filter(|(_, line)| !line.is_empty())
            {
                return as_of::typed(model, action, &line);
            }
            let found = palette.found().get(palette.cursor.at).map(|row| (row.action, row.keys.first().copied()));
            model.close();
            match found {
                Some((action, key)) => perform(model, action, key.unwrap_or(Key::Other)),
                None => model.say(msg!("palette-none")),
            }
        }
        key => {
            if palette.line.take(key) {
                palette.cursor = Default::default();
            }
        }
    }
}
