//! `5`: the calendar over the desk.

use crate::msg;
use crate::screen::model::Model;
use crate::screen::place::Place;

pub fn open(model: &mut Model) {
    if !matches!(model.places.last(), Some(Place::Calendar(_))) {
        model.places.truncate(1);
        model.open(Place::Calendar(Box::default()));
    }
}

/// Enter on a cell with several matters goes among them.
pub fn enter(model: &mut Model) {
    let entered = if let Some(Place::Calendar(place)) = model.places.last_mut() { place.enter() } else { false };
    if entered {
        model.ask_again();
    } else {
        model.say(msg!("nothing-to-open"));
    }
}

/// Back to the cells, then to the whole calendar, then to the desk.
pub fn leave(model: &mut Model) {
    let left = if let Some(Place::Calendar(place)) = model.places.last_mut() { place.leave() } else { false };
    if left { model.ask_again() } else { model.close() }
}
