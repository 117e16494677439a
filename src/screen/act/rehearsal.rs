//! A draft of a rule pack: its file is read, and judged beside the law that holds.

use crate::model::Message;
use crate::screen::effect::Wanted;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::rehearsal::{Draft, RehearsalPlace};

use super::wait;

pub fn open(model: &mut Model) {
    model.open(Place::Rehearsal(Box::<RehearsalPlace>::default()));
}

/// A key in the line of the path.
pub fn typed(model: &mut Model, key: Key) {
    let Some(Place::Rehearsal(place)) = model.places.last_mut() else { return };
    let name = place.line.text().trim().to_owned();
    match key {
        Key::Enter if name.is_empty() => {}
        Key::Enter => {
            place.state = Draft::Waiting;
            wait::begin(model, &name.clone(), Wanted::Text(name));
        }
        Key::Tab => {
            let begun = place.line.text().to_owned();
            wait::begin(model, &begun.clone(), Wanted::Paths(begun));
        }
        key => {
            place.line.take(key);
        }
    }
}

/// The draft's file came, or why it did not.
pub fn read(model: &mut Model, text: Result<String, Message>) {
    let Some(Place::Rehearsal(place)) = model.places.last_mut() else { return };
    match text {
        Ok(text) => {
            (place.state, place.cursor) = (Draft::Judged { text: text.into(), found: None }, Default::default());
            model.ask_again();
        }
        Err(why) => {
            place.state = Draft::Path;
            model.say(why);
        }
    }
}

/// The path again; whether it was left.
pub fn to_path(model: &mut Model) -> bool {
    let Some(Place::Rehearsal(place)) = model.places.last_mut() else { return false };
    if matches!(place.state, Draft::Path) {
        return false;
    }
    (place.state, place.cursor) = (Draft::Path, Default::default());
    true
}

/// Esc: from what was judged to the path, from there away.
pub fn leave(model: &mut Model) {
    if !to_path(model) {
        model.close();
    }
}
