//! Choosing a region by its letters.

use crate::msg;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::place::Place;

use super::tick;

pub fn typed(model: &mut Model, key: Key) {
    let Some(Place::Picker(picker)) = model.places.last_mut() else { return };
    match key {
        Key::Up => picker.cursor.step(-1, picker.found().len()),
        Key::Down => picker.cursor.step(1, picker.found().len()),
        Key::Enter => match picker.found().get(picker.cursor.at) {
            Some(region) => {
                let code = region.code;
                model.close();
                tick::region(model, code);
            }
            None => model.say(msg!("picker-none")),
        },
        key => {
            if picker.line.take(key) {
                picker.cursor = Default::default();
            }
        }
    }
}
